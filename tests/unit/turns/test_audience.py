"""Lines for women are not for a missing son; they are for the sister whom a brother sells."""

from __future__ import annotations

from bot.turns.audience import FEARS_POLICE, audience_of, labels_told


def test_a_man_is_told_of_where_no_woman_is_or_plainly() -> None:
    """Of "my son is missing", not of "her brother sells her", and of "he is a boy, that is for girls"."""
    assert labels_told((), {"of_a_man"}, as_child=False) == {"of_a_man"}
    assert labels_told((), {"of_a_man", "of_a_woman"}, as_child=False) == set()
    assert labels_told((), {"is_a_man", "of_a_woman"}, as_child=False) == {"of_a_man"}


def test_who_was_told_of_is_kept() -> None:
    """A girlfriend who is named later changes nothing; what has a slot of its own is not kept here."""
    assert labels_told({"of_a_man"}, {"of_a_woman", FEARS_POLICE}, as_child=False) == {"of_a_man"}


def test_a_child_that_writes_is_no_worried_adult() -> None:
    """Also where "my son" was read before."""
    assert labels_told({"worried_adults"}, (), as_child=True) == {"children"}


def test_a_man_who_was_told_of_is_meant_only_while_it_is_about_another() -> None:
    """A woman who tells of her brother, then of herself, keeps the lines for women; "I am a man" ends them."""
    assert audience_of({"of_a_man"}, about_another=True) == {"men"}
    assert audience_of({"of_a_man"}, about_another=False) == frozenset()
    assert audience_of({"men"}, about_another=False) == {"men"}
