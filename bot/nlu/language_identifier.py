"""Graph component: the language of a message and of the conversation."""

# ruff: noqa: TC002 - Rasa reads the annotations of its components at run time
from __future__ import annotations

from rasa.engine.recipes.default_recipe import DefaultV1Recipe
from rasa.shared.core.trackers import DialogueStateTracker
from rasa.shared.nlu.constants import TEXT
from rasa.shared.nlu.training_data.message import Message

from bot.languages import identify
from bot.nlu.component import ReadyComponent
from bot.slots import Slot
from bot.understood import LANGUAGE, LanguageGuess


@DefaultV1Recipe.register(DefaultV1Recipe.ComponentType.INTENT_CLASSIFIER, is_trainable=False)
class LanguageIdentifier(ReadyComponent):
    """Sets `language`: the guess for this message, and the languages whose urgency phrases may count."""

    @classmethod
    def get_ready(cls) -> None:
        """Load the tables of words."""
        identify("hello")

    def process(self, messages: list[Message], tracker: DialogueStateTracker) -> list[Message]:
        """Guess the language of each message; a message of few words may well be in the conversation's."""
        spoken = tracker.get_slot(Slot.LANGUAGE) if Slot.LANGUAGE in tracker.slots else None
        for message in messages:
            guess = identify(message.get(TEXT) or "")
            candidates = [code for code in dict.fromkeys((guess.language, spoken)) if code]
            found: LanguageGuess = {
                "code": guess.language,
                "confidence": round(guess.confidence, 4),
                "romanised": guess.romanised,
                "other": guess.other,
                "words": guess.words,
                "unreadable": guess.unreadable,
                "candidates": candidates,
            }
            message.set(LANGUAGE, found, add_to_output=True)
        return messages
