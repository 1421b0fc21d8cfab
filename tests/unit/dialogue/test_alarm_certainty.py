"""How sure an alarm must be depends on what the conversation is about."""

from __future__ import annotations

from dataclasses import replace

from bot.dialogue.alarm_weighing import with_alarm_weighed
from bot.dialogue.known import Known
from tests.unit.dialogue.messages_read import alarm, weighed


def test_who_is_held_and_tells_of_their_children_keeps_their_own_lines() -> None:
    """A bricklayer whose children work beside him was named the line for children, and nothing else any more."""
    held = Known(need="being_exploited", tier="urgent")
    beside = with_alarm_weighed(alarm("child_at_risk", 0.8), held)
    assert (beside["intent"]["name"], beside["other_intents"]) == ("being_exploited", ["child_at_risk"])
    own = {"age": {"minor": True, "own": True}}
    for sure in (alarm("child_at_risk", 0.95), alarm("child_at_risk", 0.8) | own):
        assert with_alarm_weighed(sure, held)["intent"]["name"] == "child_at_risk"


def test_a_video_that_comes_with_a_ransom_is_no_blackmail_with_pictures() -> None:
    """The words "they sent a video of him beaten, until Friday" were answered "block the sender"."""
    child = Known(need="child_at_risk", tier="urgent")
    video = alarm("image_blackmail", 0.89) | {"text": "they sent a video of him", "language": {"code": "en"}}
    held = {"follow_up": [{"name": "ransom", "confidence": 0.3}]}
    assert with_alarm_weighed(video | held, child)["intent"]["name"] == "child_at_risk"


def test_who_asks_about_an_offer_is_believed_to_be_held_only_by_a_surer_guess() -> None:
    """No contract, and a ticket that is paid back from the wages, are signs of an offer, and of work that one has."""
    guess = alarm("being_exploited", 0.7)
    assert weighed(guess, "check_job_offer") == ("greet", "conversation", True)
    assert weighed(alarm("being_exploited", 0.9), "check_job_offer")[1] == "conversation"
    assert weighed(alarm("being_exploited", 0.95), "check_job_offer")[0] == "being_exploited"
    assert weighed(alarm("being_exploited", 0.85), "worker_rights")[0] == "being_exploited"
    assert weighed(alarm("immediate_danger", 0.85, "emergency"), "check_job_offer")[0] == "immediate_danger"


def test_fear_that_another_is_dead_is_no_wish_to_die() -> None:
    """About somebody else the follow-ups must support words of dying; about the writer a little is enough."""
    fear = alarm("self_harm", 0.8) | {"follow_up": [{"name": "wants_to_die", "confidence": 0.4}]}
    assert weighed(fear, "worried_about_someone") == ("greet", "conversation", False)
    assert weighed(fear, "worker_rights")[0] == "self_harm"
    wish = alarm("self_harm", 0.8) | {"follow_up": [{"name": "wants_to_die", "confidence": 0.7}]}
    assert weighed(wish, "worried_about_someone")[0] == "self_harm"


def test_blackmail_with_pictures_names_pictures_or_is_surely_read() -> None:
    """The words "my village will know what I did", of somebody who is held, tell of none."""
    village = alarm("image_blackmail", 0.8) | {"language": {"code": "en"}}
    assert weighed(village, "being_exploited", "urgent")[0] == "being_exploited"
    assert weighed(village | {"text": "he has my nude pics"}, "being_exploited", "urgent")[0] == "image_blackmail"
    assert weighed(alarm("image_blackmail", 0.95), "being_exploited", "urgent")[0] == "image_blackmail"


def test_a_video_of_a_hostage_is_no_blackmail_with_pictures() -> None:
    """The advice to block them would cut off the person who is held: the words, or what was asked before, tell it."""
    video = alarm("image_blackmail", 0.98) | {"text": "he sent a video, shall I pay"}
    held = Known(need="being_exploited", tier="urgent")
    assert with_alarm_weighed(video, held)["intent"]["name"] == "image_blackmail"
    beaten = video | {"follow_up": [{"name": "ransom", "confidence": 0.8}]}
    assert with_alarm_weighed(beaten, held)["intent"]["name"] == "being_exploited"
    brother = replace(held, of_another=True, said=("utter_before_you_pay",))
    assert with_alarm_weighed(video, brother)["intent"]["name"] == "being_exploited"


def test_a_child_in_danger_before_the_eyes_of_a_clerk_is_believed_by_both_together() -> None:
    """Of "she looks like 15, she is crying in the corridor" either alone is less likely than not."""
    child = alarm("child_at_risk", 0.45)
    beside = [{"kind": "model", "intent": "immediate_danger", "probability": 0.4}]
    seen = child | {"urgency": child["urgency"] | {"evidence": [*child["urgency"]["evidence"], *beside]}}
    assert weighed(seen, "frontline_guidance")[:2] == ("child_at_risk", "urgent")
    assert weighed(child, "frontline_guidance")[1] != "urgent"
    assert weighed(seen, "finance_red_flags")[1] != "urgent"
