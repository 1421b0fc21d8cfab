"""What a message says speaks against a kind, however surely it is read as one."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from bot.dialogue.follow_up_certainty import SURE_BESIDE_ALARM
from bot.dialogue.follow_up_objections import is_a_place
from bot.dialogue.follow_up_readings import Reading
from bot.dialogue.follow_up_weighing import counts
from bot.dialogue.known import Known
from tests.unit.dialogue.messages_read import EXPLOITED, said

NOW = {"name": "immediate_danger", "confidence": 0.98}
OF_DYING = [{"kind": "phrase", "intent": "self_harm", "phrase": "mar jau", "start": 0, "end": 7}]
ASKED_WHERE = Known(question="country", need="being_exploited", tier="urgent", language="en")


@pytest.mark.parametrize(
    ("kind", "changed", "known", "why"),
    [
        ("someone_near", {"text": "can she see this?"}, EXPLOITED, "a question wants an answer"),
        ("someone_near", {"whereabouts": {"origin": ["CI"]}}, EXPLOITED, "elle vient de Bouaké"),
        ("danger_grows", {"urgency": {"tier": "emergency"}, "intent": NOW}, EXPLOITED, "it happens now"),
        ("someone_near", {"urgency": {"evidence": OF_DYING}}, EXPLOITED, "words of dying are never hidden"),
        ("marriage", {"text": "she is 16", "age": {"minor": True}}, EXPLOITED, "an age is asked by no wedding"),
        ("tells_more", {"text": "she is in India", "whereabouts": {"country": "IN"}}, EXPLOITED, "only a place"),
        ("embassy", {"intent": {"name": "deny"}}, ASKED_WHERE, "they refuse to name the country"),
    ],
)
def test_what_speaks_against_a_kind(kind: str, changed: dict[str, Any], known: Known, why: str) -> None:
    """Without it the same reading counts."""
    sure = SURE_BESIDE_ALARM - 0.01 if known is ASKED_WHERE else 0.97  # a sure one outweighs a refusal
    assert counts(Reading(kind, sure), said(kind, sure), known)
    assert not counts(Reading(kind, sure), said(kind, sure) | changed, known), why


def test_who_will_not_say_where_they_are_asks_for_no_place_to_go() -> None:
    """However surely "I don't want to say where I am" looks like it."""
    refuses = said("where_to_go", 0.99) | {"intent": {"name": "deny", "confidence": 0.7}}
    assert not counts(Reading("where_to_go", 0.99), refuses, ASKED_WHERE)
    assert counts(Reading("where_to_go", 0.99), refuses, EXPLOITED)


@pytest.mark.parametrize(
    ("text", "country", "place"),
    [
        ("no, she is in India", "IN", True),
        ("no, she is ill", None, False),
        ("she is in India and he beats her", "IN", False),
    ],
)
def test_is_a_place(text: str, country: str | None, place: bool) -> None:
    """Hardly more than one: what is told beside it counts."""
    assert is_a_place({"text": text, "whereabouts": {"country": country}}) is place


def test_numbers_of_a_place_are_no_complaint_about_others() -> None:
    """By "uganda number please", in an emergency in Dubai: no number of Dubai has failed."""
    reading = Reading("line_failed", 0.75)
    asked = said("line_failed", 0.75, intent="find_helpline") | {"whereabouts": {"country": "UG"}}
    asked["intent"] = {"name": "find_helpline", "confidence": 0.99}
    assert not counts(reading, asked, EXPLOITED)
    assert counts(reading, asked | {"whereabouts": {"country": None}}, EXPLOITED)


def test_the_chat_stays_where_danger_or_the_question_how_is_surer() -> None:
    """By "they're checking out NOW", and by "he went away. how do I hide this chat"."""
    near = Reading("someone_near", 1.0)
    assert counts(near, said("someone_near", 0.95), EXPLOITED)
    danger = {"intent": {"name": "immediate_danger", "confidence": 0.96}, "urgency": {"tier": "emergency"}}
    assert not counts(near, said("someone_near", 0.86) | danger, EXPLOITED)
    asks = [{"name": "delete_chat", "confidence": 0.58}, {"name": "someone_near", "confidence": 0.28}]
    assert not counts(near, said("someone_near", 0.28) | {"follow_up": asks}, EXPLOITED)


@pytest.mark.parametrize("need", ["self_harm", "report_suspicion"])
def test_a_child_comes_before_a_story(need: str) -> None:
    """The words "there's a girl of 15 in there" were thanked for, with the line that was named before."""
    told = said("tells_more", 0.98, intent="child_at_risk", tier="urgent")
    assert not counts(Reading("tells_more", 0.98), told, Known(need=need, tier="urgent", language="en"))
    assert counts(Reading("tells_more", 0.98), told, EXPLOITED)


def test_who_goes_to_the_police_is_told_not_to_follow_nobody() -> None:
    """The words "I go to the police tomorrow?" look like it, in a language of short words."""
    mother = Known(need="worried_about_someone", language="es")
    assert counts(Reading("should_i_go", 0.9), said("should_i_go") | {"text": "voy a la casa de el?"}, mother)
    assert not counts(Reading("should_i_go", 0.9), said("should_i_go") | {"text": "voy a la policia?"}, mother)


def test_a_child_whom_a_clerk_sees_is_no_person_beside_them() -> None:
    """The words "one looks 15, she is in the corridor crying" were answered as by somebody who hides a person."""
    seen = said("is_with_me", 0.97, "child_at_risk", tier="urgent")
    clerk = Known(need="frontline_guidance", tier="information", language="en")
    assert not counts(Reading("is_with_me", 0.97), seen, clerk)
    assert counts(Reading("is_with_me", 0.97), said("is_with_me", 0.97), clerk)


@pytest.mark.parametrize(
    ("kind", "text", "language", "counted"),
    [
        ("documents_taken", "паспорт у мене, він його не забирав", "uk", False),
        ("documents_taken", "паспорт у нього", "uk", True),
        ("documents_taken", "I have my passport copy but she keeps the passport", "en", True),
        ("wont_go", "він приводить до мене чоловіків… Я вже не хочу", "uk", False),
        ("wont_go", "квиток куплено, а я не хочу їхати", "uk", True),
        ("wont_go", "he makes me do it, I don't want any more", "en", False),
        ("wont_go", "I changed my mind about the wedding", "en", True),
    ],
)
def test_words_say_what_a_kind_is_not_about(kind: str, text: str, language: str, counted: bool) -> None:
    """Whose papers are in their own hands, and what is not wanted any more, in somebody's need."""
    known = replace(EXPLOITED, language=language)
    assert counts(Reading(kind, 0.97), said(kind, 0.97) | {"text": text}, known) is counted


def test_of_an_offer_nobody_has_to_name_what_they_refuse() -> None:
    """The words "I don't want to any more" refuse the journey that the conversation is about."""
    offer = Known(need="check_job_offer", language="en")
    assert counts(Reading("wont_go", 0.97), said("wont_go", 0.97) | {"text": "I don't want to any more"}, offer)
