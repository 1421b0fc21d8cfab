"""The languages that are told apart, from the content file `bot/data/languages/languages.yml`."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING

from bot.content_files import Each, Fields, read_content, read_text
from bot.settings import DATA

if TYPE_CHECKING:
    from pathlib import Path

FOLDER = DATA / "languages"
#: English is mixed into every language, and written where somebody's own keyboard is watched: its rules always count.
ALWAYS = "en"

_ROW = Fields(needed={"script": str}, allowed=dict.fromkeys(("cldr", "wordfreq", "nearest"), str))
_FORM = Fields(needed={"ours": Each(_ROW), "romanised": [str], "other": Each(_ROW)})


@dataclass(frozen=True, slots=True)
class Language:
    """One language that is recognised.

    Args:
        code: ISO 639-1, except `fil` which is `tl` here.
        script: name of the script it is properly written in, as `script_of` tells it ("LATIN").
        ours: whether the bot can answer in it.
        cldr: its code in CLDR, or None.
        wordfreq: its code in the package wordfreq, or None.
        nearest: the one of our languages that its readers most likely read too.
        romanised: whether it is also recognised in Latin letters.
    """

    code: str
    script: str
    ours: bool
    cldr: str | None = None
    wordfreq: str | None = None
    nearest: str | None = None
    romanised: bool = False


@lru_cache(maxsize=1)
def languages() -> dict[str, Language]:
    """All languages that are told apart, by code; read once a process.

    Raises:
        ContentFileError: `bot/data/languages/languages.yml` can't be used.
    """
    return read_languages(FOLDER / "languages.yml")


def read_languages(path: Path) -> dict[str, Language]:
    """All languages that are told apart, from this file.

    Raises:
        ContentFileError: it can't be used.
    """
    content = read_content(path, _FORM).values
    romanised = set(content["romanised"])
    known = {}
    for part, ours in (("ours", True), ("other", False)):
        for code, row in content[part].items():
            known[code] = Language(code=code, ours=ours, romanised=code in romanised, **row)
    return known


def our_languages() -> list[str]:
    """Codes of the languages that the bot can answer in."""
    return [language.code for language in languages().values() if language.ours]


def in_latin_letters(code: str) -> bool:
    """Whether a language is written in Latin letters, as one that is not known is taken to be.

    A text message of any other holds less than half as much (70 instead of 160 characters).
    """
    language = languages().get(code)
    return language is None or language.script == "LATIN"


def cldr_code(code: str) -> str:
    """The code of a language in Unicode's CLDR, which helplines use too: Tagalog is Filipino (`fil`) there."""
    language = languages().get(code)
    return (language and language.cldr) or code


def nearest(code: str) -> str:
    """Of our languages, the one to answer in when somebody writes `code`; English for an unknown one."""
    language = languages().get(code)
    if language is None:
        return "en"
    return code if language.ours else language.nearest or "en"


def content_files() -> list[Path]:
    """The word lists and the list of languages: what the derived tables depend on."""
    return [*FOLDER.glob("*.yml"), *FOLDER.glob("*/*.txt")]


def listed_words(folder: str, code: str) -> list[str]:
    """The words of a hand-kept list, comments left out; an absent list is empty."""
    return words_in(FOLDER / folder / f"{code}.txt")


def words_in(file: Path) -> list[str]:
    """The words of a list in a file, comments left out; an absent file is empty."""
    if not file.exists():
        return []
    lines = read_text(file).splitlines()
    return [word for line in lines if not line.startswith("#") for word in line.split()]
