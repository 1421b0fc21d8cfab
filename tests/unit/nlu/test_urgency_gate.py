"""The graph component of urgency: what it puts into the parse data."""

from __future__ import annotations

from typing import Any

import bot.rasa_without_unused_parts  # noqa: F401  (before Rasa)

# isort: split
from rasa.shared.nlu.constants import INTENT, TEXT
from rasa.shared.nlu.training_data.message import Message

from bot.nlu.intent_classifier import ASSESSMENT
from bot.nlu.thresholds import Thresholds
from bot.nlu.urgency import Assessment, Part
from bot.nlu.urgency_gate import UrgencyGate
from bot.nlu.windows import Window
from bot.understood import LANGUAGE, OTHER_INTENTS, URGENCY


def judged(text: str, intent: str, assessment: Assessment | None = None) -> Message:
    """A message that the classifier took for this intent, behind the gate."""
    given: dict[str, Any] = {TEXT: text, INTENT: {"name": intent, "confidence": 0.4}, LANGUAGE: {"candidates": ["es"]}}
    message = Message(given)
    if assessment:
        message.set(ASSESSMENT, assessment)
    (done,) = UrgencyGate().process([message])
    assert {URGENCY, OTHER_INTENTS} <= done.output_properties
    return done


def assessed(urgent: float, **intents: float) -> Assessment:
    """What the classifier thinks of a short message."""
    return Assessment(Part(Window(0, 10), intents, urgent), (), Thresholds(0.6, 0.1, 0.8))


def test_a_message_that_nobody_could_read_asks_nothing() -> None:
    """Its tier is that of its intent."""
    done = judged("...", "out_of_scope")
    assert done.get(URGENCY) == {
        "tier": "conversation", "asks": False, "probability": 0.0, "evidence": [], "indicators": []
    }  # fmt: skip
    assert done.get(OTHER_INTENTS) == []
    assert done.get(INTENT) == {"name": "out_of_scope", "confidence": 0.4}


def test_an_alarm_rewrites_the_intent_with_its_own_confidence() -> None:
    """The probability of urgency, which is higher than that of the intent alone."""
    done = judged("he keeps me here", "greet", assessed(0.9, greet=0.5, being_exploited=0.3))
    assert done.get(INTENT) == {"name": "being_exploited", "confidence": 0.9}
    assert done.get(URGENCY)["tier"] == "urgent"


def test_english_phrases_count_beside_the_language_of_the_message() -> None:
    """People mix it in: the model is calm here, but plainly against nothing."""
    done = judged("help me, he took my passport", "greet", assessed(0.2, greet=0.8, being_exploited=0.1))
    assert done.get(URGENCY)["indicators"]
    assert done.get(URGENCY)["tier"] in {"urgent", "emergency"}
