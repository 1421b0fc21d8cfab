"""The bot's page on Telegram in each language: commands, descriptions and the line for groups."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING, Any

import yaml

from bot.channels.telegram.commands import COMMANDS
from bot.faults import OperatorError
from bot.settings import DATA, settings

if TYPE_CHECKING:
    from pathlib import Path

FOLDER = DATA / "telegram"


class ProfileError(OperatorError):
    """A file of `bot/data/telegram` is not complete; the message names file and remedy."""


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
        ProfileError: a file is broken, or there is none.
    """
    found = profiles()
    if not found:
        raise ProfileError(f"No live language has a file in {FOLDER}; add one, see en.yml.")
    return next((entry for entry in found if entry.language == language), found[0])


@lru_cache(maxsize=32)
def _read(language: str) -> Profile:
    path = FOLDER / f"{language}.yml"
    try:
        return _profile(path, yaml.safe_load(path.read_text(encoding="utf-8")))
    except ProfileError:
        raise
    except (OSError, yaml.YAMLError, LookupError, ValueError, TypeError, AttributeError) as error:
        problem = type(error).__name__
        raise ProfileError(f"{path.name}: {problem}. Compare it with en.yml; only {{charity}} is filled in.") from error


def _profile(path: Path, content: dict[str, Any]) -> Profile:
    commands = content.get("commands") or {}
    if missing := [name for name in COMMANDS if name not in commands]:
        raise ProfileError(f"{path.name}: commands {', '.join(missing)} have no description; add a line for each.")
    if missing := [key for key in ("description", "short_description", "group") if not content.get(key)]:
        raise ProfileError(f"{path.name}: {', '.join(missing)} missing; see en.yml.")
    charity = settings().charity_name
    return Profile(
        path.stem,
        tuple((name, str(text)) for name, text in commands.items() if name in COMMANDS),
        str(content["description"]).strip().format(charity=charity),
        str(content["short_description"]).strip().format(charity=charity),
        str(content["group"]).strip().format(charity=charity),
    )
