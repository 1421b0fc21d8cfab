"""Reads what sounds done to somebody as a warning sign where it is told of an offer: nobody has gone yet.

The classifier reads each message alone. "He wants a photo of my passport first" sounds like papers that are kept, and
"not a word to my mother" like a family that is threatened. What is told of another who took the offer is no sign but a
worry (decision 0028).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.dialogue.follow_up_readings import shares_of
from bot.dialogue.known import language_to_read_in
from bot.dialogue.losses import HEARD_OF_A_LOSS, SURE_OF_A_WORRY, share_of_loss
from bot.follow_up_kind import kind_of
from bot.message_values import alarms, confidence_of, intent_of, is_in_doubt, text_of
from bot.nlu.follow_up_model import SURE_TO_ANSWER
from bot.taxonomy import BEFORE_LEAVING_INTENTS
from bot.typed.cues import names_offer_sign
from bot.understood import CLAUSES, FOLLOW_UP, Understood

if TYPE_CHECKING:
    from bot.dialogue.known import Known

#: How likely a loss must be for a sure worry to leave the offer for the one who is lost.
_THOUGHT_OF_A_LOSS = 0.05
WARNING_SIGN = "warning_sign"


def is_still_of_offer(parsed: Understood, known: Known) -> bool:
    """Whether what looks like a worry is about the one who makes the offer: "it is my neighbour's cousin".

    Where somebody is missing, or may be in danger, it is a worry.
    """
    doubted = alarms(parsed) or is_in_doubt(parsed)
    return _worries_beside_an_offer(parsed, known) and not (share_of_loss(parsed) >= HEARD_OF_A_LOSS or doubted)


def is_of_who_went(parsed: Understood, known: Known) -> bool:
    """Whether it is told of another who took the offer: "a friend went there, his phone is off for weeks"."""
    sure = confidence_of(parsed) >= SURE_OF_A_WORRY and share_of_loss(parsed) >= _THOUGHT_OF_A_LOSS
    return sure and _worries_beside_an_offer(parsed, known)


def _worries_beside_an_offer(parsed: Understood, known: Known) -> bool:
    return known.need in BEFORE_LEAVING_INTENTS and intent_of(parsed) == "worried_about_someone"


def as_told_of_offer(parsed: Understood, known: Known) -> Understood:
    """The message with what sounds done as a warning sign, where an offer was asked about and nothing alarms.

    A word of one says so where nothing else is surely read: "visa is visit first, then they change".
    """
    if known.need not in BEFORE_LEAVING_INTENTS or alarms(parsed):
        return parsed
    shares: dict[str, float] = {}
    for name, share in shares_of(parsed).items():
        kind = _of_an_offer(name)
        shares[kind] = shares.get(kind, 0.0) + share
    named = names_offer_sign(text_of(parsed), language_to_read_in(parsed, known))
    better = (share for kind, share in shares.items() if kind_of(kind).before_a_warning)
    if named and not any(share >= SURE_TO_ANSWER for share in better):
        shares = {WARNING_SIGN: 1.0}
    ranked = sorted(shares.items(), key=lambda each: -each[1])
    clauses = [each | {"name": _of_an_offer(each["name"])} for each in parsed.get(CLAUSES) or ()]
    return parsed | {FOLLOW_UP: [{"name": kind, "confidence": share} for kind, share in ranked], CLAUSES: clauses}


def _of_an_offer(kind: str) -> str:
    """What a kind is where somebody has only asked about an offer."""
    return kind_of(kind).of_an_offer or kind
