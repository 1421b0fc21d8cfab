"""What few words want or refuse leads, whatever they look like."""

from __future__ import annotations

from typing import Any

import pytest

from bot.dialogue.known import Known
from bot.dialogue.wishes_in_words import as_wish_in_words

HELD = Known(need="being_exploited", tier="urgent")


def _message(text: str, intent: str = "immediate_danger", *, indicator: str | None = None) -> Any:
    phrase = {"kind": "phrase", "indicator": indicator, "intent": intent}
    return {
        "text": text,
        "intent": {"name": intent, "confidence": 0.4},
        "urgency": {"tier": "emergency", "evidence": [phrase] if indicator else []},
        "language": {"code": "en"},
    }


@pytest.mark.parametrize(
    ("text", "choice"),
    [
        ("please dont delete", ["delete", "no"]),
        ("do not call the police", ["follow_up", "no_police"]),
        ("i want a doctor", ["follow_up", "medical"]),
        ("i cannot phone, it's her phone", ["contact", "text"]),
        ("i'll go there and beat him", ["should_i", "go"]),
        ("i want to get out of here", ["follow_up", "how_to_leave"]),
    ],
)
def test_in_a_need(text: str, choice: list[str]) -> None:
    """Each has its answer, as urgent as the conversation is."""
    found = as_wish_in_words(_message(text), HELD)
    assert found is not None
    assert [each["value"] for each in found["entities"]] == choice
    assert found["urgency"]["tier"] == "urgent"


@pytest.mark.parametrize(
    ("text", "beside"),
    [
        ("no police please", "utter_follow_up_no_police"),
        ("i want a doctor", "utter_follow_up_medical"),
        ("i want to get out of here", "utter_follow_up_how_to_leave"),
    ],
)
def test_at_first(text: str, beside: str) -> None:
    """A call for help, with the answer beside it."""
    found = as_wish_in_words(_message(text, "self_harm"), Known())
    assert found is not None
    assert (found["intent"]["name"], found["entities"]) == ("ask_for_help", [{"entity": "also", "value": beside}])


def test_refused_police_are_no_cry_for_them() -> None:
    """Though the phrase that calls them stands in it."""
    found = as_wish_in_words(_message("please do not call the police", indicator="cry_for_rescue"), HELD)
    assert found is not None


@pytest.mark.parametrize(
    ("message", "known"),
    [
        (_message("no police please, he has a knife", indicator="weapon"), HELD),
        (_message("i want to get out of here", "self_harm", indicator="self_harm_wish"), Known()),
        (_message("my uncle touches me, no police please", "child_at_risk", indicator="child_groomed"), Known()),
        (_message("he has my nudes, no police", "image_blackmail", indicator="image_threat"), HELD),
        (_message("i want to get out of here", "self_harm"), Known(need="self_harm")),
        (_message("i need a doctor"), Known(need="healthcare_guidance")),
        (_message("she writes, its not her phone. its his phone"), Known(need="worried_about_someone")),
        (_message("its his phone, not hers"), Known(need="being_exploited", of_another=True)),
    ],
)
def test_what_stays(message: Any, known: Known) -> None:
    """A phrase of danger, of dying or of a need that is not known, who wanted to die, a nurse, and a relative."""
    assert as_wish_in_words(message, known) is None


@pytest.mark.parametrize(
    ("text", "language", "need", "asked"),
    [
        ("si je par ou je dor. jai personne ici", "fr", "being_exploited", True),
        ("non je veu pas mourir !! je demande ou dormir ce soir", "fr", "being_exploited", True),
        ("i dont wanna die, i ask where do i sleep tonight", "en", "self_harm", True),
        ("if i leave where do i sleep", "en", "being_exploited", True),
        ("agar bhag gayi to kaha soungi", "hi", "being_exploited", True),
        ("yesli uydu, gde spat", "ru", "being_exploited", True),
        ("law meshit anam feen", "ar", "being_exploited", True),
        ("i want to sleep and never wake up", "en", "being_exploited", False),
        ("where do i sleep", "en", "self_harm", False),
        ("je veux dormir pour toujours", "fr", "being_exploited", False),
    ],
)
def test_where_to_sleep_is_no_wish_to_die(text: str, language: str, need: str, *, asked: bool) -> None:
    """After a wish to die only behind a denial of it; to sleep for ever is something else."""
    message = _message(text, "self_harm") | {"language": {"code": language}}
    found = as_wish_in_words(message, Known(need=need, tier="urgent", language=language))
    assert (found is not None and found["entities"][1]["value"] == "where_to_go") == asked


@pytest.mark.parametrize(
    ("intent", "indicator", "kind", "plans"),
    [
        ("immediate_danger", None, "should_i_go", True),
        ("immediate_danger", None, "other", False),
        ("being_exploited", "ransom_or_relative_held", "other", False),
        ("out_of_scope", None, "family_threatened", False),
        ("out_of_scope", None, "other", True),
    ],
)
def test_who_tells_of_an_attack_plans_none(intent: str, indicator: str | None, kind: str, *, plans: bool) -> None:
    """The words are those of a plan: "he said, I will kill him"; what else is read in them tells whose it is."""
    message = _message("he said i will kill him", intent, indicator=indicator)
    sure = [{"kind": "model", "intent": intent, "probability": 0.9}]
    calm = {"tier": "conversation"} if intent == "out_of_scope" else {}
    message["urgency"] |= {"evidence": [*message["urgency"]["evidence"], *sure], **calm}
    message["follow_up"] = [{"name": kind, "confidence": 0.9}]
    assert (as_wish_in_words(message, Known()) is not None) is plans


def test_a_phrase_of_the_known_need_is_no_other() -> None:
    """They are held, and want no police."""
    message = _message("no police, they took my passport", "being_exploited", indicator="documents")
    found = as_wish_in_words(message, HELD)
    assert found is not None
    assert found["entities"][1]["value"] == "no_police"
