"""An alarm that one message raises alone counts as far as the conversation supports it."""

from __future__ import annotations

import pytest

from bot.dialogue.alarm_weighing import with_alarm_weighed
from bot.dialogue.known import Known
from tests.unit.dialogue.messages_read import alarm, weighed


def test_a_first_message_is_read_as_the_gate_did() -> None:
    """There is no conversation yet."""
    assert weighed(alarm("self_harm", 0.2), None) == ("self_harm", "urgent", False)


@pytest.mark.parametrize("need", ["being_exploited", "worker_rights", "report_suspicion"])
def test_a_phrase_always_counts(need: str) -> None:
    """Whatever the conversation is about."""
    assert weighed(alarm("immediate_danger", 0.1, "emergency", phrase="knife"), need)[:2] == (
        "immediate_danger",
        "emergency",
    )


@pytest.mark.parametrize("need", ["worker_rights", "healthcare_guidance", "greet"])
def test_a_guess_where_nobody_is_in_danger_is_a_question(need: str) -> None:
    """The words "she holds it for safe keeping", about a passport, tell of no suicide; the answer decides."""
    assert weighed(alarm("self_harm", 0.2), need) == ("greet", "conversation", True)
    assert weighed(alarm("self_harm", 0.8), need) == ("self_harm", "urgent", False)


def test_a_guess_does_not_change_the_need() -> None:
    """Danger is asked about, and a thought of suicide brings the crisis line beside the others."""
    assert weighed(alarm("image_blackmail", 0.3), "being_exploited", "urgent") == ("being_exploited", "urgent", False)
    assert weighed(alarm("immediate_danger", 0.4, "emergency"), "being_exploited", "urgent")[2] is True
    found = with_alarm_weighed(alarm("self_harm", 0.4), Known(need="being_exploited", tier="urgent"))
    assert found["other_intents"] == ["self_harm"]
    assert weighed(alarm("child_at_risk", 0.8), "image_blackmail", "urgent")[0] == "child_at_risk"


def test_a_guess_at_suicide_that_nothing_bears_out_brings_no_crisis_line() -> None:
    """The words "so should I not go? tell me straight", from someone who has a ticket."""
    calm = {"follow_up": [{"name": "should_i_go", "confidence": 0.6}]}
    assert with_alarm_weighed(alarm("self_harm", 0.6) | calm, Known(need="being_exploited"))["other_intents"] == []


def test_nobody_who_wants_to_die_is_led_elsewhere_by_a_guess() -> None:
    """The crisis line stays, and an emergency stays one."""
    assert weighed(alarm("immediate_danger", 0.8, "emergency"), "self_harm", "emergency") == (
        "self_harm",
        "emergency",
        False,
    )
    assert weighed(alarm("being_exploited", 0.7), "self_harm", "urgent")[0] == "being_exploited"  # the reason behind it
    assert weighed(alarm("self_harm", 0.9), "self_harm", "emergency") == ("self_harm", "emergency", False)


def test_no_safety_question_by_half_a_suspicion_about_others() -> None:
    """Bankers, nurses and job seekers were asked at every second message; a phrase, or no subject, asks still."""
    doubt = alarm("worker_rights", 0.1, "information", asks=True)
    assert weighed(doubt, "finance_red_flags")[2] is False
    assert weighed(doubt, "being_exploited")[2] is True
    assert weighed(doubt, "greet")[2] is True


def test_words_of_dying_want_two_readings() -> None:
    """To the intents alone it looked like suicide: "I carry it once, then it is done"."""
    calm = {"follow_up": [{"name": "should_i_go", "confidence": 0.8}]}
    found = with_alarm_weighed(alarm("self_harm", 0.9) | calm, Known(need="being_exploited", tier="urgent"))
    assert (found["intent"]["name"], found["other_intents"]) == ("being_exploited", ["self_harm"])
    assert with_alarm_weighed(alarm("self_harm", 0.9) | calm, Known(need="check_job_offer"))["urgency"]["asks"] is True
    dying = {"follow_up": [{"name": "wants_to_die", "confidence": 0.3}]}
    for told in (dying, {"follow_up": []}):
        found = with_alarm_weighed(alarm("self_harm", 0.9) | told, Known(need="being_exploited", tier="urgent"))
        assert found["intent"]["name"] == "self_harm"


def test_a_first_message_that_hardly_looks_like_suicide_is_asked_about() -> None:
    """A threatened charge of theft did; where the follow-ups hear a little of it, the crisis line comes."""
    guess = alarm("self_harm", 0.35) | {"intent": {"name": "self_harm", "confidence": 0.35}}
    calm = {"follow_up": [{"name": "at_work", "confidence": 0.6}]}
    assert with_alarm_weighed(guess | calm, Known())["urgency"]["asks"] is True
    little = {"follow_up": [{"name": "wants_to_die", "confidence": 0.05}]}
    assert with_alarm_weighed(guess | little, Known())["intent"]["name"] == "self_harm"


def test_fear_bears_a_sure_wish_to_die_out() -> None:
    """By "i feel sick i just wanna disappear", from a boy who is blackmailed, though it is read as fear."""
    scared = {"follow_up": [{"name": "scared", "confidence": 0.9}]}
    boy = Known(need="image_blackmail", tier="urgent", language="en")
    assert with_alarm_weighed(alarm("self_harm", 0.98) | scared, boy)["intent"]["name"] == "self_harm"
    assert with_alarm_weighed(alarm("self_harm", 0.9) | scared, boy)["intent"]["name"] == "image_blackmail"


def test_what_was_survived_is_no_new_alarm_where_something_is_asked() -> None:
    """The words "the boss won't pay because I broke the contract", from somebody who got out."""
    got_out = Known(need="left_exploitation")
    told = alarm("being_exploited", 0.8)
    assert with_alarm_weighed(told, got_out)["intent"]["name"] == "being_exploited"
    asked = told | {"follow_up": [{"name": "unpaid_wages", "confidence": 0.9}]}
    assert with_alarm_weighed(asked, got_out)["intent"]["name"] == "left_exploitation"


def test_who_surely_asks_at_work_is_suicidal_by_no_mere_guess() -> None:
    """A bad feeling at the night desk of a hotel brought the crisis line; a nurse who wants to die keeps it."""
    desk = alarm("self_harm", 0.73) | {"intent": {"name": "self_harm", "confidence": 0.73}}
    at_work = desk | {"follow_up": [{"name": "at_work", "confidence": 0.96}]}
    assert with_alarm_weighed(at_work, Known())["urgency"]["asks"] is True
    assert with_alarm_weighed(desk | {"follow_up": [{"name": "other", "confidence": 0.9}]}, Known())["intent"] == {
        "name": "self_harm",
        "confidence": 0.73,
    }
    dying = {"follow_up": [{"name": "at_work", "confidence": 0.9}, {"name": "wants_to_die", "confidence": 0.05}]}
    assert with_alarm_weighed(desk | dying, Known())["intent"]["name"] == "self_harm"


def test_that_nobody_may_hear_is_an_answer_where_it_was_asked() -> None:
    """The words "I can't talk here" were an emergency behind "can you talk, or only text?"; unasked they are one."""
    words = "i cant talk here everybody hears"
    hiding = alarm("immediate_danger", 0.2, "emergency", phrase="hiding_now")
    hiding["text"] = words
    for each in hiding["urgency"]["evidence"]:
        each |= {"start": 0, "end": len(words)}
    asked = Known(question="contact", need="being_exploited", tier="urgent", language="en")
    found = with_alarm_weighed(hiding, asked)
    assert (found["intent"]["name"], found["urgency"]["tier"]) == ("being_exploited", "urgent")
    unasked = with_alarm_weighed(hiding, Known(need="being_exploited", tier="urgent", language="en"))
    assert unasked["urgency"]["tier"] == "emergency"
