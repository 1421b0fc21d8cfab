"""Graph component: how urgent a message is, by probabilities or by phrases, with the evidence."""

# ruff: noqa: TC002 - Rasa reads the annotations of its components at run time
from __future__ import annotations

import logging
import threading
from typing import Any

from rasa.engine.graph import ExecutionContext, GraphComponent
from rasa.engine.recipes.default_recipe import DefaultV1Recipe
from rasa.engine.storage.resource import Resource
from rasa.engine.storage.storage import ModelStorage
from rasa.shared.nlu.constants import INTENT, TEXT
from rasa.shared.nlu.training_data.message import Message

from bot.nlu.intent_classifier import ASSESSMENT
from bot.nlu.language_identifier import LANGUAGE
from bot.nlu.phrase_matcher import find_phrases, matcher_of
from bot.nlu.phrase_rules import PhraseRuleError, languages
from bot.nlu.urgency import judge
from bot.settings import settings
from bot.taxonomy import tier_of

URGENCY = "urgency"
#: English rules are always active: people mix it in, and write it when their own keyboard is watched.
ALWAYS = "en"

log = logging.getLogger(__name__)


@DefaultV1Recipe.register(DefaultV1Recipe.ComponentType.INTENT_CLASSIFIER, is_trainable=False)
class UrgencyGate(GraphComponent):  # type: ignore[misc]
    """Sets `urgency` and `other_intents`; an urgent verdict rewrites `intent`, not the ranking."""

    @classmethod
    def create(
        cls,
        config: dict[str, Any],
        model_storage: ModelStorage,
        resource: Resource,
        execution_context: ExecutionContext,
    ) -> UrgencyGate:
        """Compile the English rules at once and those of the other live languages beside: no start waits for them."""
        _compile([ALWAYS])
        others = [language for language in languages() if language in settings().live_languages and language != ALWAYS]
        threading.Thread(target=_compile, args=(others,), name="urgency-phrases", daemon=True).start()
        return cls()

    def process(self, messages: list[Message]) -> list[Message]:
        """Judge each message."""
        for message in messages:
            assessment = message.get(ASSESSMENT)
            if assessment is None:
                message.set(URGENCY, harmless(message), add_to_output=True)
                message.set("other_intents", [], add_to_output=True)
                continue
            spoken = (message.get(LANGUAGE) or {}).get("candidates", ())
            verdict = judge(assessment, find_phrases(message.get(TEXT), [*spoken, ALWAYS]))
            confidence = assessment.whole.probabilities.get(verdict.intent, 0.0)
            if verdict.intent != message.get(INTENT)["name"]:
                confidence = max(confidence, verdict.probability)
            message.set(INTENT, {"name": verdict.intent, "confidence": confidence}, add_to_output=True)
            message.set(URGENCY, verdict.as_dict(), add_to_output=True)
            message.set("other_intents", list(verdict.other_intents), add_to_output=True)
        return messages


def _compile(wanted: list[str]) -> None:
    """Compile the rules of these languages; a message that comes first compiles its own."""
    for language in wanted:
        try:
            matcher_of(language)
        except PhraseRuleError as error:
            log.error("Urgency phrases: %s", error)


def harmless(message: Message) -> dict[str, Any]:
    """The verdict on a message without words."""
    tier = tier_of(message.get(INTENT)["name"])
    return {"tier": tier, "asks": False, "probability": 0.0, "evidence": [], "indicators": []}
