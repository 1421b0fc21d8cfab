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


def test_a_line_that_tells_nobody_goes_first() -> None:
    """Finland's line for trafficking is run by immigration: its crisis line is independent, and serves anyone."""
    numbers = failure_numbers("FI")
    assert (numbers.helpline, numbers.tells) == ("Kriisipuhelin", False)


@pytest.mark.parametrize("country", ["XK", "EC", "TR"])
def test_a_line_that_tells_is_known_as_one(country: str) -> None:
    """Where there is no other one, also here nobody calls the authorities without knowing it; no child line instead."""
    assert failure_numbers(country).tells


def test_a_child_line_is_better_than_none() -> None:
    """Where no other line is confirmed: it may be a child that writes."""
    assert failure_numbers("BW").phone == "116"


def test_a_line_that_only_reads_is_none_to_call() -> None:
    """The words beside the number say that it is one to talk."""
    assert failure_numbers("US").phone == "1-888-373-7888"


@pytest.mark.parametrize("country", [None, "", "ZZ", "Qatar", "../QA", "BV", "ß"])
def test_unknown_country_gets_the_numbers_every_mobile_knows(country: str | None) -> None:
    """No country, no such country, or one without a number of its own."""
    assert failure_numbers(country).emergency == MOBILE_EMERGENCY


def test_broken_file_still_gives_its_emergency_number(folder: Callable[..., Path]) -> None:
    """A mistake in a line of the country does not cost the emergency number."""
    numbers = failure_numbers("QA", folder("  - name: [broken\n"))
    assert (numbers.emergency, numbers.helpline) == (("999", "112"), "")


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
