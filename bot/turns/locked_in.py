"""Whether the writer is locked in, as far as they told: later questions then come from somebody who can't go out.

"She locks the door when she leaves", and some messages later "where do I go?": the answer was to go where people and
light are.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.message_values import phrases_of
from bot.taxonomy import WITNESS_INTENTS, WORK_INTENTS, IntentName
from bot.turns.question import DANGER_PAST, Question

if TYPE_CHECKING:
    from bot.turns.message import UnderstoodMessage

#: Phrases of the alarm by which somebody tells it.
_TOLD_BY = frozenset({"locked_in_now", "restriction_of_movement", "not_let_go"})
#: What someone who is out says.
_OUT: frozenset[IntentName] = frozenset({"left_exploitation", *WITNESS_INTENTS, *WORK_INTENTS})


def is_locked_in(message: UnderstoodMessage, *, known: bool, another: bool) -> bool:
    """Whether the writer is locked in or may not go out, told in this message or before.

    Args:
        message: the message, as it was understood.
        known: whether it was told before in this conversation.
        another: whether the conversation is about a relative or friend.
    """
    told = (message.entities.get("question"), message.entities.get("choice"))
    out = told in ((Question.SAFE, "yes"), *((Question.FOLLOW_UP, past) for past in DANGER_PAST))
    if another or out or message.intent in _OUT or message.answers_beside(Question.SAFE) == "yes":
        return False
    return known or any(each["indicator"] in _TOLD_BY for each in phrases_of(message.parsed))
