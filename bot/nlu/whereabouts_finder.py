"""Graph component: the country where the person is, as far as the message tells."""

# ruff: noqa: TC002 - Rasa reads the annotations of its components at run time
from __future__ import annotations

import logging
from dataclasses import asdict

from rasa.engine.recipes.default_recipe import DefaultV1Recipe
from rasa.shared.nlu.constants import TEXT
from rasa.shared.nlu.training_data.message import Message

from bot.content_files import ContentFileError
from bot.nlu.component import ReadyComponent
from bot.places import Whereabouts, where_is
from bot.understood import LANGUAGE, WHEREABOUTS

log = logging.getLogger(__name__)


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
            found = _found(message.get(TEXT) or "", language, spoken)
            message.set(WHEREABOUTS, asdict(found), add_to_output=True)
        return messages


def _found(text: str, language: str | None, spoken: str | None) -> Whereabouts:
    """What the message tells; nothing where a file of places can't be used: the rest of the turn is answered."""
    try:
        return where_is(text, language, spoken)
    except (ContentFileError, OSError) as error:
        log.error("Places: %s", error)
        return Whereabouts(None)
