"""One slip in a name of five letters or more is understood, unless it makes another word."""

from __future__ import annotations

import pytest

from bot.places.misspellings import near_misses, one_slip, shortened


@pytest.mark.parametrize(
    ("wrong", "slip"),
    [
        ("qatar", True),
        ("qtar", True),
        ("qattar", True),
        ("qater", True),
        ("qatra", True),
        ("atar", True),
        ("qtr", False),
        ("qetra", False),
        ("qatarrr", False),
    ],
)
def test_a_slip_is_one_letter_or_two_neighbours(wrong: str, slip: bool) -> None:
    """Left out, added, another one, or in the other order."""
    assert one_slip(wrong, "qatar") is slip


def test_a_name_is_found_by_what_it_shares_with_its_misspelling() -> None:
    """Each with any letter but the first left out, so that no search is needed."""
    misses = near_misses({"qatar"}, set())
    assert all(misses[form] == "qatar" for form in shortened("qatar"))
    assert set(shortened("qattar")) & misses.keys()


def test_names_of_few_letters_or_of_several_words_are_left_out() -> None:
    """Too many words are one slip away."""
    assert near_misses({"iran", "new york"}, set()) == {}


def test_words_that_mean_something_else_are_marked() -> None:
    """They are never taken for the name."""
    misses = near_misses({"kenya"}, {"kenyan", "table"})
    assert "!kenyan" in misses
    assert "!table" not in misses


def test_one_form_may_stand_for_two_names() -> None:
    """The look-up then finds none, since they are of two countries."""
    assert near_misses({"niger", "nigar"}, set())["nigr"] == "nigar/niger"
