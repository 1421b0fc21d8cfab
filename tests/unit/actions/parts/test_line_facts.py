"""A line is named with what its reader must know before they call."""

from __future__ import annotations

import pytest

from bot.actions.parts.help_lines import directory
from bot.actions.parts.line_facts import line_facts, web_facts, with_country_code, with_who_runs
from bot.helplines.need import Offer, Reach

CHILDLINE = next(line for line in directory().lines() if line.country == "GB" and line.phone == "0800 1111")


def offer(reach: Reach) -> Offer:
    """The line for children, to be reached in this way."""
    number = CHILDLINE.phone
    return Offer(CHILDLINE, "child", True, None, None, None, reach=reach, number=number, dial=number)


def test_a_line_that_is_called_has_its_number() -> None:
    """And is free where the country's numbering plan says so."""
    facts = line_facts(offer("call"), "en")
    assert (facts["reach"], facts["phone"], facts["free"]) == ("call", "0800 1111", True)


def test_a_line_that_is_written_to_is_not_said_to_be_a_free_call() -> None:
    """Nor is its number written as from abroad."""
    facts = line_facts(offer("text"), "en")
    assert (facts["free"], facts["phone_international"]) == (False, "")


def test_a_number_is_dialled_from_abroad_with_its_code_where_that_is_known() -> None:
    """Else as it stands: a number is better than none."""
    lines = [{"phone": "0800 1", "phone_international": "+44 800 1"}, {"phone": "116 111"}]
    assert [line["phone"] for line in with_country_code(lines)] == ["+44 800 1", "116 111"]


@pytest.mark.parametrize(("told", "said"), [("", "ngo"), ("police", ""), ("authorities_maybe", "ngo")])
def test_who_runs_a_line_is_said_once(told: str, said: str) -> None:
    """Not where "the police answer" stands before the name."""
    assert with_who_runs([{"told": told, "run_by": "ngo"}])[0]["note_run_by"] == said


def test_a_site_is_read_and_not_called() -> None:
    """It has no number."""
    assert web_facts(directory().web[0])["reach"] == "web"
