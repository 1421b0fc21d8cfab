"""Takes a jump to get away for that, and for no wish to die: over a fence, out of a window, from a balcony.

"Tatakas ako, tatalon ako sa bakod" (I escape, I jump over the fence) was answered with the line for suicide. Someone
who plans that reads the emergency number, that people have died that way, and who helps to plan a safer one (safety.md,
Conduct 6).
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from bot.dialogue.follow_up_readings import sure_by_either
from bot.dialogue.known import language_to_read_in
from bot.dialogue.phrases_heard import suicidal_by_phrase
from bot.dialogue.rewriting import as_answer, with_urgency
from bot.dialogue.words_of_dying import THOUGHT_OF, share_of_dying
from bot.message_values import intent_of, phrases_of, text_of, urgency_of
from bot.nlu.follow_up_model import SURE_TO_ANSWER
from bot.places.whose import speaks_of_others_alone
from bot.taxonomy import NEED_INTENTS, IntentName, Tier, tier_of
from bot.turns.question import Question
from bot.typed.dying import denies_dying, flees, jumps_to_escape
from bot.understood import NEED_BEHIND, Understood

if TYPE_CHECKING:
    from bot.dialogue.known import Known

_DYING: Final = "self_harm"
_ESCAPE = "risky_escape"


def as_escape(parsed: Understood, known: Known) -> Understood | None:
    """The message as a risky escape, and the conversation as one about its need; None where it tells of none.

    An attack stays one, and a wish to die that the conversation is about is taken back by a phrase alone: "they will
    run away, I mean, not kill themselves".
    """
    text, language = text_of(parsed), language_to_read_in(parsed, known)
    attacked = urgency_of(parsed) == Tier.EMERGENCY and intent_of(parsed) != _DYING
    takes_back = known.need == _DYING and flees(text, language) and denies_dying(text, language)
    tells_it = known.need != _DYING and jumps_to_escape(text, language) and not _may_be_to_die(parsed)
    if attacked or phrases_of(parsed, "immediate_danger") or not (takes_back or tells_it):
        return None
    need = _need(parsed, known, of_another=speaks_of_others_alone(text, (), language or "en"))
    calm = with_urgency(parsed, evidence=[])
    return as_answer(calm, Question.FOLLOW_UP, _ESCAPE, tier=tier_of(need)) | {NEED_BEHIND: need}


def _may_be_to_die(parsed: Understood) -> bool:
    """Whether the jump may be one to die: "im going to jump off the bridge, its the only way to get out".

    A phrase of suicide stands in "je vais sauter par la fenêtre pour m'enfuir" as well: there the follow-ups decide.
    """
    surely_to_escape = sure_by_either(parsed, _ESCAPE) >= SURE_TO_ANSWER
    return share_of_dying(parsed) >= THOUGHT_OF or (suicidal_by_phrase(parsed) and not surely_to_escape)


def _need(parsed: Understood, known: Known, *, of_another: bool) -> IntentName:
    """What the conversation is about, or becomes by this: held at work, or worried about another."""
    known_need = next((need for need in (known.need, intent_of(parsed)) if need in NEED_INTENTS - {_DYING}), None)
    return known_need or ("worried_about_someone" if of_another else "being_exploited")
