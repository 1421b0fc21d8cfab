"""Who denies a wish to die goes on about what the conversation is about, or was about before.

"No, I won't kill myself, I have a child. Is there a place for us both?" was answered with two suicide lines, and so was
"I don't want to kill myself, I want to get out of here" of somebody who was held.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any

from bot.actions.turn import NEED_BEHIND
from bot.engine.follow_up_readings import shares_of
from bot.engine.follow_up_weighing import fits
from bot.engine.in_context import LEAST_BESIDE, THOUGHT_OF, share_of_dying
from bot.engine.rewriting import LEAST, intent_of, language_of, urgency_of, with_urgency
from bot.nlu.follow_up_classifier import CLAUSES, FOLLOW_UP
from bot.nlu.follow_up_model import SAVING, SURE
from bot.replies.denied_dying import denies_dying, is_denied
from bot.taxonomy import CONCERN_INTENTS, NEED_INTENTS, URGENT_INTENTS, URGENT_TIERS, tier_of

if TYPE_CHECKING:
    from bot.engine.rewriting import Known

#: Where a message finds its likeliest kinds, and which of them only repeat what is denied.
_OF_KINDS, _DENIED = (FOLLOW_UP, CLAUSES), frozenset({"wants_to_die", "not_this"})
#: From which the whole message surely takes back what it was taken for, and from which it asks what another need has.
SURE_OF_DENIAL, SURE_OF_BEFORE = 0.9, 0.85
#: Kinds that ask nothing of a need, may hide more than they say, or are of who despairs.
_SAYS_NOTHING = SAVING | {
    "tells_more", "scared", "complaint", "what_next", "other", "feels_better", "endure", "not_this", "counselling",
    "medical", "risky_escape",
}  # fmt: skip
#: The need that a response gives the advice for.
_ADVICE = {
    "utter_emergency": "immediate_danger",
    **{f"utter_urgent_{need}": need for need in URGENT_INTENTS if need != "self_harm"},
    **{f"utter_{need}": need for need in CONCERN_INTENTS},
}


def without_denied(parsed: dict[str, Any], known: Known) -> dict[str, Any]:
    """The message about the need that is known, with the crisis line beside it, where a wish to die is denied.

    Only what hardly looks like such a wish, is no emergency, and has no phrase of suicide but one that is denied: "I
    don't want to die here, I would rather hang myself" stays what it is. The crisis line comes all the same.
    """
    of_another_need = known.need in NEED_INTENTS and known.need != "self_harm"
    if not of_another_need or intent_of(parsed) != "self_harm" or not _is_denied(parsed, known):
        return parsed
    told = _without_denied_phrases(parsed, known)
    wishes = share_of_dying(told) >= THOUGHT_OF
    if wishes or urgency_of(told) == "emergency" or len(_phrases(told)) > 1 or not shares_of(told):
        return parsed
    evidence = [each for each in _evidence(told) if each.get("intent") != "self_harm"]
    kinds = {name: [each for each in told.get(name) or () if each["name"] not in _DENIED] for name in _OF_KINDS}
    calm = with_urgency(told, tier=known.tier or tier_of(str(known.need)), asks=False, evidence=evidence)
    return calm | kinds | {"intent": {"name": known.need, "confidence": LEAST}, "other_intents": ["self_harm"]}


def behind_denied(parsed: dict[str, Any], known: Known) -> tuple[dict[str, Any], Known]:
    """The message and the conversation as of the need whose advice was said before; both as they are, where none was.

    Where a wish to die is denied; not where a phrase of suicide speaks, or the whole message looks like one. And where
    the message surely asks what belongs to that need: "where do I report her?", of who is blackmailed. The crisis line
    then stands beside the answer. Not after an act: that is asked about until it is over.
    """
    need = next((_ADVICE[name] for name in known.said if name in _ADVICE), None)
    if known.need != "self_harm" or need is None:
        return parsed, known
    before = replace(known, need=need)
    told = _without_denied_phrases(parsed, known)
    if not _phrases(told) and shares_of(told).get("wants_to_die", 0) < SURE and _is_denied(told, known):
        return told | {NEED_BEHIND: need}, before
    if known.tier != "emergency" and not _phrases(told) and _asks_of(told, before):
        return told | {NEED_BEHIND: need, "other_intents": ["self_harm"]}, replace(before, tier="urgent")
    return parsed, known


def _asks_of(parsed: dict[str, Any], before: Known) -> bool:
    """Whether a message without an alarm is surely of a kind that the need of before has."""
    kind, share = next(iter(shares_of(parsed).items()), ("", 0.0))
    calm = urgency_of(parsed) not in URGENT_TIERS and share_of_dying(parsed) < LEAST_BESIDE
    return calm and share >= SURE_OF_BEFORE and kind not in _SAYS_NOTHING and fits(kind, before)


def _is_denied(parsed: dict[str, Any], known: Known) -> bool:
    """Whether a phrase denies a wish to die, or the whole message surely takes back what it was taken for."""
    text, language = str(parsed.get("text") or ""), known.language or language_of(parsed)
    return denies_dying(text, language) or shares_of(parsed).get("not_this", 0) >= SURE_OF_DENIAL


def _without_denied_phrases(parsed: dict[str, Any], known: Known) -> dict[str, Any]:
    """The message without phrases of suicide that stand inside of one that denies it: "no me voy a matar".

    What such a phrase alone made an emergency is none.
    """
    text, language = str(parsed.get("text") or ""), known.language or language_of(parsed)
    denied = [
        each
        for each in _phrases(parsed)
        if "end" in each and is_denied(text, text[each["start"] : each["end"]], language)
    ]
    if not denied:
        return parsed
    left = [each for each in _evidence(parsed) if each not in denied]
    attacked = any(each.get("kind") == "phrase" for each in left)
    tier = "urgent" if urgency_of(parsed) == "emergency" and not attacked else urgency_of(parsed)
    return with_urgency(parsed, tier=tier, evidence=left)


def _phrases(parsed: dict[str, Any]) -> list[dict[str, Any]]:
    """The phrases of suicide in a message."""
    return [each for each in _evidence(parsed) if each.get("kind") == "phrase" and each.get("intent") == "self_harm"]


def _evidence(parsed: dict[str, Any]) -> list[dict[str, Any]]:
    return list((parsed.get("urgency") or {}).get("evidence") or ())
