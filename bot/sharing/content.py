"""Content of the exports: tables and words that an organisation can edit, in `bot/data/sharing`."""

from __future__ import annotations

from functools import lru_cache
from string import Template
from typing import Any

import yaml

from bot.settings import DATA

FOLDER = DATA / "sharing"


@lru_cache(maxsize=8)
def content(name: str) -> dict[str, Any]:
    """One content file."""
    loaded: dict[str, Any] = yaml.safe_load((FOLDER / f"{name}.yml").read_text(encoding="utf-8"))
    return loaded


def template(name: str) -> Template:
    """The data sheet of a kind of export, with places for its facts."""
    return Template((FOLDER / f"{name}.md").read_text(encoding="utf-8"))


@lru_cache(maxsize=1)
def region_of() -> dict[str, str]:
    """The region of every country."""
    return {country: region for region, countries in content("regions").items() for country in countries}


@lru_cache(maxsize=1)
def indicators() -> tuple[str, ...]:
    """Every indicator that the urgency rules of any language can find."""
    files = sorted((DATA / "urgency").glob("*.yml"))
    found = (yaml.load(path.read_text(encoding="utf-8"), yaml.CSafeLoader)["indicators"] for path in files)
    return tuple(sorted({item["id"] for rules in found for item in rules}))
