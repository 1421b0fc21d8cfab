"""Reads that a kidney or another organ is to be sold or taken: the model knows it as first aid, or as a child taken.

"A small operation in a hospital, and the debt is gone", of a man in debt bondage, was answered with how a wound is
pressed, and "they want to take a kidney from me" with what is done about children who are taken away.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.dialogue.known import language_to_read_in
from bot.dialogue.rewriting import as_answer
from bot.dialogue.whose_danger import phrase_counts
from bot.message_values import text_of
from bot.taxonomy import NEED_INTENTS, OFFER_INTENTS, URGENT_INTENTS, Tier
from bot.turns.question import Question
from bot.typed.topics import names_organ_trade

if TYPE_CHECKING:
    from bot.dialogue.known import Known
    from bot.understood import Understood

#: The choice that `utter_follow_up_organ` answers; no kind of follow-up, since no example teaches it.
_ORGAN = "organ"


def as_organ_trade(parsed: Understood, known: Known) -> Understood | None:
    """The message as one about an organ that is to be sold; None where it names none, or a phrase raises an alarm.

    In a need or about an offer alone: a nurse who asks about a patient has her page.
    """
    if known.need not in NEED_INTENTS | OFFER_INTENTS or phrase_counts(parsed, known.need):
        return None
    if not names_organ_trade(text_of(parsed), language_to_read_in(parsed, known)):
        return None
    tier = known.tier_or(Tier.URGENT if known.need in URGENT_INTENTS else Tier.CONCERN)
    return as_answer(parsed, Question.FOLLOW_UP, _ORGAN, tier=tier)
