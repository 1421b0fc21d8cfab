"""Graph component: how urgent a message is, by probabilities or by phrases, with the evidence."""

# ruff: noqa: TC002 - Rasa reads the annotations of its components at run time
from __future__ import annotations

from rasa.engine.recipes.default_recipe import DefaultV1Recipe
from rasa.shared.nlu.constants import INTENT, TEXT
from rasa.shared.nlu.training_data.message import Message

from bot.languages.known import ALWAYS
from bot.nlu.component import ReadyComponent, compile_rules
from bot.nlu.intent_classifier import ASSESSMENT
from bot.nlu.phrase_matcher import find_phrases, matcher_of
from bot.nlu.phrase_rules import languages
from bot.nlu.urgency import judge
from bot.taxonomy import tier_of
from bot.understood import LANGUAGE, OTHER_INTENTS, URGENCY, UrgencyVerdict


@DefaultV1Recipe.register(DefaultV1Recipe.ComponentType.INTENT_CLASSIFIER, is_trainable=False)
class UrgencyGate(ReadyComponent):
    """Sets `urgency` and `other_intents`; a verdict with another intent rewrites `intent`, not the ranking."""

    @classmethod
    def get_ready(cls) -> None:
        """Compile the phrases of every live language."""
        compile_rules("Urgency phrases", matcher_of, ALWAYS, languages())

    def process(self, messages: list[Message]) -> list[Message]:
        """Judge each message."""
        for message in messages:
            assessment = message.get(ASSESSMENT)
            if assessment is None:
                message.set(URGENCY, _harmless(message), add_to_output=True)
                message.set(OTHER_INTENTS, [], add_to_output=True)
                continue
            spoken = (message.get(LANGUAGE) or {}).get("candidates", ())
            verdict = judge(assessment, find_phrases(message.get(TEXT), [*spoken, ALWAYS]))
            confidence = assessment.whole.probabilities.get(verdict.intent, 0.0)
            if verdict.intent != message.get(INTENT)["name"]:
                confidence = max(confidence, verdict.probability)
            message.set(INTENT, {"name": verdict.intent, "confidence": confidence}, add_to_output=True)
            message.set(URGENCY, verdict.as_dict(), add_to_output=True)
            message.set(OTHER_INTENTS, list(verdict.other_intents), add_to_output=True)
        return messages


def _harmless(message: Message) -> UrgencyVerdict:
    """The verdict on a message that the classifier could not read: the tier of its intent, and nothing asked."""
    tier = tier_of(message.get(INTENT)["name"])
    return {"tier": tier, "asks": False, "probability": 0.0, "evidence": [], "indicators": []}
