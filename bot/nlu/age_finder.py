"""Graph component: an age that the message says, so that somebody under 18 gets a line for children as well."""

# ruff: noqa: TC002 - Rasa reads the annotations of its components at run time
from __future__ import annotations

import logging
import threading
from typing import Any

from rasa.engine.graph import ExecutionContext, GraphComponent
from rasa.engine.recipes.default_recipe import DefaultV1Recipe
from rasa.engine.storage.resource import Resource
from rasa.engine.storage.storage import ModelStorage
from rasa.shared.core.trackers import DialogueStateTracker
from rasa.shared.nlu.constants import TEXT
from rasa.shared.nlu.training_data.message import Message

from bot.nlu.age_rules import AgeRuleError, languages, rules_of
from bot.nlu.ages import ALWAYS, age_said
from bot.nlu.language_identifier import LANGUAGE
from bot.settings import settings
from bot.taxonomy import NEED_INTENTS

AGE = "age"
#: Slot that holds the open question, and its value while the bot waits to hear whether somebody is under 18.
QUESTION, UNDER_18 = "open_question", "under_18"
#: Slot that holds what the conversation is about, and the age from which a number alone is one to somebody in need:
#: smaller ones are meant for a choice.
SUBJECT, LEAST_ALONE = "last_need", 8

log = logging.getLogger(__name__)


@DefaultV1Recipe.register(DefaultV1Recipe.ComponentType.ENTITY_EXTRACTOR, is_trainable=False)
class AgeFinder(GraphComponent):  # type: ignore[misc]
    """Sets `age`: years, whether that is under 18, whether it is the writer's own; None where no age is said.

    No entity is set: the years stay in memory for this turn, only "under 18" goes on (safety.md, Data).
    """

    @classmethod
    def create(
        cls,
        config: dict[str, Any],
        model_storage: ModelStorage,
        resource: Resource,
        execution_context: ExecutionContext,
    ) -> AgeFinder:
        """Compile the English phrases at once and those of the other live languages beside: no start waits for them."""
        _compile((ALWAYS,))
        others = tuple(language for language in settings().live_languages if language in languages())
        threading.Thread(target=_compile, args=(others,), name="ages", daemon=True).start()
        return cls()

    def process(self, messages: list[Message], tracker: DialogueStateTracker) -> list[Message]:
        """Find the age in each message; a number alone is one where it answers the question for it, or about a need."""
        asked = QUESTION in tracker.slots and tracker.get_slot(QUESTION) == UNDER_18
        in_need = SUBJECT in tracker.slots and tracker.get_slot(SUBJECT) in NEED_INTENTS
        for message in messages:
            text, spoken = message.get(TEXT) or "", (message.get(LANGUAGE) or {}).get("candidates", ())
            found = _found(text, spoken, answers=asked or in_need)
            chooses = found and not asked and text.strip().isdecimal() and found["years"] < LEAST_ALONE
            message.set(AGE, None if chooses else found, add_to_output=True)
        return messages


def _found(text: str, spoken: list[str], *, answers: bool) -> dict[str, Any] | None:
    try:
        age = age_said(text, spoken, answers=answers)
    except AgeRuleError as error:
        log.error("Ages: %s", error)
        return None
    if age is None:
        return None
    return {"years": age.years, "minor": age.minor, "own": age.own, "start": age.start, "end": age.end}


def _compile(wanted: tuple[str, ...]) -> None:
    for language in wanted:
        try:
            rules_of(language)
        except AgeRuleError as error:
            log.error("Ages: %s", error)
