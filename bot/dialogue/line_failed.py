"""Reads that a line or a number that is mentioned did not help, by words for a call that failed.

"I rang 119, nobody answers. do I sleep outside?" looked like a question for numbers, and got the same ones;
"Samaritans hung up" like a complaint of the bot. "No contestan, estoy esperando en la línea" looked like an attack.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.dialogue.asked import NAMED_LINES
from bot.dialogue.follow_up_readings import sure_by_whole
from bot.dialogue.known import language_to_read_in
from bot.dialogue.phrases_heard import by_phrase
from bot.dialogue.rewriting import as_answer, named_kind
from bot.message_values import alarms, text_of, urgency_of, word_count
from bot.taxonomy import WORK_INTENTS, Tier
from bot.turns.question import Question
from bot.typed.statements import call_failed
from bot.understood import MENTIONED_LINES, MENTIONED_NUMBERS, Understood

if TYPE_CHECKING:
    from bot.dialogue.known import Known

#: What a conversation is about where a line may have failed.
_ABOUT_LINES = NAMED_LINES | WORK_INTENTS
#: A first message of more words tells a story beside it, which is answered: "1098 koi nahi uthata" tells none.
_MOST_OF_FIRST = 8
#: Probability from which a call that failed outweighs an alarm that no phrase raised.
_SURE_OF_FAILURE = 0.8
_KIND, _CHOICE = "line_failed", "unanswered"


def as_line_failed(parsed: Understood, known: Known) -> Understood | None:
    """The message as that; None where no line is mentioned, or the message itself tells of an emergency.

    Where the words for it and the classifier of later messages agree, after lines were named, an emergency that only
    the model of first messages sees is none, and no line need be mentioned.
    """
    if _is_sure_to_have_failed(parsed, known):
        return as_answer(parsed, Question.LINE, _CHOICE, tier=known.tier_or(Tier.CONCERN)) | named_kind(_KIND)
    mentioned = parsed.get(MENTIONED_LINES) or parsed.get(MENTIONED_NUMBERS)
    of_first = known.need is None and word_count(parsed) <= _MOST_OF_FIRST and not alarms(parsed)
    if not mentioned or not (of_first or known.need in _ABOUT_LINES) or urgency_of(parsed) == Tier.EMERGENCY:
        return None
    if not call_failed(text_of(parsed), language_to_read_in(parsed, known)):
        return None
    return as_answer(parsed, Question.LINE, _CHOICE) | named_kind(_KIND)


def _is_sure_to_have_failed(parsed: Understood, known: Known) -> bool:
    """Whether a call that failed is all that a message tells, though it raised an alarm."""
    alarmed = urgency_of(parsed) == Tier.EMERGENCY and known.tier is not Tier.EMERGENCY and not by_phrase(parsed)
    return (
        alarmed
        and known.need in NAMED_LINES
        and sure_by_whole(parsed, _KIND) >= _SURE_OF_FAILURE
        and call_failed(text_of(parsed), language_to_read_in(parsed, known))
    )
