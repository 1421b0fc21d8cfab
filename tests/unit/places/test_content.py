"""The content about places: what its files may hold is what the code reads of them."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from bot.content_files import ContentFileError
from bot.places.content import CUES, PEOPLE, read_places
from bot.places.cues import Cues
from bot.places.whose import People

if TYPE_CHECKING:
    from pathlib import Path


def test_the_lists_that_a_file_may_hold_are_those_that_are_read() -> None:
    """Each list of the content and no other has its place in what is made of it."""
    assert sorted(CUES) == sorted(name.rstrip("_") for name in Cues.__slots__)
    assert People.__slots__ == PEOPLE


def test_a_file_that_nothing_reads_is_a_fault(tmp_path: Path) -> None:
    """It is the misspelt name of another."""
    file = tmp_path / "city_name.yml"
    file.write_text("AE: [dubay]", encoding="utf-8")
    with pytest.raises(ContentFileError, match=r"city_name\.yml:1: nothing reads a file of this name"):
        read_places(file)
