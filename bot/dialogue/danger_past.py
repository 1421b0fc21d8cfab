"""Reads that an emergency has passed: help is there, they left, or somebody got away.

"They went, security came" of a student, "the police took him away", "we are at the hospital now", and "we got out, we
are at a gas station" of people in a truck were all told to call the emergency number now, and so was whatever they
asked next.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.dialogue.danger_told import endangered_besides
from bot.dialogue.known import language_to_read_in
from bot.dialogue.phrases_heard import by_phrase
from bot.dialogue.rewriting import as_answer
from bot.helplines.vocabulary import FEARS_POLICE
from bot.message_values import intent_of, language_of, text_of
from bot.taxonomy import NEED_INTENTS, IntentName, Tier
from bot.turns.question import Question
from bot.typed.listed import says
from bot.typed.statements import call_failed, danger_past
from bot.understood import AUDIENCE

if TYPE_CHECKING:
    from bot.dialogue.known import Known
    from bot.understood import Understood

#: Needs in which danger can pass: an act or a threat with pictures goes on when nobody is near.
_OF: frozenset[IntentName] = NEED_INTENTS - {"self_harm", "image_blackmail"}


def as_danger_past(parsed: Understood, known: Known) -> Understood | None:
    """The message as an emergency that has passed; None where none was told, or any of it tells of danger still.

    "They left but they come back tonight" and "the police came, they are his friends" are still in danger. Thanks have
    an answer of their own, and so has a nurse whose patient's husband has left.
    """
    if known.tier is not Tier.EMERGENCY or known.need not in _OF or by_phrase(parsed) or intent_of(parsed) == "thank":
        return None
    text, language = text_of(parsed), language_to_read_in(parsed, known)
    past = danger_past(text, language) or danger_past(text, language_of(parsed))
    if past is None or says(text, language, "but") or call_failed(text, language):
        return None
    of_danger = endangered_besides(parsed, lambda clause: danger_past(clause, language) is not None)
    if of_danger or FEARS_POLICE in (parsed.get(AUDIENCE) or ()):
        return None
    return as_answer(parsed, Question.FOLLOW_UP, f"danger_past_{past}", tier=Tier.URGENT)
