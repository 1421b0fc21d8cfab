"""Endings and prefixes that are taken off names of places."""

from __future__ import annotations

import pytest

from bot.places import inflection

TABLES = ("_CYRILLIC", "_ARABIC", "_BENGALI")


@pytest.mark.parametrize("name", TABLES)
def test_a_row_stands_once(name: str) -> None:
    """A second one gives the same form again."""
    rows = getattr(inflection, name)
    assert len(set(rows)) == len(rows)
