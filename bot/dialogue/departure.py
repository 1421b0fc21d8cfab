"""Reads that somebody is about to leave now, at an airport or a border: the last place where officers stand around.

"I'm at the airport now, something feels wrong", of a waitress on her way to a job, was told that there is no exact
answer, and "my cousin sends me to Oman, I am at the airport and scared" was answered as a worry about another.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.dialogue.known import language_to_read_in
from bot.dialogue.phrases_heard import by_phrase
from bot.dialogue.rewriting import as_answer, as_intent, with_urgency
from bot.message_values import intent_of, text_of, urgency_of
from bot.taxonomy import BEFORE_LEAVING_INTENTS, OF_ANOTHER_INTENTS, IntentName, Tier
from bot.turns.question import Question
from bot.typed.topics import departing

if TYPE_CHECKING:
    from bot.dialogue.known import Known
    from bot.understood import Understood

#: The choices that `utter_follow_up_departure` and `utter_follow_up_departure_other` answer, as pages of a first
#: message too; no kinds of follow-ups, since no examples teach them.
_OWN, _OF_ANOTHER = "departure", "departure_other"
#: What it is about; a first message about oneself looks like a worry about another at times.
_NEEDS: frozenset[IntentName] = frozenset({*BEFORE_LEAVING_INTENTS, *OF_ANOTHER_INTENTS})


def as_departing(parsed: Understood, known: Known) -> Understood | None:
    """The message as one of somebody who is about to leave; None where nobody is, or an emergency is told.

    Of who is held it is left as it is: they may be on their way home.
    """
    who = departing(text_of(parsed), language_to_read_in(parsed, known))
    if who is None or by_phrase(parsed) or urgency_of(parsed) == Tier.EMERGENCY:
        return None
    need, page = known.need or intent_of(parsed), _OWN if who == "mine" else _OF_ANOTHER
    if need not in _NEEDS or (known.need in OF_ANOTHER_INTENTS and who == "mine"):
        return None
    if known.need is not None:
        return as_answer(parsed, Question.FOLLOW_UP, page, tier=known.tier_or(Tier.CONCERN))
    intent: IntentName = "safe_migration" if who == "mine" else "worried_about_someone"
    return as_intent(with_urgency(parsed, tier=Tier.CONCERN, asks=False), intent, topic=f"follow_up_{page}")
