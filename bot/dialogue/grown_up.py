"""An adult who says their own age is no child at risk, whatever the model guesses: "I am 22, they marry me off"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.dialogue.phrases_heard import by_phrase
from bot.taxonomy import URGENT_INTENTS
from bot.turns.age import need_of_adult
from bot.turns.message_values import confidence_of, intent_of
from bot.understood import AGE, INTENT, Understood

if TYPE_CHECKING:
    from bot.dialogue.known import Known


def without_child(parsed: Understood, known: Known) -> Understood:
    """The message about the need that an adult has in the place of a child's; as it is where no adult's age is said.

    Not where a phrase tells of a child, or the conversation is about what is not urgent: a mother may say her age.
    """
    age = parsed.get(AGE)
    grown_up = age is not None and age["own"] and not age["minor"]
    in_need = known.need is None or known.need in URGENT_INTENTS
    if not grown_up or not in_need or intent_of(parsed) != "child_at_risk" or by_phrase(parsed):
        return parsed
    need = str(need_of_adult(known.need or intent_of(parsed)))
    return {**parsed, INTENT: {"name": need, "confidence": confidence_of(parsed)}}
