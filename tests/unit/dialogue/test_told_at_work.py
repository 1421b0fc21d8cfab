"""A nurse or a clerk stays one while they tell and ask of the person before them."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from bot.dialogue.known import Known
from bot.dialogue.steps import read_in_conversation
from bot.dialogue.told_at_work import asked_of_person, known_at_work, told_of_case
from tests.unit.dialogue.messages_read import alarm, said, values

NURSE = Known(need="healthcare_guidance", language="en", said=("utter_healthcare_guidance",))
#: What she told was danger, and looked like her own from then on.
AFTER_DANGER = Known(
    need="immediate_danger", tier="emergency", language="en", said=("utter_emergency", "utter_healthcare_guidance")
)


def _of(text: str, intent: str = "left_exploitation", kind: str = "other") -> dict[str, Any]:
    return said(kind, 0.9, intent) | {"text": text, "language": {"code": "en"}}


@pytest.mark.parametrize("need", ["immediate_danger", "left_exploitation", "being_exploited"])
def test_who_asks_at_work_stays_at_work(need: str) -> None:
    """Whatever the case made of the conversation."""
    known = replace(AFTER_DANGER, need=need)
    assert known_at_work(_of("she ran away from him, he is outside"), known).need == "healthcare_guidance"


def test_what_is_of_who_writes_is_theirs() -> None:
    """Words about them alone, an alarm, or that it is them after all, whatever they asked before."""
    for told in (_of("i ran away last week"), _of("it is me", kind="is_me"), alarm("self_harm", 0.95)):
        assert known_at_work(told, AFTER_DANGER) == AFTER_DANGER
    assert known_at_work(_of("she ran away"), replace(AFTER_DANGER, said=("utter_emergency",))).work is None
    is_me = replace(AFTER_DANGER, said=("utter_follow_up_is_me", *AFTER_DANGER.said))
    assert known_at_work(_of("she ran away from him"), is_me) == is_me


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "she told me she wants to go back to him, should i stop her?"),
        ("fr", "elle veut retourner chez lui, je dois l'en empêcher ?"),
        ("ru", "она хочет вернуться к нему, мне её остановить?"),
        ("hi", "वह उसके पास वापस जाना चाहती है, क्या मैं उसे रोकूँ?"),
        ("sw", "anataka kurudi kwake, nimzuie?"),
    ],
)
def test_whether_to_stop_a_patient_who_goes_back_is_answered(language: str, text: str) -> None:
    """Also after an emergency, in any language."""
    for known in (NURSE, AFTER_DANGER):
        found = read_in_conversation(_of(text), replace(known, language=language))
        assert values(found) == {"question": "follow_up", "choice": "goes_back"}


def test_no_photo_is_taken_and_no_phone_is_searched() -> None:
    """The words "for the police" asked for a report."""
    found = asked_of_person(_of("can i look at her phone or take a photo of him for the police?"), NURSE)
    assert values(found)["choice"] == "no_pictures"


def test_a_friend_is_answered_where_it_is_plainly_asked() -> None:
    """People who are in need themselves, or who only sound like it, are left to others."""
    friend = Known(need="worried_about_someone", language="en")
    assert values(asked_of_person(_of("she wants to go back to him, should i stop her?"), friend))
    assert asked_of_person(_of("she wants to leave him, how can i help"), friend) is None
    own = Known(need="left_exploitation", language="en")
    assert asked_of_person(_of("i want to go back to him, should i?"), own) is None
    assert asked_of_person(alarm("immediate_danger", 0.9) | {"text": "should i stop her"}, friend) is None


def test_a_story_of_getting_out_is_that_of_the_patient() -> None:
    """It is thanked for, with the lines for her."""
    told = told_of_case(_of("she got away from the flat on monday"), NURSE)
    assert values(told) == {"question": "follow_up", "choice": "tells_more"}
    assert told_of_case(_of("i ran away on monday"), NURSE) is None
    assert told_of_case(_of("she got away"), Known(need="left_exploitation", language="en")) is None


def test_who_hides_somebody_asks_what_to_do_when_they_are_fetched() -> None:
    """About a guest who is not with the clerk the same words ask something else."""
    clerk = Known(need="frontline_guidance", language="en", said=("utter_frontline_guidance_hotel",))
    asks = _of("what if the man comes down for her", "worried_about_someone")
    hides = replace(clerk, said=("utter_follow_up_is_with_me", *clerk.said))
    assert values(asked_of_person(asks, hides))["choice"] == "act_normal_with_me"
    assert asked_of_person(asks, clerk) is None


def test_a_nurse_who_told_of_a_child_is_no_child() -> None:
    """The question "how do I see her alone?" was answered as a child's, once her patient's son was told of."""
    told = replace(AFTER_DANGER, need="child_at_risk")
    guess = _of("tomorrow is the dressing, how do I get her alone", "worker_rights")
    assert known_at_work(guess | {"intent": {"name": "worker_rights", "confidence": 0.3}}, told).need == NURSE.need
