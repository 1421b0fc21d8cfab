"""A line is named with what its reader must know before they call."""

from __future__ import annotations

from dataclasses import replace

import pytest

from bot.actions.parts.help_lines import directory
from bot.actions.parts.shown_lines import (
    shown_line,
    shown_site,
    with_country_code,
    with_what_is_free,
    with_who_runs,
)
from bot.helplines.need import Offer, Reach
from bot.helplines.shown import ShownLine

CHILDLINE = next(line for line in directory().lines() if line.country == "GB" and line.phone == "0800 1111")

LINE = ShownLine(directory_name="Line", name="Line", reach="call")
SITE = shown_site(directory().web[0])


def offer(reach: Reach) -> Offer:
    """The line for children, to be reached in this way."""
    number = CHILDLINE.phone
    return Offer(CHILDLINE, "child", True, None, None, reach=reach, number=number, dial=number)


def test_a_line_that_is_called_has_its_number() -> None:
    """And is free where the country's numbering plan says so."""
    line = shown_line(offer("call"), "en")
    assert (line.reach, line.phone, line.free) == ("call", "0800 1111", True)


def test_a_line_that_is_written_to_is_not_said_to_be_a_free_call() -> None:
    """Nor is its number written as from abroad."""
    line = shown_line(offer("text"), "en")
    assert (line.free, line.phone_international) == (False, "")


def test_a_number_is_dialled_from_abroad_with_its_code_where_that_is_known() -> None:
    """Else as it stands: a number is better than none."""
    lines = [replace(LINE, phone="0800 1", phone_international="+44 800 1"), replace(LINE, phone="116 111")]
    assert with_country_code([*lines, SITE]) == [replace(lines[0], phone="+44 800 1"), lines[1], SITE]


@pytest.mark.parametrize(("told", "said"), [("", "ngo"), ("police", ""), ("authorities_maybe", "ngo")])
def test_who_runs_a_line_is_said_once(told: str, said: str) -> None:
    """Not where "the police answer" stands before the name."""
    line = replace(LINE, told=told, run_by="ngo")
    assert with_who_runs([line, SITE]) == [replace(line, note_run_by=said), SITE]


def test_a_line_that_is_free_has_a_note() -> None:
    """No other, and no site."""
    free = replace(LINE, free=True)
    assert with_what_is_free([free, LINE, SITE]) == [replace(free, note_free=True), LINE, SITE]


def test_a_site_is_read_and_not_called() -> None:
    """It has no number."""
    assert SITE.reach == "web"
