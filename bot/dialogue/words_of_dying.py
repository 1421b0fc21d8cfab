"""How far a message that looks like suicide holds words of dying, by the classifier of follow-ups.

The gate reads each message by itself, and the crisis line is for those who may die: "she holds it for safe keeping"
looked like suicide to it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.dialogue.follow_up_readings import shares_of, sure_by_clause, sure_by_whole
from bot.dialogue.phrases_heard import suicidal_by_phrase
from bot.message_values import own_probability, probabilities_of

if TYPE_CHECKING:
    from bot.taxonomy import IntentName
    from bot.understood import Understood

#: From which suicidal words are thought of beside the need that the conversation is about: the crisis line comes too.
THOUGHT_OF = 0.3
#: Kinds of follow-ups that are words of dying, and how likely they must be for the intent to be believed.
_OF_DYING = frozenset({"wants_to_die", "took_something"})
LEAST_OF_DYING = 0.1
#: Kinds that tell of fear or despair, how likely they must be together, and how sure the intent of suicide beside them.
_OF_DESPAIR = frozenset({"scared", "counselling"})
HEARD_OF_DESPAIR, SURE_OF_DESPAIR = 0.3, 0.95
#: The same for the crisis line to come beside another need; from the other the intent alone is enough for it.
LEAST_BESIDE, LIKELY_OF_DYING = 0.01, 0.8


def is_doubted(parsed: Understood, intent: IntentName, least: float = LEAST_OF_DYING) -> bool:
    """Whether the classifier of follow-ups reads no words of dying where the intent alone looks like it.

    "I just carry it once, then it is done" and "the day-after pill" did. The crisis line stays beside the need. Fear or
    despair supports a sure intent: "i feel sick i just wanna disappear".
    """
    if intent != "self_harm" or not shares_of(parsed) or share_of_dying(parsed) >= least:
        return False
    despairs = sure_by_whole(parsed, *_OF_DESPAIR) >= HEARD_OF_DESPAIR
    return not (despairs and own_probability(parsed, intent) >= SURE_OF_DESPAIR)


def share_of_dying(parsed: Understood) -> float:
    """How likely the message is to be words of dying, by the classifier of follow-ups."""
    return sure_by_whole(parsed, *_OF_DYING)


def may_tell_of_dying(parsed: Understood) -> bool:
    """Whether words of dying may stand anywhere in the message, whatever else it says: nothing hides the chat then.

    "Can't sleep, I feel like dying. papa looks into my phone, too" looked like somebody near, and was answered with
    "have a nice day".
    """
    heard = [*probabilities_of(parsed, "self_harm"), *(sure_by_clause(parsed, kind) for kind in _OF_DYING)]
    return suicidal_by_phrase(parsed) or max(heard) >= THOUGHT_OF
