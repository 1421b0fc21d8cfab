"""The bot's page on Telegram in each language: commands, descriptions and the line for groups."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache

from bot.channels.telegram.commands import COMMANDS
from bot.content_files import ContentFile, ContentFileError, Fields, read_content
from bot.settings import DATA, settings

FOLDER = DATA / "telegram"
_TEXTS = ("description", "short_description", "group")
_FORM = Fields(
    needed={"commands": Fields(needed=dict.fromkeys(COMMANDS, str), anything=True), **dict.fromkeys(_TEXTS, str)}
)


@dataclass(frozen=True, slots=True)
class Profile:
    """What Telegram shows of the bot in one language, as in `bot/data/telegram/<language>.yml`."""

    language: str
    commands: tuple[tuple[str, str], ...]
    description: str
    short_description: str
    group: str


def profiles() -> tuple[Profile, ...]:
    """Profiles of the live languages that have a file; the first is shown to everybody else."""
    return tuple(_read(code) for code in settings().live_languages if (FOLDER / f"{code}.yml").exists())


def profile(language: str | None) -> Profile:
    """The profile in a language, or in the first live one.

    Raises:
        ContentFileError: a file is broken, or there is none.
    """
    found = profiles()
    if not found:
        raise ContentFileError(f"No live language has a file in {FOLDER}; add one, see en.yml.")
    return next((entry for entry in found if entry.language == language), found[0])


@lru_cache(maxsize=32)
def _read(language: str) -> Profile:
    file = read_content(FOLDER / f"{language}.yml", _FORM)
    description, short_description, group = (_filled(file, name) for name in _TEXTS)
    commands = tuple((name, text) for name, text in file.values["commands"].items() if name in COMMANDS)
    return Profile(language, commands, description, short_description, group)


def _filled(file: ContentFile, name: str) -> str:
    """A text with the name of the organisation in it.

    Raises:
        ContentFileError: it has another placeholder.
    """
    try:
        return str(file.values[name]).strip().format(charity=settings().charity_name)
    except (LookupError, ValueError) as error:
        raise file.fault(f"only {{charity}} is filled in in {name}. Compare it with en.yml.", name) from error
