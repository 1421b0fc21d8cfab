"""Takes a jump to get away for that, and for no wish to die: over a fence, out of a window, from a balcony.

"Tatakas ako, tatalon ako sa bakod" (I escape, I jump over the fence) was answered with the line for suicide. Someone
who plans that reads the emergency number, that people have died that way, and who helps to plan a safer one (safety.md,
Conduct 6).
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from bot.dialogue.known import language_to_read_in
from bot.dialogue.rewriting import as_answer, with_urgency
from bot.message_values import intent_of, phrases_of, text_of, urgency_of
from bot.places.whose import speaks_of_others_alone
from bot.taxonomy import NEED_INTENTS, IntentName, Tier, tier_of
from bot.turns.question import Question
from bot.typed.dying import denies_dying, flees, jumps_to_escape
from bot.understood import NEED_BEHIND, Understood

if TYPE_CHECKING:
    from bot.dialogue.known import Known

_DYING: Final = "self_harm"


def as_escape(parsed: Understood, known: Known) -> Understood | None:
    """The message as a risky escape, and the conversation as one about its need; None where it tells of none.

    An attack stays one, and a wish to die that the conversation is about is taken back by a phrase alone: "they will
    run away, I mean, not kill themselves".
    """
    text, language = text_of(parsed), language_to_read_in(parsed, known)
    attacked = urgency_of(parsed) == Tier.EMERGENCY and intent_of(parsed) != _DYING
    takes_back = known.need == _DYING and flees(text, language) and denies_dying(text, language)
    tells_it = known.need != _DYING and jumps_to_escape(text, language)
    if attacked or phrases_of(parsed, "immediate_danger") or not (takes_back or tells_it):
        return None
    need = _need(parsed, known, of_another=speaks_of_others_alone(text, (), language or "en"))
    calm = with_urgency(parsed, evidence=[])
    return as_answer(calm, Question.FOLLOW_UP, "risky_escape", tier=tier_of(need)) | {NEED_BEHIND: need}


def _need(parsed: Understood, known: Known, *, of_another: bool) -> IntentName:
    """What the conversation is about, or becomes by this: held at work, or worried about another."""
    known_need = next((need for need in (known.need, intent_of(parsed)) if need in NEED_INTENTS - {_DYING}), None)
    return known_need or ("worried_about_someone" if of_another else "being_exploited")
