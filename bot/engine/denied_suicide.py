"""Who denies a wish to die goes on about what the conversation is about, or was about before.

"No, I won't kill myself, I have a child. Is there a place for us both?" was answered with two suicide lines, and so was
"I don't want to kill myself, I want to get out of here" of somebody who was held.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any

from bot.actions.turn import NEED_BEHIND
from bot.engine.follow_up_readings import shares_of
from bot.engine.in_context import THOUGHT_OF, share_of_dying, suicidal_by_phrase
from bot.engine.rewriting import LEAST, intent_of, language_of, urgency_of, with_urgency
from bot.nlu.follow_up_classifier import CLAUSES, FOLLOW_UP
from bot.nlu.follow_up_model import SURE
from bot.replies.denied_dying import denies_dying
from bot.taxonomy import CONCERN_INTENTS, NEED_INTENTS, URGENT_INTENTS, tier_of

if TYPE_CHECKING:
    from bot.engine.rewriting import Known

#: Where a message finds its likeliest kinds, and which of them only repeat what is denied.
_OF_KINDS, _DENIED = (FOLLOW_UP, CLAUSES), frozenset({"wants_to_die", "not_this"})
#: The need that a response gives the advice for.
_ADVICE = {
    "utter_emergency": "immediate_danger",
    **{f"utter_urgent_{need}": need for need in URGENT_INTENTS if need != "self_harm"},
    **{f"utter_{need}": need for need in CONCERN_INTENTS},
}


def without_denied(parsed: dict[str, Any], known: Known) -> dict[str, Any]:
    """The message about the need that is known, with the crisis line beside it, where a phrase denies a wish to die.

    Only what hardly looks like such a wish, is no emergency, and has no phrase of suicide but the one that is denied:
    "I don't want to die here, I would rather hang myself" stays what it is. The crisis line comes all the same.
    """
    text, language = str(parsed.get("text") or ""), known.language or language_of(parsed)
    of_another_need = known.need in NEED_INTENTS and known.need != "self_harm"
    if not of_another_need or intent_of(parsed) != "self_harm" or not denies_dying(text, language):
        return parsed
    wishes = share_of_dying(parsed) >= THOUGHT_OF
    phrases = [each for each in _evidence(parsed) if each.get("kind") == "phrase" and each.get("intent") == "self_harm"]
    if wishes or urgency_of(parsed) == "emergency" or len(phrases) > 1 or not shares_of(parsed):
        return parsed
    evidence = [each for each in _evidence(parsed) if each.get("intent") != "self_harm"]
    kinds = {name: [each for each in parsed.get(name) or () if each["name"] not in _DENIED] for name in _OF_KINDS}
    calm = with_urgency(parsed, tier=known.tier or tier_of(str(known.need)), asks=False, evidence=evidence)
    return calm | kinds | {"intent": {"name": known.need, "confidence": LEAST}, "other_intents": ["self_harm"]}


def _evidence(parsed: dict[str, Any]) -> list[dict[str, Any]]:
    return list((parsed.get("urgency") or {}).get("evidence") or ())


def behind_denied(parsed: dict[str, Any], known: Known) -> tuple[dict[str, Any], Known]:
    """The message and the conversation as of the need whose advice was said before; both as they are, where none was.

    Not where a phrase of suicide speaks, or the whole message looks like a wish to die.
    """
    need = next((_ADVICE[name] for name in known.said if name in _ADVICE), None)
    if known.need != "self_harm" or need is None or not _denies(parsed, known):
        return parsed, known
    return parsed | {NEED_BEHIND: need}, replace(known, need=need)


def _denies(parsed: dict[str, Any], known: Known) -> bool:
    wish = suicidal_by_phrase(parsed) or shares_of(parsed).get("wants_to_die", 0) >= SURE
    return not wish and denies_dying(str(parsed.get("text") or ""), known.language or language_of(parsed))
