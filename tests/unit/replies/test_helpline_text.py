"""A line has a name in every text message, however short it must be."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from bot.actions.parts.help_lines import directory
from bot.actions.parts.shown_lines import shown_line
from bot.helplines.need import Offer
from bot.replies.catalogue import catalogue
from bot.replies.helpline_text import (
    LONGEST_BRIEF_NAME,
    LONGEST_SMS_NAME,
    Room,
    brief_name,
    helpline_lines,
    short_name,
    without_number,
)

if TYPE_CHECKING:
    from collections.abc import Callable

    from bot.helplines.directory import Helpline


@pytest.mark.parametrize(
    ("name", "phone", "brief"),
    [
        ("Anti-trafficking helpline 1800-419-8588", "1800 419 8588", "Anti-trafficking"),
        ("Find A Helpline", "", "Find A Helpline"),
        ("National hotline", "800 7283", "National hotline"),
        ("National Human Trafficking Hotline", "", "National"),
        ("1300, numéro national", "1300", "numéro national"),
        ("119-Ecoute-Enfants", "119", "Ecoute-Enfants"),
        ("Police (non-emergency, 101)", "101", "Police"),
        ("The Samaritans (24 hours, multilingual)", "", "The Samaritans"),
        ("MAPO human trafficking hotline", "", "MAPO"),
        ("Modern Slavery & Exploitation Helpline", "", "Modern Slavery"),
        ("Mental Health Hotline", "", "Mental Health"),
        ("Women Against Rape", "", "Women"),
        ("Shamsaha 24/7 Helpline", "", "Shamsaha"),
    ],
)
def test_a_name_is_cut_where_it_still_is_one(name: str, phone: str, brief: str) -> None:
    """Not to nothing, not to a sign, not to an article."""
    assert brief_name(without_number(name, phone)) == brief


def test_a_bracket_is_left_whole_where_the_number_goes() -> None:
    """It was written "Police (non-emergency, )"."""
    assert without_number("Police (non-emergency, 101)", "101") == "Police (non-emergency)"


@pytest.mark.parametrize("shorten", [short_name, brief_name])
def test_every_line_of_the_directory_keeps_a_name(shorten: Callable[[str], str]) -> None:
    """A number behind a colon alone is a number of nobody."""
    names = {shorten(without_number(line.label, line.phone or "")) for line in _shown_lines()}
    assert not {name for name in names if len(name) < 2 or name[0] in " ,;:-"}


def test_a_name_with_less_room_is_never_longer() -> None:
    """The reply when anything fails cuts the name ever shorter, until its text fits."""
    assert short_name("Childline Kenya", LONGEST_BRIEF_NAME) == "Childline"
    for line in _shown_lines():
        lengths = [len(short_name(line.label, longest)) for longest in range(LONGEST_BRIEF_NAME, LONGEST_SMS_NAME + 1)]
        assert lengths == sorted(lengths), line.label


def _shown_lines() -> list[Helpline]:
    return [line for line in directory().lines() if line.show != "no"]


@pytest.mark.parametrize(("name", "noted"), [("Aanchal", True), ("Women's Aid", False), ("Línea de la mujer", True)])
def test_a_line_for_women_says_so(name: str, noted: bool) -> None:
    """Unless its name does, in words that the reader knows: a man read the number of one first."""
    women = next(line for line in _shown_lines() if line.audience == ("women",) and line.phone)
    offer = Offer(replace(women, name=name, short_name="", name_local=""), "women", True, None, None, "call", "1", "1")
    (text,) = helpline_lines(catalogue(("en",)), [shown_line(offer, "en")], "en", Room.ALL)
    assert ("(for women)" in text) is noted


def test_a_line_whose_hours_are_over_says_so_where_there_is_room() -> None:
    """Who calls at night is not left to wonder. By SMS every letter costs; what is not known is not said."""
    line = next(line for line in _shown_lines() if line.phone)
    texts = [
        helpline_lines(catalogue(("en",)), [shown_line(Offer(line, "x", True, None, is_open, "call", "1", "1"), "en")],
                       "en", room)[0]
        for is_open, room in ((False, Room.ALL), (None, Room.ALL), (True, Room.ALL), (False, Room.SMS))
    ]  # fmt: skip
    assert ["(may be closed now)" in text for text in texts] == [True, False, False, False]


def test_a_name_whose_cut_means_something_else_has_a_short_one() -> None:
    """Cut before "lực giới", the line for people hit by violence read as one for people hit by a storm."""
    names = [short_name(line.label) for line in directory().countries["VN"].lines]
    assert "Hỗ trợ người bị bạo lực giới" in names
    assert not [name for name in names if name.endswith("bạo")]
