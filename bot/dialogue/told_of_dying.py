"""Lets words of dying, and an act by one's own hand, lead whatever else a later message of a conversation says."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.dialogue.follow_up_certainty import LIKELY_ACT, SURE_BESIDE_ALARM
from bot.dialogue.follow_up_readings import HEARD_BY_INTENT, likeliest_of_whole, readings
from bot.dialogue.known import language_to_read_in
from bot.dialogue.phrases_heard import suicidal_by_phrase
from bot.dialogue.rewriting import as_act, as_suicidal, named_kind, read_as_suicidal
from bot.message_values import alarms, highest_probability, intent_of, text_of
from bot.nlu.follow_up_model import KIND_SURE, SURE_OF_ACT
from bot.taxonomy import NEED_INTENTS, URGENT_INTENTS
from bot.typed.dying import names_means, takes_leave

if TYPE_CHECKING:
    from bot.dialogue.known import Known
    from bot.understood import Understood

_ACT, _WISH, _MEDICAL = "took_something", "wants_to_die", "medical"
#: Did something safe; can only write.
_STEP, _TEXT_ONLY = "took_a_step", "text_only"


def as_told_of_dying(parsed: Understood, known: Known) -> Understood | None:
    """The message with words of dying, or an act, that lead whatever else it says; None where there are none.

    An alarm of suicide that still stands here is one that the conversation supports.
    """
    found = dict(readings(parsed))
    took, wish, medical = (found.get(kind, 0.0) for kind in (_ACT, _WISH, _MEDICAL))
    alarmed = (alarms(parsed) and intent_of(parsed) == "self_harm") or suicidal_by_phrase(parsed)
    if known.need not in (None, "self_harm") and alarmed:
        return read_as_suicidal(parsed)
    stepped = found.get(_STEP, 0.0)
    holds = _holds_means(parsed, known, alarmed=alarmed, stepped=stepped)
    if holds or _is_an_act(parsed, known, took, stepped=stepped):
        return as_act(parsed) | named_kind(_ACT, took)
    if (known.need is not None or known.hidden) and wish >= KIND_SURE:
        return as_suicidal(parsed) | named_kind(_WISH, wish)
    calm = max(stepped, found.get(_TEXT_ONLY, 0.0)) < KIND_SURE
    if known.need == "self_harm" and calm and _takes_leave(parsed, known):
        return as_suicidal(parsed) | named_kind(_WISH)  # "he posts it in an hour. I don't want any more, goodbye"
    if known.need == "self_harm" and medical >= KIND_SURE:  # "I feel sick and cold" after a wish to die
        return as_act(parsed) | named_kind(_MEDICAL, medical)
    return None


def _holds_means(parsed: Understood, known: Known, *, alarmed: bool, stepped: float) -> bool:
    """Whether suicidal words of who told a wish to die before name a rope, pills, a bridge: "I keep a rope here"."""
    suicidal = known.need == "self_harm" and alarmed and stepped < SURE_BESIDE_ALARM
    return suicidal and names_means(text_of(parsed), language_to_read_in(parsed, known))


def _takes_leave(parsed: Understood, known: Known) -> bool:
    return takes_leave(text_of(parsed), language_to_read_in(parsed, known))


def _is_an_act(parsed: Understood, known: Known, took: float, *, stepped: float) -> bool:
    """Whether something was taken to die, as surely as what the message and the conversation are about asks for.

    Not where a step toward help is sure, and the act is not.

    Args:
        parsed: the message.
        known: what the conversation is about.
        took: how sure it is that something was taken.
        stepped: how sure it is that a step was taken.
    """
    if stepped >= SURE_BESIDE_ALARM > took:
        return False
    if known.hidden or "self_harm" in (known.need, intent_of(parsed)):
        return took >= LIKELY_ACT
    thought_of = highest_probability(parsed, "self_harm") >= HEARD_BY_INTENT
    if thought_of and known.need in NEED_INTENTS and likeliest_of_whole(parsed).kind == _ACT:
        return took >= KIND_SURE  # two weak signs are one: "I sit here with twelve sleeping pills in my hand"
    return known.need in URGENT_INTENTS and took >= SURE_OF_ACT
