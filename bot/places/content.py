"""The hand-kept content about places: `bot/data/places/*.yml`."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING, Any

from bot.content_files import ContentFileError, Each, Fields, read_content
from bot.settings import DATA

if TYPE_CHECKING:
    from pathlib import Path

    from bot.content_files import ContentFile

FOLDER = DATA / "places"

#: The lists of a file of `cues/`, as `cues/en.yml` explains them; which a language needs depends on its grammar.
CUES = (
    "at", "at_weak", "no_proof", "from", "to", "either", "not_at", "not_after", "at_after", "from_after", "to_after",
    "came", "onward", "goes", "offers", "was", "done", "was_there", "still_there", "home_again", "believed",
    "now", "here", "papers", "national", "speaks",
    "person", "person_after", "articles",
)  # fmt: skip
#: Those of a file of `people/` and of `words/`.
PEOPLE = ("writer", "to_writer", "other", "person", "agent", "behind", "near", "appeal", "calls")
WORDS = ("names", "cued", "words", "persons")

#: Folders whose lists hold phrases, of which "*" ends a word.
_OF_PHRASES = ("cues", "people")
_LIST = [str]
#: Names by the code of their country, and names or codes by a name.
_BY_CODE = Each(_LIST)
_SHAPES: dict[str, Fields | Each] = {
    "cues": Fields(allowed=dict.fromkeys(CUES, _LIST)),
    "people": Fields(needed=dict.fromkeys(PEOPLE, _LIST)),
    "words": Fields(allowed=dict.fromkeys(WORDS, _LIST)),
    "spoken": _BY_CODE,
    "demonyms": _BY_CODE,
    "cities": Fields(needed={"means": Each(str), "means_after_a_place_word": Each(str), "never": _LIST}),
    "city_names": _BY_CODE,
    "countries": Fields(
        needed={
            "names": _BY_CODE,
            "only_after_a_place_word": _BY_CODE,
            "only_in_language": Each(_BY_CODE),
            "means_in_language": Each(_BY_CODE),
            "only_after_in": _BY_CODE,
            "whole_message_or_place_word": _BY_CODE,
            "ambiguous": _BY_CODE,
            "areas": _BY_CODE,
        }
    ),
    "country_names": Each(Each(str)),
    "home": _BY_CODE,
    "regions": Fields(needed={"from_pycountry": _LIST, "names": _BY_CODE}),
}


def content_files() -> list[Path]:
    """All files of the content: what the derived index depends on."""
    return sorted(FOLDER.rglob("*.yml"))


@lru_cache(maxsize=64)
def content(name: str) -> dict[str, Any]:
    """One file by its name without the ending, such as `countries` or `cues/en`; empty if there is none.

    Raises:
        ContentFileError: it can't be used.
    """
    file = FOLDER / f"{name}.yml"
    return read_places(file) if file.exists() else {}


def read_places(path: Path) -> dict[str, Any]:
    """One file of the content; its own name, or its folder's, tells which form it must have.

    Raises:
        ContentFileError: it has another form, or nothing reads a file of this name.
    """
    shape = _SHAPES.get(path.stem) or _SHAPES.get(path.parent.name)
    if shape is None:
        raise ContentFileError(f"{path.parent.name}/{path.name}:1: nothing reads a file of this name. Take it away.")
    file = read_content(path, shape)
    if path.parent.name in _OF_PHRASES:
        _check_phrases(file)
    return file.values


def _check_phrases(file: ContentFile) -> None:
    for name, listed in file.values.items():
        for number, phrase in enumerate(listed):
            if not any(map(str.isalnum, phrase)):
                raise file.fault(f"{phrase!r} holds no word. Take it away, or write one.", name, number)
