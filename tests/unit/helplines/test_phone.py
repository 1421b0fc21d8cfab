"""Numbers for reading and dialling."""

from __future__ import annotations

import pytest

from bot.helplines.phone import costs_nothing, dialable, international, same_number


@pytest.mark.parametrize(
    ("printed", "dialled"),
    [
        ("08000 121 700", "08000121700"),
        ("+370 616 91119", "+37061691119"),
        ("*212", "*212"),
        ("(888) 457-4838", "8884574838"),
    ],
)
def test_dialable(printed: str, dialled: str) -> None:
    """Only what a dialler understands is left."""
    assert dialable(printed) == dialled


def test_international_is_grouped_for_reading() -> None:
    """A number without groups is hard to copy by hand; one that cannot be read stays as it is."""
    assert international("+448000121700") == "+44 800 012 1700"
    assert international("hello") == "hello"


def test_same_number() -> None:
    """A leading zero is not part of the number abroad; another switchboard is another number."""
    assert same_number("02-9334888", "+88029334888")
    assert not same_number("0800 111", "+37353386030")
    assert not same_number("", "+37353386030")


@pytest.mark.parametrize(
    ("number", "country", "free"),
    [
        ("0800 1111", "GB", True),
        ("116 111", "DE", True),
        ("1-888-373-7888", "US", True),
        ("0909 133 3000", "NG", False),
        ("22215150", "KW", False),
        ("hello", "GB", False),
    ],
)
def test_what_costs_nothing_by_the_numbering_plan(number: str, country: str, free: bool) -> None:
    """Freephone numbers, and short ones that the plan makes free; any other may cost something."""
    assert costs_nothing(number, country) is free
