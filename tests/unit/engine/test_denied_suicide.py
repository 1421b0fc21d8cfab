"""Who was answered as suicidal and denies it goes on about the need of before."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from bot.actions.turn import NEED_BEHIND
from bot.engine.denied_suicide import behind_denied, without_denied
from bot.engine.rewriting import Known
from tests.unit.engine.messages_read import said

#: The latest response comes first.
SUICIDAL = Known(
    need="self_harm",
    tier="urgent",
    language="en",
    said=("utter_urgent_self_harm", "utter_urgent_child_at_risk", "utter_urgent_being_exploited"),
)
DENIED = "no i dont want to die. is there a place for me and my baby"


def need(parsed: dict[str, Any], known: Known) -> str | None:
    """What the message is read as being about."""
    told, behind = behind_denied(parsed, known)
    assert told.get(NEED_BEHIND, known.need) == behind.need
    return behind.need


def test_the_need_whose_advice_was_said_last_is_left() -> None:
    """A mother who was given suicide lines when she asked for a shelter."""
    assert need(said("where_to_go") | {"text": DENIED}, SUICIDAL) == "child_at_risk"


@pytest.mark.parametrize(
    ("kind", "text"),
    [("counselling", "i cant sleep"), ("wants_to_die", DENIED), ("scared", DENIED + " but i cant go on")],
)
def test_without_a_plain_denial_the_crisis_lines_stay(kind: str, text: str) -> None:
    """Also where the message as a whole looks like a wish to die."""
    assert need(said(kind) | {"text": text}, SUICIDAL) == "self_harm"


def test_a_phrase_of_suicide_is_never_denied_by_another() -> None:
    """And where nothing was said before there is nothing to go back to."""
    phrase = {"kind": "phrase", "intent": "self_harm", "phrase": "end it all"}
    assert need(said("where_to_go", evidence=[phrase]) | {"text": DENIED}, SUICIDAL) == "self_harm"
    alone = Known(need="self_harm", tier="urgent", language="en", said=("utter_urgent_self_harm",))
    assert need(said("where_to_go") | {"text": DENIED}, alone) == "self_harm"


def test_who_is_held_and_denies_it_is_answered_about_the_need_with_the_crisis_line_beside() -> None:
    """Words "I don't want to kill myself, I want to get out"."""
    alarm = {"tier": "urgent", "asks": False, "evidence": [{"kind": "phrase", "intent": "self_harm", "phrase": "die"}]}
    told = {
        "text": "i dont want to kill myself i want to get out of here",
        "intent": {"name": "self_harm", "confidence": 0.9},
        "urgency": alarm,
        "follow_up": [{"name": "not_this", "confidence": 0.6}, {"name": "how_to_leave", "confidence": 0.3}],
    }
    held = Known(need="being_exploited", tier="urgent", language="en")
    calm = without_denied(told, held)
    assert (calm["intent"]["name"], calm["urgency"]["evidence"]) == ("being_exploited", [])
    assert calm["other_intents"] == ["self_harm"]
    assert [each["name"] for each in calm["follow_up"]] == ["how_to_leave"]
    assert without_denied(told, Known(language="en")) is told
    for heard in (
        {"text": "i dont want to die but i can't live like this"},
        {"follow_up": [{"name": "wants_to_die", "confidence": 0.4}]},
        {"follow_up": []},
        {"urgency": alarm | {"tier": "emergency"}},
        {"urgency": alarm | {"evidence": 2 * alarm["evidence"]}},
    ):
        assert without_denied(told | heard, held)["intent"]["name"] == "self_harm", heard


def test_what_is_surely_asked_of_the_need_before_is_answered_with_the_crisis_line_beside() -> None:
    """A boy who is blackmailed asked where to report it, and read four times that his life matters."""
    asked = said("where_to_go") | {"text": "is there a place for me"}
    told, behind = behind_denied(asked, SUICIDAL)
    assert (told[NEED_BEHIND], told["other_intents"], behind.need) == ("child_at_risk", ["self_harm"], "child_at_risk")
    for stays in (
        said("where_to_go", 0.8),
        said("where_to_go", tier="urgent", intent="self_harm"),
        said("someone_near"),
        said("tells_more"),
    ):
        assert need(stays | {"text": "is there a place for me"}, SUICIDAL) == "self_harm"
    acting = replace(SUICIDAL, tier="emergency")
    assert need(asked, acting) == "self_harm"


def test_a_phrase_inside_of_its_denial_is_none() -> None:
    """By "no me voy a matar", of a boy whose mother would be angry; a promise that is not given denies nothing."""
    text = "no no me voy a matar, digo que mi jefa se va a enojar"
    phrase = {"kind": "phrase", "intent": "self_harm", "phrase": "me voy a matar", "start": 6, "end": 20}
    told = said("should_i_pay", intent="self_harm", tier="emergency", evidence=[phrase]) | {"text": text}
    blackmailed = Known(need="image_blackmail", tier="urgent", language="es")
    calm = without_denied(told, blackmailed)
    assert (calm["intent"]["name"], calm["other_intents"]) == ("image_blackmail", ["self_harm"])
    promise = told | {"text": "no te prometo que no me voy a matar"}
    promise["urgency"] = told["urgency"] | {"evidence": [phrase | {"start": 21, "end": 35}]}
    assert without_denied(promise, blackmailed)["intent"]["name"] == "self_harm"


def test_the_whole_message_may_deny_it_in_words_of_no_list() -> None:
    """Where it surely takes back what it was taken for; the crisis line stays beside."""
    alarm = said("not_this", 0.95, intent="self_harm", tier="urgent") | {"text": "nobody here is killing themselves"}
    calm = without_denied(alarm, Known(need="being_exploited", tier="urgent", language="en"))
    assert (calm["intent"]["name"], calm["other_intents"]) == ("being_exploited", ["self_harm"])
