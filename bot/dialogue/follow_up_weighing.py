"""Weighs whether the conversation lets a message mean a kind of follow-up, as surely as it is read as one.

The kind must have its subject in the conversation, be read surely enough for it, and nothing in the message may speak
against it (`follow_up_objections.py`).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.dialogue.follow_up_certainty import LIKELIER_THAN_NOT, SURE_BESIDE_ALARM, SURE_SAFE_FROM_ONESELF
from bot.dialogue.follow_up_objections import is_objected_to
from bot.dialogue.follow_up_readings import Reading, likeliest_of_whole, sure_by_whole
from bot.follow_up_kind import kind_of
from bot.languages.question_marks import has_question_mark
from bot.message_values import (
    intent_of,
    own_probability,
    text_of,
)
from bot.nlu.follow_up_model import least_of
from bot.taxonomy import MAY_BE_OWN_INTENTS, NEED_INTENTS, OWN_INTENTS, WORK_INTENTS, IntentName, Tier
from bot.turns.question import Question

if TYPE_CHECKING:
    from collections.abc import Callable

    from bot.dialogue.known import Known
    from bot.understood import Understood

#: Needs that may be about pictures: elsewhere "they will see" means the phone.
WITH_PICTURES: frozenset[IntentName] = frozenset({"image_blackmail", "child_at_risk", "self_harm", "left_exploitation"})
#: From which someone who asks at work how to behave toward another person is told it.
LIKELY_AT_WORK = 0.4


def counts(reading: Reading, parsed: Understood, known: Known) -> bool:
    """Whether the conversation lets a message mean this kind, as surely as it is read."""
    kind, sure = reading
    if kind == "someone_near" and known.need in OWN_INTENTS:
        sure = _sure_that_it_must_go(sure, parsed)
    if sure < _least(kind, parsed, known) or not fits(kind, known):
        return False
    return not is_objected_to(reading, parsed, known)


def _sure_that_it_must_go(sure: float, parsed: Understood) -> float:
    """How sure it is that the chat must go now: "they come back, I must delete it" looks like a question how, too.

    Where the intents think of hiding as well, that counts beside it: of "he is back" they are two guesses of one thing.
    """
    kind, share = likeliest_of_whole(parsed)
    leads = kind == "someone_near" and share >= LIKELIER_THAN_NOT
    hides = own_probability(parsed, "quick_exit") if intent_of(parsed) == "quick_exit" else 0.0
    return min(1.0, sure + sure_by_whole(parsed, "delete_chat") + hides) if leads else sure


def _least(kind: str, parsed: Understood, known: Known) -> float:
    """How surely it must be read in this conversation."""
    row, asked = kind_of(kind), known.question == Question.SAFE
    rules: tuple[tuple[bool, float | None], ...] = (
        (kind == "at_work" and intent_of(parsed) in WORK_INTENTS, LIKELIER_THAN_NOT),  # the intent says the same
        (kind == "act_normal" and known.need in WORK_INTENTS, LIKELY_AT_WORK),  # else another page of guidance is shown
        (row.about_pictures and known.need not in WITH_PICTURES, SURE_BESIDE_ALARM),
        (known.need not in OWN_INTENTS or known.of_another, row.sure_of_another),
        # "I am far from the town" is safe from others, not from oneself
        (kind == "am_safe" and known.need == "self_harm" and not asked, SURE_SAFE_FROM_ONESELF),
        (asked, row.sure_if_asked),
    )
    return next((least for holds, least in rules if holds and least is not None), least_of(kind))


def may_be(parsed: Understood, known: Known) -> Callable[[str], bool]:
    """Which kinds a message may be of in this conversation: what asks something does not only tell more."""
    asks = has_question_mark(text_of(parsed))
    return lambda kind: fits(kind, known) and not (asks and kind == "tells_more")


def fits(kind: str, known: Known) -> bool:
    """Whether the kind has its subject in this conversation."""
    if kind in ("took_something", "wants_to_die"):  # read before all others, as what they are
        return False
    if kind == "am_safe":
        return known.question == Question.SAFE or known.tier == Tier.EMERGENCY
    if kind == "not_safe" and (known.question == Question.SAFE or known.hidden):
        return True  # of whatever it was, which may be hidden: "no, I am alone on the roof"
    if known.need in NEED_INTENTS:
        return not _is_of_another_need(kind, known)
    return known.need in kind_of(kind).asked_of


def _is_of_another_need(kind: str, known: Known) -> bool:
    row = kind_of(kind)
    if row.only_of:
        return known.need not in row.only_of
    asked = known.question == Question.SAFE
    own = MAY_BE_OWN_INTENTS if kind == "someone_near" else OWN_INTENTS
    return known.need in row.not_of or (row.of_oneself and known.need not in own and not asked)
