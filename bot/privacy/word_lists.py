"""Reads the word lists in `bot/data/privacy/`: words divided by blanks, `#` starts a comment."""

from __future__ import annotations

import unicodedata
from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING, Any

from bot.content_files import Fields, read_content, read_text
from bot.privacy.spelling import key

if TYPE_CHECKING:
    from collections.abc import Iterable

FOLDER = Path(__file__).resolve().parent.parent / "data" / "privacy"

#: The lists that a file of `cues/` may have: each recogniser asks for its own by name, and nothing asks for others.
SECTIONS = (
    "address_is", "address_tail", "and", "article", "beside", "beside_after", "born", "business", "business_kind",
    "business_named", "copula", "counted", "date_words", "described", "distance", "document", "dwelling", "firm_head",
    "firm_trade", "first_person", "floor", "form_after_name", "form_before_name", "house_announced", "household",
    "landmark", "letter_name", "lettered", "mail_announced", "mail_at", "mail_dot", "mail_provider", "mail_sign",
    "mail_top", "money", "month_before", "months", "name_after", "name_after_person", "name_after_weak", "name_article",
    "name_before", "name_before_named", "name_before_title", "name_link", "name_never", "name_prefix", "name_suffix",
    "near", "of_people", "of_place", "or", "ordinal", "phone", "place_after", "place_before", "place_prefix", "plate",
    "postbox", "postcode", "postposition", "pronoun", "set_phrase", "site", "street_after_name", "street_before_name",
    "title", "transport", "unit", "vessel", "work_at",
)  # fmt: skip
#: The lists that `cues/any.yml` alone has, and must have: what no language has for itself, since patterns and dates are
#: looked for whatever the language of a message.
OF_ANY_LANGUAGE = (
    "account", "account_name", "after_year", "before_date", "before_day", "currency", "it_is", "letter_word",
    "mail_at_bracketed", "mail_at_bracketed_surely", "mail_at_spoken", "mail_at_surely", "mail_dot_bracketed",
    "mail_dot_spoken", "mail_named", "mail_provider_alone", "mail_provider_or_word", "network", "network_or_word",
    "no_number", "of_birth_date", "of_date", "one_letter", "plus", "street_always", "street_preposition", "unit_glued",
    "year_word",
)  # fmt: skip
ANY = "any"
"""The file of cues that count in every language."""
#: The lists of words for numbers, by what they say.
NUMBER_WORDS = ("one_digit", "two_digits", "double", "triple", "hundred", "between", "counted")
_CUES = Fields(
    allowed={
        **{section: [str] for section in SECTIONS},
        "number_words": Fields(allowed={kind: [str] for kind in NUMBER_WORDS}),
    }
)
_CUES_OF_ANY = Fields(needed={section: [str] for section in (*OF_ANY_LANGUAGE, "mail_provider")}, allowed=_CUES.allowed)


def words(folder: str, name: str) -> frozenset[str]:
    """The words of `<folder>/<name>.txt` in lower case; empty where there is no such list.

    Raises:
        UnreadableError: the list is not UTF-8.
    """
    path = FOLDER / folder / f"{name}.txt"
    if not path.is_file():
        return frozenset()
    lines = unicodedata.normalize("NFC", read_text(path)).lower().splitlines()
    return frozenset(word for line in lines for word in line.partition("#")[0].split())


@lru_cache(maxsize=32)
def plain_words(language: str) -> frozenset[str]:
    """Everyday words (as keys) that no weak cue turns into a name, where no capital tells the two apart."""
    return frozenset(key(word) for folder in ("plain", "everyday") for word in words(folder, language))


def names_of_all_cultures() -> frozenset[str]:
    """Every name of every culture: people move, and so do their names."""
    return frozenset().union(*(words("names", path.stem) for path in sorted((FOLDER / "names").glob("*.txt"))))


def read_word_files(languages: Iterable[str]) -> None:
    """Read what redaction needs of these languages, and forget it: all that is made of it would take 140 MB.

    Raises:
        ContentFileError: a file can't be used; no turn in its language would be kept.
    """
    for language in (*languages, ANY):
        path = FOLDER / "cues" / f"{language}.yml"
        if path.is_file():
            read_cues(path)
    for path in FOLDER.rglob("*.txt"):
        read_text(path)


@lru_cache(maxsize=32)
def cue_file(language: str) -> dict[str, Any]:
    """The cues of a language (`cues/<language>.yml`): the words that say what comes next.

    Raises:
        ContentFileError: the file can't be used.
    """
    path = FOLDER / "cues" / f"{language}.yml"
    return read_cues(path) if path.is_file() else {}


def read_cues(path: Path) -> dict[str, Any]:
    """The lists of one file of cues, by section.

    Raises:
        ContentFileError: it is not readable, holds what is no word, or has a list that nothing asks for.
    """
    return read_content(path, _CUES_OF_ANY if path.stem == ANY else _CUES).values
