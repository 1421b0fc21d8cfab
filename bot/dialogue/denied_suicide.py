"""Does not take a denied wish to die for one: the conversation stays about its need, or returns to the one before.

"I don't want to kill myself, I want to get out of here" from somebody who was held was answered with two suicide lines.
The crisis line still comes, beside the need.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from bot.dialogue.follow_up_certainty import LIKELIER_THAN_NOT
from bot.dialogue.follow_up_readings import likeliest_of_whole, shares_of, sure_by_clause, sure_by_whole
from bot.dialogue.follow_up_weighing import fits
from bot.dialogue.known import language_to_read_in
from bot.dialogue.phrases_heard import suicidal_by_phrase
from bot.dialogue.rewriting import NO_CONFIDENCE, with_urgency
from bot.dialogue.words_of_dying import LEAST_BESIDE, LEAST_OF_DYING, THOUGHT_OF, share_of_dying
from bot.follow_up_kind import kind_of
from bot.message_values import evidence_of, intent_of, phrases_of, text_of, urgency_of
from bot.nlu.follow_up_model import KIND_SURE
from bot.taxonomy import CONCERN_INTENTS, NEED_INTENTS, URGENT_INTENTS, URGENT_TIERS, IntentName, Tier, tier_of
from bot.typed.dying import denies_dying
from bot.typed.wishes import names_way_out
from bot.understood import CLAUSES, DENIES_DYING, FOLLOW_UP, FOR_NOW, INTENT, NEED_BEHIND, OTHER_INTENTS, Understood

if TYPE_CHECKING:
    from bot.dialogue.known import Known

#: Kinds that only repeat what is denied.
_DENIED = frozenset({"wants_to_die", "not_this"})
#: What words for a way out beside a denial are heard as.
_WANTS_OUT = ("not_this", "how_to_leave")
#: From which the whole message surely takes back what it was taken for, and from which it asks what another need has.
SURE_OF_DENIAL, SURE_OF_BEFORE = 0.9, 0.85
#: The same of one clause of several, where nothing looks like an act, and of the whole where it brings the crisis line.
LIKELY_DENIAL = 0.7
#: Kinds that ask nothing of a need, may hide more than they say, or tell of despair; with those that save.
_SAYS_NOTHING = frozenset(
    {
        "tells_more", "scared", "complaint", "what_next", "other", "feels_better", "endure", "not_this", "counselling",
        "medical", "risky_escape",
    }
)  # fmt: skip
#: The need that a response gives the advice for.
_ADVICE: dict[str, IntentName] = {
    "utter_emergency": "immediate_danger",
    "utter_emergency_silent": "immediate_danger",
    "utter_emergency_at_sea": "immediate_danger",
    **{f"utter_urgent_{need}": need for need in URGENT_INTENTS if need != "self_harm"},
    **{f"utter_{need}": need for need in CONCERN_INTENTS},
}


def without_denied(parsed: Understood, known: Known) -> Understood:
    """The message about what is known, with the crisis line beside it, where it denies a wish to die."""
    of_another_need = known.need is not None and known.need != "self_harm"
    if not of_another_need or intent_of(parsed) != "self_harm" or not _denies_a_wish(parsed, known):
        return parsed
    evidence = [each for each in evidence_of(parsed) if each.get("intent") != "self_harm"]
    kinds: Understood = {
        FOLLOW_UP: [each for each in parsed.get(FOLLOW_UP) or () if each["name"] not in _DENIED],
        CLAUSES: [each for each in parsed.get(CLAUSES) or () if each["name"] not in _DENIED],
    }
    calm = with_urgency(parsed, tier=known.tier or tier_of(known.need), asks=False, evidence=evidence)
    about: Understood = {INTENT: {"name": str(known.need), "confidence": NO_CONFIDENCE}, OTHER_INTENTS: ["self_harm"]}
    return calm | kinds | about | {DENIES_DYING: True}


def _denies_a_wish(parsed: Understood, known: Known) -> bool:
    """Whether a message that looks like suicide denies a wish to die, and tells none.

    Either the classifier is sure of that, and hears no wish ("I won't kill myself, I just want my salary"); or a
    phrase denies it, and the message hardly looks like such a wish, or more like a denial of one, is no emergency, and
    has no phrase of suicide but the one that is denied: "I don't want to die here, I would rather hang myself" stays
    what it is. As good as more like a denial is a clause that surely is one, or words for a way out where the message
    is half heard so: "I don't want to kill myself, I want to get out of here". Nothing is denied where no kind was
    read.
    """
    dying, denied = share_of_dying(parsed), sure_by_whole(parsed, "not_this")
    surely = denied >= LIKELY_DENIAL and dying < LEAST_OF_DYING
    text, language = text_of(parsed), language_to_read_in(parsed, known)
    by_phrase = denies_dying(text, language)
    by_clause = sure_by_clause(parsed, "not_this") >= LIKELY_DENIAL and dying < LIKELIER_THAN_NOT
    leaves = names_way_out(text, language) and dying < KIND_SURE and sure_by_whole(parsed, *_WANTS_OUT) >= THOUGHT_OF
    tells_a_wish = dying >= max(THOUGHT_OF, denied) and not (by_phrase and (by_clause or leaves))
    if not shares_of(parsed) or tells_a_wish:
        return False
    acts = urgency_of(parsed) == Tier.EMERGENCY or len(phrases_of(parsed, "self_harm")) > 1
    return surely or (not acts and by_phrase)


def as_no_act(parsed: Understood, known: Known) -> Understood:
    """The message with the crisis line and without an emergency, where it surely takes back what looks like a plan.

    "No me voy a matar, mi mama se va a enojar" held a plan to the phrases, and every further message of the boy was
    answered as an emergency. The crisis line comes, whatever else is right: "I won't, today" looks the same.
    """
    acts = sure_by_whole(parsed, "took_something") >= LEAST_OF_DYING
    whole = sure_by_whole(parsed, "not_this") >= SURE_OF_DENIAL and share_of_dying(parsed) < LEAST_BESIDE
    takes_back = whole or (not acts and sure_by_clause(parsed, "not_this") >= LIKELY_DENIAL)
    plan = urgency_of(parsed) == Tier.EMERGENCY and [each.get("intent") for each in phrases_of(parsed)] == ["self_harm"]
    if not (plan and takes_back and known.need in NEED_INTENTS and known.tier != Tier.EMERGENCY):
        return parsed
    return with_urgency(parsed, tier=Tier.URGENT, asks=False)


def behind_denied(parsed: Understood, known: Known) -> tuple[Understood, Known]:
    """The message and the conversation as of the need whose advice was said before; both as they are, where none was.

    Where a phrase denies a wish to die, and no other speaks of it. And where the message surely asks what belongs to
    that need, "where do I report her?" from someone who is blackmailed: that is answered with the crisis line beside,
    and the conversation stays about the wish. Not after an act, which is asked about until it is over.
    """
    need = need_said_before(known)
    if known.need != "self_harm" or need is None:
        return parsed, known
    before = replace(known, need=need)
    if _phrase_denies(parsed, known):
        return parsed | {NEED_BEHIND: need, DENIES_DYING: True}, before
    if known.tier != Tier.EMERGENCY and _asks_of(parsed, before):
        return parsed | {NEED_BEHIND: need, FOR_NOW: True, OTHER_INTENTS: ["self_harm"]}, before
    return parsed, known


def need_said_before(known: Known) -> IntentName | None:
    """The need whose advice was said last and that the conversation is not about now; None where there was none."""
    needs = (_ADVICE[name] for name in known.said if name in _ADVICE)
    return next((need for need in needs if need != known.need), None)


def _phrase_denies(parsed: Understood, known: Known) -> bool:
    """Whether a phrase denies a wish to die, and neither a phrase nor the whole message tells one."""
    wish = suicidal_by_phrase(parsed) or sure_by_whole(parsed, "wants_to_die") >= KIND_SURE
    return not wish and denies_dying(text_of(parsed), language_to_read_in(parsed, known))


def _asks_of(parsed: Understood, before: Known) -> bool:
    """Whether a message without an alarm or a phrase is surely of a kind that the need of before has."""
    kind, share = likeliest_of_whole(parsed)
    alarmed = urgency_of(parsed) in URGENT_TIERS or bool(phrases_of(parsed)) or share_of_dying(parsed) >= LEAST_BESIDE
    says_nothing = kind in _SAYS_NOTHING or kind_of(kind).saves_a_life
    return not alarmed and share >= SURE_OF_BEFORE and not says_nothing and fits(kind, before)
