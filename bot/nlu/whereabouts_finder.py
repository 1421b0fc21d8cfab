"""Graph component: the country where the person is, as far as the message tells."""

# ruff: noqa: TC002 - Rasa reads the annotations of its components at run time
from __future__ import annotations

from dataclasses import asdict

from rasa.engine.recipes.default_recipe import DefaultV1Recipe
from rasa.shared.nlu.constants import TEXT
from rasa.shared.nlu.training_data.message import Message

from bot.nlu.component import ReadyComponent
from bot.nlu.language_identifier import LANGUAGE
from bot.places import where_is

WHEREABOUTS = "whereabouts"


@DefaultV1Recipe.register(DefaultV1Recipe.ComponentType.ENTITY_EXTRACTOR, is_trainable=False)
class WhereaboutsFinder(ReadyComponent):
    """Sets `whereabouts`: the country, or the candidates to ask about, and where somebody comes from or goes to.

    No entity is set: the words of a place stay in memory, only the country goes on (safety.md, Conduct 4).
    """

    @classmethod
    def get_ready(cls) -> None:
        """Load the index of places."""
        where_is("hello", "en")

    def process(self, messages: list[Message]) -> list[Message]:
        """Find the whereabouts of each message."""
        for message in messages:
            guess = message.get(LANGUAGE) or {}
            language = guess.get("code")
            spoken = next((code for code in guess.get("candidates") or () if code != language), None)
            found = where_is(message.get(TEXT) or "", language, spoken)
            message.set(WHEREABOUTS, asdict(found), add_to_output=True)
        return messages
