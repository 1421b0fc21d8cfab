"""Content of the exports: tables and words that an organisation can edit, in `bot/data/sharing`."""

from __future__ import annotations

from functools import lru_cache
from string import Template
from typing import TYPE_CHECKING, Any

from bot.content_files import ContentFileError, Each, Fields, read_content, read_text
from bot.settings import DATA

if TYPE_CHECKING:
    from pathlib import Path

FOLDER = DATA / "sharing"

#: The form of each file, by its name.
_SHAPES: dict[str, Fields | Each] = {
    "conditions": Fields(needed={"licence": str, "conditions": [str]}),
    "htcds": Fields(needed={"columns": [str], "filled": Each(str)}),
    "regions": Each([str]),
}
_OF_INDICATORS = Fields(needed={"indicators": [Fields(needed={"id": str}, anything=True)]}, anything=True)


@lru_cache(maxsize=8)
def content(name: str) -> dict[str, Any]:
    """One content file by its name without the ending, read once a process.

    Raises:
        ContentFileError: it can't be used.
    """
    return read_shared(FOLDER / f"{name}.yml")


def read_shared(path: Path) -> dict[str, Any]:
    """A content file of the exports by its path, read anew.

    Raises:
        ContentFileError: it has another form, or nothing reads a file of this name.
    """
    shape = _SHAPES.get(path.stem)
    if shape is None:
        raise ContentFileError(f"{path.parent.name}/{path.name}:1: nothing reads a file of this name. Take it away.")
    return read_content(path, shape).values


def template(name: str) -> Template:
    """The data sheet of a kind of export, with places for its facts."""
    return Template(read_text(FOLDER / f"{name}.md"))


@lru_cache(maxsize=1)
def region_of() -> dict[str, str]:
    """The region of every country."""
    return {country: region for region, countries in content("regions").items() for country in countries}


@lru_cache(maxsize=1)
def indicators() -> tuple[str, ...]:
    """Every indicator that the urgency rules of any language can find."""
    found = (read_content(path, _OF_INDICATORS).values for path in sorted((DATA / "urgency").glob("*.yml")))
    return tuple(sorted({item["id"] for rules in found for item in rules["indicators"]}))
