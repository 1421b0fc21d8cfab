"""Reads that someone who may be held does not know where: no wish for a bed, and no reason to tell them to go out.

"I don't know where I am, maybe Manchester" from a boy who is locked in looked like a question for a shelter, and he was
told to go where people and light are. "Yes, don't know address" was taken for somebody who is safe.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.dialogue.follow_up_certainty import SURE_BESIDE_ALARM
from bot.dialogue.follow_up_readings import sure_by_whole
from bot.dialogue.known import language_to_read_in
from bot.dialogue.own_words import MOST_WORDS_OF_ANSWER
from bot.dialogue.rewriting import as_answer
from bot.message_values import alarms, intent_of, text_of, word_count
from bot.taxonomy import MAY_BE_HELD_INTENTS, IntentName, Tier
from bot.turns.question import Question
from bot.typed.statements import knows_no_place
from bot.understood import MAY_BE_DANGER, Understood

if TYPE_CHECKING:
    from bot.dialogue.known import Known

#: What it is about where somebody only cried for help so far (`returned.py`).
_CRIED: frozenset[IntentName | None] = frozenset({None, "find_helpline"})
#: The answer: what can be said on the telephone without an address.
_WITHOUT_ADDRESS = "where_to_go_locked_in"


def as_place_unknown(parsed: Understood, known: Known) -> Understood | None:
    """The message as one of somebody who can't say the place; None where another alarm leads, or nobody is held."""
    other_alarm = alarms(parsed) and intent_of(parsed) not in MAY_BE_HELD_INTENTS
    unknown = knows_no_place(text_of(parsed), language_to_read_in(parsed, known))
    if not _may_be_held(known) or other_alarm or not unknown or _tells_that_it_is_safe(parsed):
        return None
    told = as_answer(parsed, Question.FOLLOW_UP, _WITHOUT_ADDRESS, tier=known.tier_or(Tier.URGENT))
    return told | {MAY_BE_DANGER: True}


def _may_be_held(known: Known) -> bool:
    """Whether the writer may be held, who tells of nobody else; also where they only cried for help, and were asked."""
    if known.of_another or known.tells_of_others:
        return False
    return known.need in MAY_BE_HELD_INTENTS or (known.need in _CRIED and known.question == Question.SAFE)


def _tells_that_it_is_safe(parsed: Understood) -> bool:
    """Whether more than a short answer surely says so: "we are at my aunt's, they don't know the address"."""
    return word_count(parsed) > MOST_WORDS_OF_ANSWER and sure_by_whole(parsed, "am_safe") >= SURE_BESIDE_ALARM
