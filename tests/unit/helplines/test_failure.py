"""The failure path: a number whatever has broken."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from bot.helplines.directory import MOBILE_EMERGENCY
from bot.helplines.failure import failure_numbers

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path


def test_healthy_directory_gives_number_and_line() -> None:
    """Emergency number, 112 where it is uncertain, and the first confirmed line."""
    numbers = failure_numbers("gb")
    assert numbers.emergency == ("999", "112")
    assert (numbers.helpline, numbers.phone) == ("Modern Slavery & Exploitation Helpline", "08000 121 700")


def test_warning_goes_with_the_number() -> None:
    """Also here nobody calls a prosecutor without knowing it."""
    assert failure_numbers("XK").warn_shared_with == "prosecution office (operator)"


@pytest.mark.parametrize("country", [None, "", "ZZ", "Qatar", "../QA", "BV", "ß"])
def test_unknown_country_gets_the_numbers_every_mobile_knows(country: str | None) -> None:
    """No country, no such country, or one without a number of its own."""
    assert failure_numbers(country).emergency == MOBILE_EMERGENCY


def test_broken_file_still_gives_its_emergency_number(folder: Callable[..., Path]) -> None:
    """A mistake in a line of the country does not cost the emergency number."""
    numbers = failure_numbers("QA", folder("  - name: [broken\n"))
    assert (numbers.country, numbers.emergency, numbers.helpline) == ("QA", ("999", "112"), "")


def test_unreadable_file_gives_the_numbers_every_mobile_knows(tmp_path: Path) -> None:
    """Nothing is left of the file, and still there is an answer."""
    (tmp_path / "QA.yml").write_bytes(b"\x00\xff\xfe")
    assert failure_numbers("QA", tmp_path).emergency == MOBILE_EMERGENCY
    assert failure_numbers("QA", tmp_path / "nowhere").emergency == MOBILE_EMERGENCY


def test_every_country_has_numbers() -> None:
    """No file of the directory makes the failure path fail."""
    from bot.helplines.load import DATA

    for path in DATA.glob("[A-Z][A-Z].yml"):
        assert failure_numbers(path.stem).emergency
