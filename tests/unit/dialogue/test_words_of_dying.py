"""What looks like suicide is doubted where no words of dying are read in it, and despair supports it."""

from __future__ import annotations

from typing import Any

from bot.dialogue.words_of_dying import is_doubted, may_tell_of_dying, share_of_dying
from bot.message_values import own_probability


def _looks_suicidal(own: float = 0.9, **kinds: float) -> dict[str, Any]:
    return {
        "intent": {"name": "self_harm", "confidence": own},
        "urgency": {"evidence": [{"kind": "model", "intent": "self_harm", "probability": own}]},
        "follow_up": [{"name": kind, "confidence": share} for kind, share in kinds.items()],
    }


def test_no_words_of_dying_are_a_doubt() -> None:
    """The words "the day-after pill" looked like suicide; without any reading of a kind nothing is doubted."""
    assert is_doubted(_looks_suicidal(medical=0.9), "self_harm")
    assert not is_doubted(_looks_suicidal(wants_to_die=0.2), "self_harm")
    assert not is_doubted(_looks_suicidal(medical=0.9), "immediate_danger")
    assert not is_doubted(_looks_suicidal(), "self_harm")


def test_despair_bears_a_sure_intent_out() -> None:
    """The words "i feel sick i just wanna disappear"; a guess is supported by nothing."""
    assert not is_doubted(_looks_suicidal(0.97, scared=0.5), "self_harm")
    assert is_doubted(_looks_suicidal(0.6, scared=0.5), "self_harm")


def test_a_wish_and_an_act_are_words_of_dying_together() -> None:
    """The probability of an intent is its own, and not that of all urgent ones."""
    assert share_of_dying(_looks_suicidal(wants_to_die=0.2, took_something=0.1)) == 0.2 + 0.1
    assert own_probability(_looks_suicidal(0.4), "self_harm") == 0.4


def test_words_of_dying_are_heard_in_a_clause_by_a_phrase_or_by_the_intent() -> None:
    """Whatever else leads: "lagta hai mar jau. papa mera phone bhi check karte hai" looked most like somebody near."""
    clause = {"name": "wants_to_die", "confidence": 0.38, "words": 4, "start": 0, "end": 0}
    phrase = {"kind": "phrase", "intent": "self_harm", "phrase": "mar jau", "start": 0, "end": 7}
    near: dict[str, Any] = {"text": "words", "follow_up": [{"name": "someone_near", "confidence": 0.9}]}
    assert not may_tell_of_dying(near)
    assert may_tell_of_dying(near | {"follow_up_clauses": [clause]})
    assert may_tell_of_dying(near | {"urgency": {"evidence": [phrase]}})
    assert may_tell_of_dying(near | _looks_suicidal(0.33))
    assert not may_tell_of_dying(near | _looks_suicidal(0.1))
