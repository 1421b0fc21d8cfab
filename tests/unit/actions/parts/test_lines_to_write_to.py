"""Who can only write reads a line to write to wherever one is known, and lines that only take calls last."""

from __future__ import annotations

import pytest

from bot.actions.parts.follow_up_lines import few_lines, lines_outside_authorities
from bot.actions.parts.help_lines import directory, offered_lines
from bot.actions.parts.lines_to_write_to import needs_told, with_line_to_write_to
from bot.actions.parts.shown_lines import written
from bot.helplines.choose import choose
from bot.helplines.need import Need
from bot.helplines.shown import without_sites
from bot.taxonomy import Tier
from tests.turns import changed, turn_of

MAID = turn_of("answer", Tier.URGENT, country="AE", last_need="being_exploited", contact="text")


def test_what_a_conversation_was_about_is_known_by_what_was_said() -> None:
    """Also by the simple words for it, and by no name that only begins like it."""
    said = {"utter_urgent_being_exploited_simple", "utter_left_exploitation", "utter_follow_up_debt", "utter_worker"}
    assert needs_told(said) == ["being_exploited", "left_exploitation"]


def test_a_line_to_write_to_comes_before_those_that_only_take_calls() -> None:
    """A labour ministry's behind a charity's for who fears the authorities: its name says that it is run by them."""
    first = without_sites(offered_lines(MAID, "being_exploited"))
    assert [line.reach for line in first][:2] == ["whatsapp", "call"]
    afraid = without_sites(offered_lines(changed(MAID, fears_authorities=True), "being_exploited"))
    assert [line.reach for line in afraid].index("whatsapp") > 0
    speaks = without_sites(offered_lines(changed(MAID, contact=None), "being_exploited"))
    assert {line.reach for line in speaks} == {"call"}


@pytest.mark.parametrize("need", ["being_exploited", "immediate_danger", "left_exploitation"])
@pytest.mark.parametrize("channel", ["telegram", "sms"])
def test_who_fears_the_authorities_keeps_the_line_to_write_to(channel: str, need: str) -> None:
    """One place is left beside an answer, and a charity that only takes calls took it."""
    afraid = changed(MAID, last_need=need, fears_authorities=True, channel=channel)
    assert without_sites(written(few_lines(afraid, need)))  # type: ignore[arg-type] # an intent by its name
    outside = lines_outside_authorities(afraid)
    assert written(outside) or not outside


@pytest.mark.parametrize("country", ["AE", "GB", "IN", "US", "ZA"])
def test_a_line_of_another_need_of_the_conversation_is_better_than_none(country: str) -> None:
    """And none of a need that was never told, nor one against violence for who works for others."""
    danger = Need("immediate_danger", country, contact="text")
    called = [offer for offer in choose(directory(), Need("immediate_danger", country)).lines if not offer.written]
    found = with_line_to_write_to(called, danger, ["being_exploited"], directory())
    assert found[:-1] == called
    assert found[-1].written
    assert with_line_to_write_to(called, danger, [], directory()) == called
    by_chance = with_line_to_write_to(
        [], Need("immediate_danger", "AO", contact="text"), ["being_exploited"], directory()
    )
    assert not any(offer.helpline.category == "domestic_violence" for offer in by_chance)


def test_a_crisis_line_stands_behind_the_line_for_the_need_and_a_child_keeps_theirs() -> None:
    """Who is no danger to themself asked why a suicide line came first."""
    child = changed(MAID, country="JO", last_need="image_blackmail", minor=True)
    lines = without_sites(offered_lines(child, "image_blackmail"))
    assert {(line.category, line.reach) for line in lines} == {("suicide_crisis", "text"), ("child", "call")}
    farm = without_sites(offered_lines(changed(MAID, country="ZA"), "being_exploited"))
    assert farm[0].category == "trafficking"
