"""Someone who was answered as suicidal and denies it goes on about the need of before."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from bot.dialogue.denied_suicide import as_no_act, behind_denied, without_denied
from bot.dialogue.follow_ups import as_follow_up
from bot.dialogue.known import Known
from bot.understood import FOR_NOW, NEED_BEHIND
from tests.unit.dialogue.messages_read import said

#: The latest response comes first.
SUICIDAL = Known(
    need="self_harm",
    tier="urgent",
    language="en",
    said=("utter_urgent_self_harm", "utter_urgent_child_at_risk", "utter_urgent_being_exploited"),
)
HELD = Known(need="being_exploited", tier="urgent", language="en")
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
    assert calm["denies_dying"]
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


def test_a_way_out_explains_a_denial_that_the_classifier_only_half_hears() -> None:
    """Likelier a wish than a denial, and no sure one; without the words for a way out it stays a wish."""
    shares = {"wants_to_die": 0.52, "how_to_leave": 0.3, "not_this": 0.18}
    ranking = [{"name": name, "confidence": share} for name, share in shares.items()]
    told = said("wants_to_die", intent="self_harm", tier="urgent") | {"follow_up": ranking}
    denied = told | {"text": "i dont want to kill myself i want to get out of here"}
    assert without_denied(denied, HELD)["intent"]["name"] == "being_exploited"
    no_way_out = told | {"text": "i dont want to kill myself, not today"}
    assert without_denied(no_way_out, HELD)["intent"]["name"] == "self_harm"
    sure = denied | {"follow_up": [{"name": "wants_to_die", "confidence": 0.6}]}
    assert without_denied(sure, HELD)["intent"]["name"] == "self_harm"


def test_what_is_surely_asked_of_the_need_before_is_answered_with_the_crisis_line_beside() -> None:
    """A boy who is blackmailed asked where to report it, and read four times that his life matters.

    Only this message is read so: the next one is again from somebody who wants to die.
    """
    asked = said("where_to_go") | {"text": "is there a place for me"}
    told, behind = behind_denied(asked, SUICIDAL)
    assert (told[NEED_BEHIND], told[FOR_NOW], told["other_intents"]) == ("child_at_risk", True, ["self_harm"])
    assert behind.need == "child_at_risk"
    assert (as_follow_up(told, behind) or {})["other_intents"] == ["self_harm"]
    phrase = {"kind": "phrase", "intent": "self_harm", "phrase": "end it all"}
    for stays in (
        said("where_to_go", 0.8),
        said("where_to_go", tier="urgent", intent="self_harm"),
        said("where_to_go", evidence=[phrase]),
        said("someone_near"),
        said("tells_more"),
        said("counselling"),
    ):
        assert need(stays | {"text": "is there a place for me"}, SUICIDAL) == "self_harm"
    assert need(asked, replace(SUICIDAL, tier="emergency")) == "self_harm"


def test_a_plan_that_is_surely_taken_back_brings_the_crisis_line_and_no_emergency() -> None:
    """By "no me voy a matar", from a boy whose mother would be angry; "not today" looks the same, so the line comes."""
    phrase = {"kind": "phrase", "intent": "self_harm", "phrase": "me voy a matar", "start": 3, "end": 17}
    told = said("not_this", 0.95, intent="self_harm", tier="emergency", evidence=[phrase])
    blackmailed = Known(need="image_blackmail", tier="urgent", language="es")
    calm = as_no_act(told, blackmailed)
    assert (calm["intent"]["name"], calm["urgency"]["tier"]) == ("self_harm", "urgent")
    knife = {"kind": "phrase", "intent": "immediate_danger", "phrase": "with a knife"}
    for stays, known in (
        (said("not_this", 0.8, intent="self_harm", tier="emergency", evidence=[phrase]), blackmailed),
        (said("not_this", 0.95, intent="self_harm", tier="emergency", evidence=[phrase, phrase]), blackmailed),
        (said("not_this", 0.95, intent="self_harm", tier="emergency", evidence=[phrase, knife]), blackmailed),
        (told, Known()),
        (told, Known(need="self_harm", tier="emergency")),
    ):
        assert as_no_act(stays, known)["urgency"]["tier"] == "emergency"


def test_who_surely_denies_it_is_answered_as_before_with_the_crisis_line_beside() -> None:
    """By "nu ma omor, vreau doar banii mei", also where a phrase finds a plan in it; a doubt leaves the emergency."""
    evidence = [{"kind": "phrase", "intent": "self_harm", "phrase": phrase} for phrase in ("ma omor", "ma tai")]
    plan = {
        "text": "nu ma omor, vreau doar banii mei",
        "intent": {"name": "self_harm", "confidence": 0.9},
        "urgency": {"tier": "emergency", "evidence": evidence},
    }
    worker = Known(need="worker_rights", tier="information", language="ro")
    calm = without_denied(said("not_this", 0.95) | plan, worker)
    assert (calm["intent"]["name"], calm["urgency"]["tier"]) == ("worker_rights", "information")
    assert calm["other_intents"] == ["self_harm"]
    doubted = said("not_this", 0.6) | plan
    assert without_denied(doubted, worker) == doubted
