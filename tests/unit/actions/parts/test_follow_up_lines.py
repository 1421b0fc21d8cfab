"""Beside an answer stand few lines: those of what it is about, or of the need."""

from __future__ import annotations

import pytest

from bot.actions.parts.follow_up_lines import (
    few_lines,
    lines_beside,
    reply_with_lines,
    situation_for,
    unfeared_lines,
)
from bot.actions.parts.help_lines import SELF_HARM_OF_ANOTHER, offered_lines, room_beside_answer
from bot.helplines.shown import without_sites
from bot.turns.question import Question
from bot.turns.turn import Tier, Turn
from tests.turns import changed, turn_of

HELD = turn_of("answer", Tier.URGENT, country="GB", last_need="being_exploited", last_tier=Tier.URGENT)


def test_an_adult_gets_the_lines_of_what_they_ask_about() -> None:
    """A child, and somebody who wants to die, keep those of the need; before any need they are the general ones."""
    assert situation_for(HELD, "unpaid_wages") != "being_exploited"
    assert situation_for(changed(HELD, minor=True), "unpaid_wages") == "being_exploited"
    assert situation_for(changed(HELD, last_need="self_harm"), "unpaid_wages") == "self_harm"
    assert situation_for(changed(HELD, last_need=None)) == "find_helpline"


@pytest.mark.parametrize(("channel", "most"), [("sms", 1), ("telegram", 2)])
def test_so_many_lines_as_the_channel_has_room_for(channel: str, most: int) -> None:
    """One more where the crisis line stands beside all others."""
    turn = changed(HELD, channel=channel, country="PL")
    assert (room_beside_answer(turn), len(few_lines(turn, "being_exploited"))) == (most, most)
    assert room_beside_answer(changed(turn, said=frozenset({SELF_HARM_OF_ANOTHER}))) == most + 1


def test_who_refused_the_police_reads_first_a_line_that_tells_nobody() -> None:
    """A blackmailed Moroccan's only line may tell the police; someone who fears nobody keeps the order."""
    blackmailed = changed(HELD, country="MA", last_need="image_blackmail", channel="sms")
    told = [line.told for line in few_lines(blackmailed, "image_blackmail")]
    assert told == ["police_maybe"]
    (first,) = few_lines(changed(blackmailed, fears_authorities=True), "image_blackmail")
    assert not first.told
    lines = unfeared_lines(changed(blackmailed, fears_authorities=True, channel="telegram"), "image_blackmail")
    assert not lines[0].told


def test_the_number_stands_before_the_answer_in_an_emergency_or_where_it_is_told_to() -> None:
    """The ambulance for someone who is hurt; not before words that name the number, or for someone who came down."""
    held = changed(HELD, country="IN", last_need="immediate_danger")
    assert len(reply_with_lines(HELD, "utter_follow_up_embassy", []).says) == 2  # the answer, and a question
    first = reply_with_lines(HELD, "utter_follow_up_embassy", [], number=True).says[0]
    assert first.response.startswith("utter_in_danger_call")
    assert reply_with_lines(held, "utter_follow_up_embassy", []).says[0].response.startswith("utter_in_danger_call")
    assert reply_with_lines(held, "utter_follow_up_call_now", []).says[0].response == "utter_follow_up_call_now"


def test_only_an_urgent_need_is_asked_something_behind_the_answer() -> None:
    """Every number depends on where somebody is, so everybody is asked that."""
    assert reply_with_lines(HELD, "utter_follow_up_embassy", []).asks is Question.CONTACT
    worry = changed(HELD, last_need="worried_about_someone")
    assert reply_with_lines(worry, "utter_follow_up_embassy", []).asks is None
    assert reply_with_lines(changed(worry, country=None), "utter_follow_up_embassy", []).asks is Question.COUNTRY


def test_who_can_not_go_to_the_police_is_not_told_to_call_them_in_each_answer() -> None:
    """Once the number is known; in an emergency it stays first, and they judge. Before, the ambulance is named, too."""
    said = frozenset({"utter_in_danger_call"})
    afraid = changed(HELD, country="PE", fears_authorities=True, distrusts_police=True, said=said)

    def first(turn: Turn) -> str:
        return reply_with_lines(turn, "utter_follow_up_embassy", [], number=True).says[0].response

    assert first(afraid) == "utter_follow_up_embassy"
    assert first(changed(afraid, may_be_danger=True)) == "utter_in_danger_call_feared"
    assert first(changed(afraid, last_need="immediate_danger")) == "utter_in_danger_call_feared"
    assert first(changed(afraid, said=frozenset())) == "utter_hurt_call"
    calm = changed(afraid, fears_authorities=False, distrusts_police=False)
    assert first(calm).startswith("utter_in_danger_call")


def test_who_fears_the_police_reads_no_line_of_theirs_again() -> None:
    """In Oman theirs is the only one that a man has: "the police are his friends" got it with each further answer."""
    man = changed(HELD, country="OM", audience=frozenset({"men"}))
    assert any(line.told == "police" for line in without_sites(few_lines(man, "being_exploited")))
    lines = few_lines(changed(man, fears_authorities=True), "being_exploited")
    assert lines
    assert not any(line.told == "police" for line in without_sites(lines))


@pytest.mark.parametrize("channel", ["telegram", "sms"])
def test_who_asks_where_to_sleep_reads_the_number_for_a_bed(channel: str) -> None:
    """Three times a woman in Paris read a charity's line; nobody else reads it, and a child reads their own line."""
    asks = turn_of("answer", country="FR", last_need="being_exploited", channel=channel, contact="text")
    assert without_sites(lines_beside(asks, "where_to_go"))[0].phone == "115"
    assert "115" not in {line.phone for line in without_sites(lines_beside(asks, "embassy"))}
    assert "115" not in {line.phone for line in without_sites(offered_lines(asks, "left_exploitation"))}
    child = lines_beside(changed(asks, minor=True), "where_to_go")
    assert any(line.category == "child" for line in child)
    assert lines_beside(changed(asks, country="DE"), "where_to_go") == few_lines(
        changed(asks, country="DE"), "left_exploitation"
    )
