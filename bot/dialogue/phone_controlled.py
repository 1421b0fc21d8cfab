"""Tells writers whose phone is taken or read from those who must hide the chat at this moment.

"Madam takes mobile" looks like a wish to hide, and is a means of control: someone who is told goodbye has no number. At
first there is nothing to hide yet, and later on erasing is explained.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.dialogue.answer_beside import contact_in_a_clause
from bot.dialogue.follow_up_readings import likeliest_of_whole
from bot.dialogue.known import language_to_read_in
from bot.dialogue.rewriting import as_answer, as_call_for_help, entities
from bot.dialogue.words_of_dying import may_tell_of_dying
from bot.message_values import intent_of, text_of
from bot.taxonomy import NEED_INTENTS, Tier
from bot.turns.question import Question
from bot.turns.turn import ALSO
from bot.typed.statements import speaks_of_phone
from bot.understood import ENTITIES, OTHER_INTENTS, Understood

if TYPE_CHECKING:
    from bot.dialogue.known import Known

_READ, _NEAR, _TEXT = "phone_read", "someone_near", "text_only"


def as_phone_control(parsed: Understood, known: Known) -> Understood | None:
    """What hides the chat only seemingly: a cry for help at first, later what the phone tells its reader; else None.

    Beside the answer to "talk, or only text?" it is the reason for it.
    """
    hides = intent_of(parsed) == "quick_exit" or likeliest_of_whole(parsed).kind == _NEAR
    of_phone = hides and speaks_of_phone(text_of(parsed), language_to_read_in(parsed, known))
    if not of_phone or may_tell_of_dying(parsed):
        return None
    if known.need is None and not known.said:
        return as_call_for_help(parsed) | {OTHER_INTENTS: []}
    if known.need not in NEED_INTENTS:
        return None
    tier = known.tier_or(Tier.CONCERN)
    if any(each.kind == _TEXT for each in contact_in_a_clause(parsed, known)):
        texts = as_answer(parsed, Question.CONTACT, "text", tier=tier)
        return texts | {ENTITIES: [*texts[ENTITIES], *entities(**{ALSO: f"utter_follow_up_{_READ}"})]}
    return as_answer(parsed, Question.FOLLOW_UP, _READ, tier=tier)
