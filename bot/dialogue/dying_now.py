"""Keeps the chat visible to someone who took or holds something: a mother or an ambulance that comes is no danger.

"My mother came, she called the ambulance" looked like somebody from whom the chat must be hidden, and the number of the
ambulance was gone. A plain word for it still hides the chat, before this is read.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.dialogue.rewriting import as_act
from bot.message_values import intent_of
from bot.taxonomy import Tier
from bot.turns.question import Question
from bot.understood import ENTITIES, OTHER_INTENTS

if TYPE_CHECKING:
    from bot.dialogue.known import Known
    from bot.understood import Understood

_HIDES = "quick_exit"
_NEAR = {Question.SAFE.value, "near"}


def is_dying_now(known: Known) -> bool:
    """Whether the conversation is about an act by one's own hand that is under way, or about to be."""
    return known.need == "self_harm" and known.tier == Tier.EMERGENCY


def kept_in_sight(read: Understood, known: Known) -> Understood:
    """The message as more about the act, where it was read as a reason to hide the chat; else as it was read."""
    near = {str(each["value"]) for each in read.get(ENTITIES) or ()} >= _NEAR
    if not is_dying_now(known) or not (near or intent_of(read) == _HIDES):
        return read
    return as_act(read) | {ENTITIES: [], OTHER_INTENTS: []}
