"""Each person reads the variant of an answer that helps them."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from bot.actions.parts.said_to import said_to
from bot.helplines.shown import ShownLine
from bot.turns.turn import Tier
from tests.turns import changed, turn_of

LINE = ShownLine(directory_name="Line", name="Line", reach="call")
CALLS = turn_of("answer", Tier.URGENT, contact="speak")
HELD = changed(CALLS, last_need="being_exploited", country="MM")
MEDICAL, RANSOM, PAY = "utter_follow_up_medical", "utter_follow_up_ransom", "utter_before_you_pay"


def test_advice_to_speak_is_given_in_writing() -> None:
    """Other answers, and those to someone who can call, stay as they are."""
    writes, lines = changed(CALLS, contact="text"), [replace(LINE, reach="whatsapp")]
    assert said_to("utter_line_language", writes, lines) == "utter_line_language_written"
    assert said_to("utter_cost", writes, lines) == "utter_cost"
    assert said_to("utter_line_language", CALLS, lines) == "utter_line_language"


def test_nobody_is_told_to_write_to_lines_that_only_take_calls() -> None:
    """Nobody reads "write one line in English" at a telephone."""
    writes = changed(CALLS, contact="text")
    assert said_to("utter_line_language", writes, [LINE]) == "utter_line_language"


@pytest.mark.parametrize("need", ["being_exploited", "immediate_danger", "child_at_risk"])
def test_who_may_be_locked_in_is_sent_to_no_hospital(need: str) -> None:
    """Also where a relative asks for them; someone who got out can go there."""
    held = changed(CALLS, last_need=need)
    assert said_to(MEDICAL, held) == f"{MEDICAL}_held"
    assert said_to(MEDICAL, changed(held, of_another=True, child_of_another=True)) == f"{MEDICAL}_held"
    assert said_to(MEDICAL, changed(held, last_need="left_exploitation")) == MEDICAL


@pytest.mark.parametrize("need", ["being_exploited", "left_exploitation", "forced_marriage"])
@pytest.mark.parametrize(
    ("asked", "answer"),
    [(MEDICAL, "utter_follow_up_pregnant"), ("utter_follow_up_forced_sex", "utter_follow_up_pregnant_forced")],
)
def test_who_may_be_pregnant_reads_nothing_of_wounds(asked: str, answer: str, need: str) -> None:
    """Held or not, an adult or a child; on a ship there is no clinic to ask."""
    expects = changed(CALLS, last_need=need, ailment="pregnant")
    assert said_to(asked, expects) == answer
    assert said_to(asked, changed(expects, minor=True)) == answer
    assert said_to(MEDICAL, changed(expects, audience=frozenset({"seafarers"}))) == f"{MEDICAL}_at_sea"


@pytest.mark.parametrize("told", [{"choice": "forced_sex"}, {"also": ("utter_follow_up_forced_sex",)}])
def test_the_medicine_against_a_pregnancy_is_told_of_where_sex_was_forced(told: dict[str, Any]) -> None:
    """A wife of four months who asked for a doctor read of a medicine within five days."""
    expects = changed(CALLS, ailment="pregnant")
    assert said_to(MEDICAL, changed(expects, **told)) == "utter_follow_up_pregnant_forced"
    assert said_to(MEDICAL, changed(CALLS, ailment="broken", **told)) == f"{MEDICAL}_broken"


def test_a_wound_that_bleeds_has_its_own_first_aid() -> None:
    """Held or not; on a ship the doctor is asked by radio, and the words for that say to press."""
    bleeds = changed(HELD, ailment="bleeding")
    assert said_to(MEDICAL, bleeds) == f"{MEDICAL}_bleeding"
    assert said_to(MEDICAL, changed(bleeds, audience=frozenset({"seafarers"}))) == f"{MEDICAL}_at_sea"


def test_on_a_ship_the_doctor_is_asked_by_radio() -> None:
    """Whatever else is known of them."""
    at_sea = frozenset({"men", "seafarers"})
    for need in ("being_exploited", "worried_about_someone"):
        assert said_to(MEDICAL, changed(CALLS, last_need=need, audience=at_sea)) == f"{MEDICAL}_at_sea"


@pytest.mark.parametrize("response", [PAY, RANSOM])
def test_who_is_to_pay_for_themself_reads_other_words_than_relatives(response: str) -> None:
    """A relative is told how to speak with those who hold somebody; wages and offers have nothing of it."""
    assert said_to(response, HELD) == f"{RANSOM}_held"
    assert said_to(response, changed(HELD, of_another=True)) == response
    assert said_to(response, changed(HELD, last_need="worried_about_someone")) == response
    assert said_to(response, changed(HELD, last_need="child_at_risk")) == response


def test_a_child_reads_what_a_child_can_do_tonight() -> None:
    """A mother or a nurse who tells of a child reads the words for all."""
    forced = "utter_follow_up_forced_sex"
    child = changed(CALLS, last_need="child_at_risk", minor=True)
    assert said_to(forced, child) == f"{forced}_child"
    assert said_to(forced, changed(child, child_of_another=True)) == forced
    assert said_to(forced, changed(child, minor=None)) == forced


def test_who_wants_to_die_is_told_words_for_that() -> None:
    """A request for advice without a name is not among them."""
    assert said_to("utter_what_to_say", changed(CALLS, last_need="self_harm")) == "utter_what_to_say_self_harm"
    assert said_to("utter_what_to_say", HELD) == "utter_what_to_say"


def test_what_a_teacher_wants_to_say_is_said_to_the_child() -> None:
    """And not to somebody whose phone is read by others; a child who asks it for themself means an adult."""
    tell = "utter_follow_up_tell_others"
    child = changed(CALLS, last_need="child_at_risk", minor=True)
    assert said_to(tell, changed(child, child_of_another=True)) == "utter_follow_up_with_child"
    assert said_to(tell, child) == f"{tell}_child"


def test_a_child_reads_what_to_say_to_a_teacher() -> None:
    """And nobody else does."""
    tell = "utter_follow_up_tell_others"
    child = changed(CALLS, last_need="child_at_risk", minor=True)
    assert said_to(tell, child) == f"{tell}_child"
    assert said_to(tell, changed(child, last_need="being_exploited", minor=False)) == tell


def test_who_hides_somebody_is_not_told_to_refuse_nobody() -> None:
    """The girl is in the office, and the man comes down for her."""
    clerk = changed(CALLS, last_need="frontline_guidance", minor=True, child_of_another=True)
    normal = "utter_follow_up_act_normal"
    assert said_to(normal, clerk) == normal
    assert said_to(normal, changed(clerk, said=frozenset({"utter_follow_up_is_with_me"}))) == f"{normal}_with_me"


def test_who_told_that_they_are_locked_in_is_told_what_to_say_from_there() -> None:
    """And not to go where people and light are; of another person it is not known."""
    where = "utter_follow_up_where_to_go"
    assert said_to(where, changed(HELD, locked_in=True)) == f"{where}_locked_in"
    assert said_to(where, HELD) == where
    assert said_to(where, changed(HELD, locked_in=True, of_another=True)) == where


def test_of_a_child_nobody_is_told_to_ask_a_lawyer_before_the_police() -> None:
    """The mother of a missing girl of 16 asked whether she would be arrested, and read of her own bank account."""
    mother = turn_of("answer", country="US", last_need="child_at_risk", child_of_another=True)
    assert said_to("utter_follow_up_punished", mother, ()) == "utter_follow_up_punished_child"
    grown = turn_of("answer", country="US", last_need="being_exploited")
    assert said_to("utter_follow_up_punished", grown, ()) == "utter_follow_up_punished"
