"""Reads what else a message says that corrects the bot, or complains that it did not answer.

"You did not answer: what do I tell them?", "it is not about pictures, they torture him". As a whole such a message
looks like the complaint: an excuse, or thanks, came in place of what it asked. What was wrongly taken for granted is
let go with it.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Final

from bot.dialogue.denied_suicide import LIKELY_DENIAL, need_said_before
from bot.dialogue.follow_up_readings import of_clauses, shares_of, sure_by_whole
from bot.dialogue.known import language_to_read_in
from bot.dialogue.phrases_heard import by_phrase
from bot.dialogue.rewriting import NO_CONFIDENCE, with_urgency
from bot.dialogue.words_of_dying import may_tell_of_dying
from bot.message_values import alarms, confidence_of, evidence_of, intent_of, text_of, verdict_of
from bot.nlu.follow_up_model import OTHER, SURE_TO_ANSWER
from bot.taxonomy import INFORMATION_INTENTS, NEED_INTENTS, OFFER_INTENTS, WORK_INTENTS, IntentName, Tier, tier_of
from bot.typed.listed import says
from bot.typed.topics import denies_pictures, names_bank_account, names_pictures
from bot.understood import (
    CLAUSES,
    CORRECTS,
    DENIES_DYING,
    FOLLOW_UP,
    INTENT,
    NEED_BEHIND,
    OTHER_INTENTS,
    URGENCY,
    ClauseShare,
    Share,
    Understood,
)

if TYPE_CHECKING:
    from bot.dialogue.known import Known

#: Kinds of a clause that takes back, or complains.
_CORRECTIONS = frozenset({"not_this", "complaint"})
#: The same, and what says that the writer is not who was thought.
_TAKES_BACK = frozenset({"not_this", "not_for_me"})
#: From which a message that takes back is about an offer of its own.
SURE_OF_ITS_OWN = 0.8
#: The same of somebody in need, where it only asked for information so far: less harm comes of a worry too many.
SURE_OF_A_NEED = 0.5
#: How likely the rest of the whole message must be of what a clause is read as: a clause alone is cut wrongly at times,
#: "what number do | the police | have".
LEAST_BY_WHOLE = 0.05
#: So much is left at least of the whole message beside its correction.
_LEAST_LEFT = 0.05
_PICTURES: Final = "image_blackmail"
#: Kinds that tell what is done to who writes at work or where they live.
_DONE_TO_THE_WRITER = frozenset({"sex_demanded", "forced_sex", "unpaid_wages", "documents_taken", "debt"})


def behind_corrected(parsed: Understood, known: Known) -> tuple[Understood, Known]:
    """The message without what it corrects, and the conversation without what was wrongly assumed."""
    if known.need is None:
        return parsed, known
    parsed, known = _about_its_own(parsed, known)
    corrections = [each for each in parsed.get(CLAUSES) or () if _corrects(each)]
    if not corrections:
        return _behind_pictures(parsed, known) if known.need == _PICTURES else (parsed, known)
    rest = _rest(parsed, corrections)
    if known.need == "self_harm" and (need := _need_that_is_told(rest)) and not may_tell_of_dying(parsed):
        return rest | {NEED_BEHIND: need, DENIES_DYING: True}, replace(known, need=need, tier=tier_of(need))
    if known.need == _PICTURES and _denies_pictures(parsed, corrections, known):
        return _without_pictures(rest, known)
    return rest, known


def _behind_pictures(parsed: Understood, known: Known) -> tuple[Understood, Known]:
    """The same of blackmail with pictures, where words alone tell that there are none."""
    if _is_about_money(parsed, known):
        return _without_pictures(parsed, known)
    return _without_pictures(_as_denial(parsed), known) if _asks_which_pictures(parsed, known) else (parsed, known)


def _about_its_own(parsed: Understood, known: Known) -> tuple[Understood, Known]:
    """The message and the conversation about what it surely asks itself, where it takes back what was assumed.

    "I am not a worker. how do I find out if he is really an engineer?" was told how to check an agency, and "it is
    about my cousin who is locked up, not about the job" was shown the signs of a job again. Only where no alarm is
    heard: someone who is held and asks about a journey is still held.
    """
    takes_back = any(
        each["name"] in _TAKES_BACK and each["confidence"] >= LIKELY_DENIAL for each in parsed.get(CLAUSES) or ()
    )
    own = intent_of(parsed)
    if not takes_back or own == known.need or known.tier == Tier.EMERGENCY or alarms(parsed):
        return parsed, known
    if not (_asks_its_own(parsed, known) or _tells_a_need(parsed, known)):
        return parsed, known
    return parsed | {NEED_BEHIND: own, CORRECTS: True}, replace(known, need=own, tier=tier_of(own))


def _asks_its_own(parsed: Understood, known: Known) -> bool:
    """Whether it surely asks about an offer, where an offer or work was assumed."""
    may_change = known.need in OFFER_INTENTS or known.need == "being_exploited"
    return may_change and intent_of(parsed) in OFFER_INTENTS and confidence_of(parsed) >= SURE_OF_ITS_OWN


def _tells_a_need(parsed: Understood, known: Known) -> bool:
    """Whether it tells of somebody in need, where only information was asked for so far."""
    told = intent_of(parsed) in NEED_INTENTS and confidence_of(parsed) >= SURE_OF_A_NEED
    return told and known.need in INFORMATION_INTENTS and known.need not in WORK_INTENTS


def _corrects(clause: ClauseShare) -> bool:
    return clause["name"] in _CORRECTIONS and clause["confidence"] >= LIKELY_DENIAL


def _rest(parsed: Understood, corrections: list[ClauseShare]) -> Understood:
    """The message as the kinds of its other clauses; as it is, where none of them surely says anything."""
    shares = shares_of(parsed)
    left = max(_LEAST_LEFT, 1 - sure_by_whole(parsed, *_CORRECTIONS))
    whole = {kind: min(1.0, share / left) for kind, share in shares.items() if kind not in _CORRECTIONS}
    said = {
        kind: sure
        for kind, sure in of_clauses(parsed).items()
        if kind not in (*_CORRECTIONS, OTHER) and sure >= SURE_TO_ANSWER and whole.get(kind, 0.0) >= LEAST_BY_WHOLE
    }
    if not said:
        return parsed
    ranked = sorted(({**whole, **said}).items(), key=lambda each: -each[1])
    clauses = [each for each in parsed.get(CLAUSES) or () if each not in corrections]
    kinds: list[Share] = [{"name": kind, "confidence": share} for kind, share in ranked]
    return {**parsed, FOLLOW_UP: kinds, CLAUSES: clauses, CORRECTS: True}


def _need_that_is_told(rest: Understood) -> IntentName | None:
    """The need that the rest of a message tells, where it tells what is done to the writer; else None.

    "I don't want to do anything to myself. he wants me to sleep with him for the flat" stayed about a wish to die.
    """
    told = rest.get(CORRECTS) and next((each["name"] for each in rest.get(FOLLOW_UP) or ()), None)
    return "being_exploited" if told in _DONE_TO_THE_WRITER else None


def _denies_pictures(parsed: Understood, corrections: list[ClauseShare], known: Known) -> bool:
    """Whether the clause that takes back names pictures, and no phrase speaks of blackmail with them."""
    text, language = text_of(parsed), language_to_read_in(parsed, known)
    denied = (text[each["start"] : each["end"]] for each in corrections if each["name"] == "not_this")
    return not by_phrase(parsed, _PICTURES) and any(names_pictures(clause, language) for clause in denied)


def _asks_which_pictures(parsed: Understood, known: Known) -> bool:
    """Whether it asks which pictures are meant: "what pictures?? I mean the olders"."""
    return denies_pictures(text_of(parsed), language_to_read_in(parsed, known))


def _is_about_money(parsed: Understood, known: Known) -> bool:
    """Whether it says that there are no pictures, and names an account: "no pics or nothing, it's bank money"."""
    text, language = text_of(parsed), language_to_read_in(parsed, known)
    denied = says(text, language, "no_pictures") and not by_phrase(parsed, _PICTURES)
    return denied and names_bank_account(text, language)


def _as_denial(parsed: Understood) -> Understood:
    """The message as one that takes back what it was taken for, and nothing else."""
    return parsed | {FOLLOW_UP: [{"name": "not_this", "confidence": 1.0}], CLAUSES: [], CORRECTS: True}


def _without_pictures(parsed: Understood, known: Known) -> tuple[Understood, Known]:
    """The message and the conversation about the need of before; of a ransom, about the one who is held for it.

    Where neither is known, the need stays until the answer to the denial ends it.
    """
    ransom = sure_by_whole(parsed, "ransom") >= SURE_TO_ANSWER
    told: IntentName | None = "worried_about_someone" if ransom else None
    if _is_about_money(parsed, known):
        told = "being_exploited"
    need: IntentName | None = need_said_before(known) or told
    evidence = [each for each in evidence_of(parsed) if each.get("intent") != _PICTURES]
    others: list[IntentName] = [name for name in parsed.get(OTHER_INTENTS) or () if name != _PICTURES]
    calm = parsed | {URGENCY: {**verdict_of(parsed), "evidence": evidence}, OTHER_INTENTS: others}
    if intent_of(parsed) == _PICTURES and not evidence:
        calm = with_urgency(calm, tier=tier_of(need), asks=need is None)
    if intent_of(parsed) == _PICTURES:
        calm |= {INTENT: {"name": need or "out_of_scope", "confidence": NO_CONFIDENCE}}
    return (calm, known) if need is None else (calm | {NEED_BEHIND: need}, replace(known, need=need))
