"""Numbers for reading and dialling."""

from __future__ import annotations

import pytest

from bot.helplines.phone import costs_nothing, dialable, international, is_valid, same_number, whole_number


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


@pytest.mark.parametrize(
    ("printed", "country", "whole"),
    [
        ("020 7946 0000", "GB", "+442079460000"),
        ("+44 20 7946 0000", "GB", "+442079460000"),
        ("44 20 7946 0000", "GB", "+442079460000"),
        ("0800 121 7000", "GB", "+448001217000"),
        ("999", "GB", "999"),
    ],
)
def test_one_number_in_any_writing_is_the_same_whole_number(printed: str, country: str, whole: str) -> None:
    """With the country's code, with or without the plus; a short code has none."""
    assert whole_number(printed, country) == whole


@pytest.mark.parametrize(
    ("printed", "country", "valid"),
    [
        ("4455 6677", "QA", True),
        ("974 4455 6677", "QA", True),
        ("+44 20 7946 0000", "QA", True),
        ("4455 667", "QA", False),
        ("hello", "QA", False),
    ],
)
def test_a_number_is_valid_where_a_numbering_plan_has_it(printed: str, country: str, valid: bool) -> None:
    """Also one that was printed with its country code; a digit too few makes none."""
    assert is_valid(printed, country) is valid


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
