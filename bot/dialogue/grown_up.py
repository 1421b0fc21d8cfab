"""An adult is no child at risk, whatever the model guesses or was assumed.

An adult who says their own age, "I am 22, they marry me off", or who denies a child: "no child here, he is 25".
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from bot.dialogue.known import language_to_read_in
from bot.dialogue.phrases_heard import by_phrase
from bot.message_values import confidence_of, intent_of, text_of
from bot.taxonomy import URGENT_INTENTS
from bot.turns.age import child_of_another, need_of_adult
from bot.typed.topics import denies_child
from bot.understood import AGE, CORRECTS, DENIES_CHILD, INTENT, NEED_BEHIND, Understood

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
    need = need_of_adult(known.need or intent_of(parsed))
    return {**parsed, INTENT: {"name": need, "confidence": confidence_of(parsed)}}


def behind_denied_child(parsed: Understood, known: Known) -> tuple[Understood, Known]:
    """The message and the conversation about grown-ups, where both an adult's age and that there is no child are said.

    An adult's age alone may be that of the man who harms a child, and "I am no child" what a child says. What a child
    told of themself is not let go for what they say of another.
    """
    age = parsed.get(AGE)
    if known.need is None or age is None or age["minor"] or by_phrase(parsed, "child_at_risk"):
        return parsed, known
    of_another = age["own"] or child_of_another(parsed, known.said)
    if not of_another or not denies_child(text_of(parsed), language_to_read_in(parsed, known)):
        return parsed, known
    need = need_of_adult(known.need)
    told: Understood = parsed | {DENIES_CHILD: True, CORRECTS: True, NEED_BEHIND: need}
    if intent_of(parsed) == "child_at_risk":
        told |= {INTENT: {"name": need, "confidence": confidence_of(parsed)}}
    return told, replace(known, need=need)
