"""Graph component: the age that a message says, so that somebody under 18 gets a line for children as well."""

# ruff: noqa: TC002 - Rasa reads the annotations of its components at run time
from __future__ import annotations

import logging

from rasa.engine.recipes.default_recipe import DefaultV1Recipe
from rasa.shared.core.trackers import DialogueStateTracker
from rasa.shared.nlu.constants import TEXT
from rasa.shared.nlu.training_data.message import Message

from bot.content_files import ContentFileError
from bot.languages.known import ALWAYS
from bot.nlu.age_rules import languages, rules_of
from bot.nlu.ages import age_said
from bot.nlu.component import ReadyComponent, compile_rules
from bot.slots import Slot
from bot.taxonomy import NEED_INTENTS
from bot.turns.question import Question
from bot.understood import AGE, LANGUAGE, AgeFound

#: From this on a number alone is the age of somebody in need who was not asked for it; a smaller one is a choice.
LEAST_ALONE = 8

log = logging.getLogger(__name__)


@DefaultV1Recipe.register(DefaultV1Recipe.ComponentType.ENTITY_EXTRACTOR, is_trainable=False)
class AgeFinder(ReadyComponent):
    """Sets `age`: years, whether that is under 18, whether it is the writer's own; None where no age is said.

    No entity is set: the years stay in memory for this turn, only "under 18" goes on (safety.md, Data).
    """

    @classmethod
    def get_ready(cls) -> None:
        """Compile the phrases of every live language."""
        compile_rules("Ages", rules_of, ALWAYS, languages())

    def process(self, messages: list[Message], tracker: DialogueStateTracker) -> list[Message]:
        """Find the age in each message; a number alone is one where it answers the question for it, or about a need."""
        asked = Slot.OPEN_QUESTION in tracker.slots and tracker.get_slot(Slot.OPEN_QUESTION) == Question.UNDER_18
        in_need = Slot.LAST_NEED in tracker.slots and tracker.get_slot(Slot.LAST_NEED) in NEED_INTENTS
        for message in messages:
            text, spoken = message.get(TEXT) or "", (message.get(LANGUAGE) or {}).get("candidates", ())
            found = _found(text, spoken, answers=asked or in_need)
            alone = not asked and text.strip().isdecimal()
            chooses = alone and found and found["years"] is not None and found["years"] < LEAST_ALONE
            message.set(AGE, None if chooses else found, add_to_output=True)
        return messages


def _found(text: str, spoken: list[str], *, answers: bool) -> AgeFound | None:
    """The age; none where a file of ages can't be used, which the log says: the rest of the turn is answered."""
    try:
        age = age_said(text, spoken, answers=answers)
    except ContentFileError as error:
        log.error("Ages: %s", error)
        return None
    if age is None:
        return None
    return {"years": age.years, "minor": age.minor, "own": age.own, "start": age.start, "end": age.end}
