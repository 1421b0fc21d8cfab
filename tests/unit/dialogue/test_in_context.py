"""An alarm that one message raises alone counts as far as the conversation bears it out."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from bot.dialogue.in_context import SEEN_AT_WORK, in_context, number_beside
from bot.dialogue.known import Known
from bot.understood import MAY_BE_DANGER


def alarm(
    intent: str, probability: float, tier: str = "urgent", phrase: str = "", asks: bool = False
) -> dict[str, Any]:
    """A message that the gate took alarm at, by this probability of its own, or by a phrase."""
    evidence: list[dict[str, Any]] = [{"kind": "model", "intent": intent, "probability": probability}]
    evidence += [{"kind": "phrase", "intent": intent, "phrase": phrase}] if phrase else []
    return {
        "text": "words",
        "intent": {"name": intent, "confidence": 0.9},
        "urgency": {"tier": tier, "asks": asks, "evidence": evidence},
        "intent_ranking": [{"name": intent, "confidence": probability}, {"name": "greet", "confidence": 0.1}],
        "other_intents": [],
    }


def read(parsed: dict[str, Any], need: str | None, tier: str | None = None) -> tuple[str, str, bool]:
    """Intent, tier, and whether it is asked if somebody is safe."""
    found = in_context(parsed, Known(need=need, tier=tier))
    return found["intent"]["name"], found["urgency"]["tier"], found["urgency"]["asks"]


def test_a_first_message_is_read_as_the_gate_did() -> None:
    """There is no conversation yet."""
    assert read(alarm("self_harm", 0.2), None) == ("self_harm", "urgent", False)


@pytest.mark.parametrize("need", ["being_exploited", "worker_rights", "report_suspicion"])
def test_a_phrase_always_counts(need: str) -> None:
    """Whatever the conversation is about."""
    assert read(alarm("immediate_danger", 0.1, "emergency", phrase="knife"), need)[:2] == (
        "immediate_danger",
        "emergency",
    )


@pytest.mark.parametrize("need", ["worker_rights", "healthcare_guidance", "greet"])
def test_a_guess_where_nobody_is_in_danger_is_a_question(need: str) -> None:
    """The words "she holds it for safe keeping", about a passport, tell of no suicide; the answer decides."""
    assert read(alarm("self_harm", 0.2), need) == ("greet", "conversation", True)
    assert read(alarm("self_harm", 0.8), need) == ("self_harm", "urgent", False)


def test_a_guess_does_not_change_the_need() -> None:
    """Danger is asked about, and a thought of suicide brings the crisis line beside the others."""
    assert read(alarm("image_blackmail", 0.3), "being_exploited", "urgent") == ("being_exploited", "urgent", False)
    assert read(alarm("immediate_danger", 0.4, "emergency"), "being_exploited", "urgent")[2] is True
    found = in_context(alarm("self_harm", 0.4), Known(need="being_exploited", tier="urgent"))
    assert found["other_intents"] == ["self_harm"]
    assert read(alarm("child_at_risk", 0.8), "image_blackmail", "urgent")[0] == "child_at_risk"


def test_who_is_held_and_tells_of_their_children_keeps_their_own_lines() -> None:
    """A bricklayer whose children work beside him was named the line for children, and nothing else any more."""
    held = Known(need="being_exploited", tier="urgent")
    beside = in_context(alarm("child_at_risk", 0.8), held)
    assert (beside["intent"]["name"], beside["other_intents"]) == ("being_exploited", ["child_at_risk"])
    own = {"age": {"minor": True, "own": True}}
    for sure in (alarm("child_at_risk", 0.95), alarm("child_at_risk", 0.8) | own):
        assert in_context(sure, held)["intent"]["name"] == "child_at_risk"


def test_a_video_that_comes_with_a_ransom_is_no_blackmail_with_pictures() -> None:
    """The words "they sent a video of him beaten, until Friday" were answered "block the sender"."""
    child = Known(need="child_at_risk", tier="urgent")
    video = alarm("image_blackmail", 0.89) | {"text": "they sent a video of him", "language": {"code": "en"}}
    held = {"follow_up": [{"name": "ransom", "confidence": 0.3}]}
    assert in_context(video | held, child)["intent"]["name"] == "child_at_risk"


def test_a_guess_at_suicide_that_nothing_bears_out_brings_no_crisis_line() -> None:
    """The words "so should I not go? tell me straight" of who has a ticket."""
    calm = {"follow_up": [{"name": "should_i_go", "confidence": 0.6}]}
    assert in_context(alarm("self_harm", 0.6) | calm, Known(need="being_exploited"))["other_intents"] == []


def test_nobody_who_wants_to_die_is_led_elsewhere_by_a_guess() -> None:
    """The crisis line stays, and an emergency stays one."""
    assert read(alarm("immediate_danger", 0.8, "emergency"), "self_harm", "emergency") == (
        "self_harm",
        "emergency",
        False,
    )
    assert read(alarm("being_exploited", 0.7), "self_harm", "urgent")[0] == "being_exploited"  # the reason behind it
    assert read(alarm("self_harm", 0.9), "self_harm", "emergency") == ("self_harm", "emergency", False)


def test_no_safety_question_by_half_a_suspicion_about_others() -> None:
    """Bankers, nurses and job seekers were asked at every second message; a phrase, or no subject, asks still."""
    doubt = alarm("worker_rights", 0.1, "information", asks=True)
    assert read(doubt, "finance_red_flags")[2] is False
    assert read(doubt, "being_exploited")[2] is True
    assert read(doubt, "greet")[2] is True


def test_words_of_dying_want_two_readings() -> None:
    """To the intents alone it looked like suicide: "I carry it once, then it is done"."""
    calm = {"follow_up": [{"name": "should_i_go", "confidence": 0.8}]}
    found = in_context(alarm("self_harm", 0.9) | calm, Known(need="being_exploited", tier="urgent"))
    assert (found["intent"]["name"], found["other_intents"]) == ("being_exploited", ["self_harm"])
    assert in_context(alarm("self_harm", 0.9) | calm, Known(need="check_job_offer"))["urgency"]["asks"] is True
    dying = {"follow_up": [{"name": "wants_to_die", "confidence": 0.3}]}
    for told in (dying, {"follow_up": []}):
        found = in_context(alarm("self_harm", 0.9) | told, Known(need="being_exploited", tier="urgent"))
        assert found["intent"]["name"] == "self_harm"


def test_a_first_message_that_hardly_looks_like_suicide_is_asked_about() -> None:
    """A threatened charge of theft did; where the follow-ups hear a little of it, the crisis line comes."""
    guess = alarm("self_harm", 0.35) | {"intent": {"name": "self_harm", "confidence": 0.35}}
    calm = {"follow_up": [{"name": "at_work", "confidence": 0.6}]}
    assert in_context(guess | calm, Known())["urgency"]["asks"] is True
    little = {"follow_up": [{"name": "wants_to_die", "confidence": 0.05}]}
    assert in_context(guess | little, Known())["intent"]["name"] == "self_harm"


def test_the_case_that_somebody_at_work_tells_is_not_their_own() -> None:
    """By "he refuses to leave, she speaks no English", of a nurse; a child, danger and a phrase count from anybody."""
    nurse = "healthcare_guidance"
    assert read(alarm("being_exploited", 0.95), nurse) == (nurse, "information", False)
    assert read(alarm("child_at_risk", 0.95), nurse)[:2] == ("child_at_risk", "urgent")
    assert read(alarm("being_exploited", 0.95, phrase="they keep my passport"), nurse)[0] == "being_exploited"
    own = alarm("being_exploited", 0.95) | {"text": "they brought me here and keep me", "language": {"code": "en"}}
    assert read(own, nurse)[0] == "being_exploited"


def test_who_asks_about_an_offer_is_believed_to_be_held_only_by_a_surer_guess() -> None:
    """No contract, and a ticket that is paid back from the wages, are signs of an offer, and of work that one has."""
    guess = alarm("being_exploited", 0.7)
    assert read(guess, "check_job_offer") == ("greet", "conversation", True)
    assert read(alarm("being_exploited", 0.9), "check_job_offer")[1] == "conversation"
    assert read(alarm("being_exploited", 0.95), "check_job_offer")[0] == "being_exploited"
    assert read(alarm("being_exploited", 0.85), "worker_rights")[0] == "being_exploited"
    assert read(alarm("immediate_danger", 0.85, "emergency"), "check_job_offer")[0] == "immediate_danger"


def test_what_a_mother_tells_happens_to_her_daughter() -> None:
    """The words "she may not leave the house" make nobody of her who is held; "they keep me too", surely read, do."""
    held = alarm("being_exploited", 0.9) | {"language": {"code": "en"}}
    told = held | {"text": "she may not leave the house"}
    assert read(told, "worried_about_someone") == ("worried_about_someone", "concern", False)
    assert read(held | {"text": "they keep me here too"}, "worried_about_someone")[0] == "being_exploited"


def test_fear_that_another_is_dead_is_no_wish_to_die() -> None:
    """Of who asks for somebody else the follow-ups must bear out words of dying; of who writes a little is enough."""
    fear = alarm("self_harm", 0.8) | {"follow_up": [{"name": "wants_to_die", "confidence": 0.4}]}
    assert read(fear, "worried_about_someone") == ("greet", "conversation", False)
    assert read(fear, "worker_rights")[0] == "self_harm"
    wish = alarm("self_harm", 0.8) | {"follow_up": [{"name": "wants_to_die", "confidence": 0.7}]}
    assert read(wish, "worried_about_someone")[0] == "self_harm"


def test_blackmail_with_pictures_names_pictures_or_is_surely_read() -> None:
    """The words "my village will know what I did", of somebody who is held, tell of none."""
    village = alarm("image_blackmail", 0.8) | {"language": {"code": "en"}}
    assert read(village, "being_exploited", "urgent")[0] == "being_exploited"
    assert read(village | {"text": "he has my nude pics"}, "being_exploited", "urgent")[0] == "image_blackmail"
    assert read(alarm("image_blackmail", 0.95), "being_exploited", "urgent")[0] == "image_blackmail"


def test_an_alarm_about_another_is_no_question_whether_who_writes_is_safe() -> None:
    """The words "madam locks the door on her" of a sister bring the number; who writes of themself is asked."""
    for need in ("worried_about_someone", "report_suspicion"):
        for doubt in (alarm(need, 0.1, "concern", asks=True), alarm("immediate_danger", 0.4, "emergency")):
            found = in_context(doubt, Known(need=need, tier="concern", language="en"))
            assert (found["urgency"]["asks"], found[MAY_BE_DANGER]) == (False, True)
        held = in_context(alarm("being_exploited", 0.7), Known(need=need, tier="concern", language="en"))
        assert (held["intent"]["name"], held[MAY_BE_DANGER]) == (need, True)
    banker = in_context(alarm("worker_rights", 0.1, "information", asks=True), Known(need="finance_red_flags"))
    assert banker[MAY_BE_DANGER] is False
    for need, says in (("frontline_guidance", True), ("finance_red_flags", False)):
        girl = in_context(alarm("child_at_risk", 0.9, "information", asks=True), Known(need=need))
        assert girl[MAY_BE_DANGER] is says, need
    own = alarm("worried_about_someone", 0.1, "concern", asks=True) | {"text": "if they lock me in, where would i go?"}
    assert in_context(own, Known(need="worried_about_someone", language="en"))["urgency"]["asks"] is True


def test_fear_bears_a_sure_wish_to_die_out() -> None:
    """By "i feel sick i just wanna disappear" of a boy who is blackmailed, though it is read as fear."""
    scared = {"follow_up": [{"name": "scared", "confidence": 0.9}]}
    boy = Known(need="image_blackmail", tier="urgent", language="en")
    assert in_context(alarm("self_harm", 0.98) | scared, boy)["intent"]["name"] == "self_harm"
    assert in_context(alarm("self_harm", 0.9) | scared, boy)["intent"]["name"] == "image_blackmail"


def test_a_video_of_a_hostage_is_no_blackmail_with_pictures() -> None:
    """The advice to block them would cut off the person who is held: the words, or what was asked before, tell it."""
    video = alarm("image_blackmail", 0.98) | {"text": "he sent a video, shall I pay"}
    held = Known(need="being_exploited", tier="urgent")
    assert in_context(video, held)["intent"]["name"] == "image_blackmail"
    beaten = video | {"follow_up": [{"name": "ransom", "confidence": 0.8}]}
    assert in_context(beaten, held)["intent"]["name"] == "being_exploited"
    brother = replace(held, of_another=True, said=("utter_before_you_pay",))
    assert in_context(video, brother)["intent"]["name"] == "being_exploited"


def test_what_was_survived_is_no_new_alarm_where_something_is_asked() -> None:
    """The words "the boss won't pay because I broke the contract", of somebody who got out."""
    got_out = Known(need="left_exploitation")
    told = alarm("being_exploited", 0.8)
    assert in_context(told, got_out)["intent"]["name"] == "being_exploited"
    asked = told | {"follow_up": [{"name": "unpaid_wages", "confidence": 0.9}]}
    assert in_context(asked, got_out)["intent"]["name"] == "left_exploitation"


@pytest.mark.parametrize(
    ("need", "intent", "share", "number"),
    [
        ("frontline_guidance", "child_at_risk", 0.9, True),
        ("frontline_guidance", "immediate_danger", SEEN_AT_WORK, True),
        ("frontline_guidance", "immediate_danger", SEEN_AT_WORK - 0.01, False),
        ("finance_red_flags", "child_at_risk", 0.9, False),
    ],
)
def test_a_page_at_work_comes_with_the_number(need: str, intent: str, share: float, number: bool) -> None:
    """Where a child, or somebody in danger, may be before the eyes of who asks for it."""
    evidence = [{"kind": "model", "intent": intent, "probability": share}]
    found = number_beside({"urgency": {"tier": "information", "evidence": evidence}}, Known(need=need))
    assert found == ({"may_be_danger": True} if number else {})
