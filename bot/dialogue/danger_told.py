"""Whether a message tells of danger, now or at a time that is told, whatever else it was read as."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.dialogue.follow_up_readings import sure_by_clause, sure_by_whole
from bot.dialogue.phrases_heard import by_phrase
from bot.follow_up_kind import saving
from bot.message_values import confidence_of, highest_probability, intent_of, is_in_doubt, text_of, urgency_of
from bot.nlu.follow_up_model import KIND_SURE
from bot.understood import CLAUSES

if TYPE_CHECKING:
    from collections.abc import Callable

    from bot.understood import Understood

#: Kinds that tell of danger, and from which the message as a whole is heard to do so beside what it is read as.
_OF_DANGER, HEARD_OF_DANGER = ("not_safe", "danger_grows"), 0.2

#: From which a clause tells it where the urgency of the message is in doubt as well: two weak signs are one.
LIKELY_BY_CLAUSE = 0.4


#: From which the model is sure enough that somebody is in danger for the number to stand before any other answer.
SURE_OF_DANGER = 0.9


def is_surely_in_danger(parsed: Understood) -> bool:
    """Whether an alarm that the conversation supports is danger now, by a phrase or all but certainly."""
    if urgency_of(parsed) != "emergency" or intent_of(parsed) != "immediate_danger":
        return False
    return by_phrase(parsed, "immediate_danger") or confidence_of(parsed) >= SURE_OF_DANGER


def tells_of_danger(parsed: Understood) -> bool:
    """Whether one of its clauses surely tells of it, or the whole is heard to, as a follow-up or by its urgency.

    "Nobody knows that I write. the child says she leaves tonight, not on Sunday!!" looked like nothing as a whole, and
    "she packed her bag, he picks her up at three. are the police open?" like danger to the gate alone.
    """
    least = LIKELY_BY_CLAUSE if is_in_doubt(parsed) else KIND_SURE
    thought_of = highest_probability(parsed, "immediate_danger") >= HEARD_OF_DANGER
    return thought_of or any(
        sure_by_whole(parsed, kind) >= HEARD_OF_DANGER or sure_by_clause(parsed, kind) >= least for kind in _OF_DANGER
    )


def endangered_besides(parsed: Understood, says_otherwise: Callable[[str], bool]) -> bool:
    """Whether a clause raises an alarm, of those whose words do not say the opposite: "I'm safe, he is at her door"."""
    text = text_of(parsed)
    others = (each for each in parsed.get(CLAUSES) or () if not says_otherwise(text[each["start"] : each["end"]]))
    return any(each["name"] in saving() and each["confidence"] >= LIKELY_BY_CLAUSE for each in others)
