"""An alarm that one message raises alone, in a conversation that is about something already.

The gate reads each message by itself. "She holds it for safe keeping" looked like suicide to it, "they said full" like
an attack, "a neighbour's child" like blackmail: guesses at half a sentence, each in a conversation that had told what
it was about. Phrases always count; a probability counts as far as it is sure of its own intent.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.dialogue.follow_up_readings import readings, shares_of
from bot.dialogue.phrases_heard import by_phrase, tells_of_pictures
from bot.dialogue.rewriting import NO_CONFIDENCE, with_urgency
from bot.dialogue.words_of_dying import (
    LEAST_BESIDE,
    LEAST_OF_DYING,
    LIKELY_OF_DYING,
    THOUGHT_OF,
    is_doubted,
    own_probability,
    share_of_dying,
)
from bot.nlu.follow_up_model import SURE_TO_ANSWER
from bot.places.whose import is_done_to_writer, speaks_of_writer_alone
from bot.taxonomy import (
    BEFORE_LEAVING_INTENTS,
    NEED_INTENTS,
    OFFER_INTENTS,
    URGENT_INTENTS,
    URGENT_TIERS,
    WITNESS_INTENTS,
    WORK_INTENTS,
    tier_of,
)
from bot.turns.certainty import SURE
from bot.turns.message_values import confidence_of, intent_of, is_in_doubt, language_of, probabilities_of, text_of
from bot.understood import AGE, INTENT, INTENT_RANKING, MAY_BE_DANGER, OTHER_INTENTS, URGENCY, Share, Understood

if TYPE_CHECKING:
    from collections.abc import Iterable

    from bot.dialogue.known import Known

#: Work where the person in danger stands before the one who asks, and the alarms that are then about now: a clerk who
#: tells of a girl and a man of forty at the desk calls, and a banker does not.
_MEET_PEOPLE = frozenset({"frontline_guidance", "healthcare_guidance"})
_BEFORE_THEIR_EYES = frozenset({"immediate_danger", "child_at_risk"})
#: Probability of its own from which an urgent intent is believed where nobody was in need so far.
LIKELY = 0.5
#: From which a danger before the eyes of who works there brings the number with a page of guidance.
SEEN_AT_WORK = 0.4
#: The same for a first message: it asks whether somebody is safe where even this is not heard.
LEAST_AT_FIRST = 0.03
#: What a case sounds like that a nurse or a clerk tells of, and is none of theirs: "he refuses to leave, she speaks no
#: English". A child, danger now and suicidal words count from whomever they come. "She may not leave the house", of a
#: mother, tells that somebody is held and makes no other need of hers.
_BEING_HELD = "being_exploited"
_OF_A_CASE = frozenset({_BEING_HELD, "image_blackmail"})
#: Probability of its own from which it is believed of who asks about an offer: "no contract, and I pay the ticket back
#: from the wages, is that bad?" looks like work that somebody has. "But he sent a contract, and I am out of work" looks
#: like being held there, also to a model that is surer than that.
LIKELY_OF_AN_OFFER, LIKELY_HELD_BY_AN_OFFER = 0.8, 0.93
#: The same for what is done to who writes where they tell of another, or of a case at work.
LIKELY_OF_ONESELF = 0.8
#: How likely words of dying must be of who tells of another: "I am afraid that she is dead" is no wish of theirs.
LEAST_OF_WITNESS = 0.5
#: How likely a ransom must be for pictures to be those of somebody who is held.
HEARD_OF_RANSOM = 0.25
#: Needs of who is held and may have children with them.
_HELD_THEMSELVES = frozenset({"being_exploited", "immediate_danger"})
#: What the bot has said in a conversation where somebody may be held for money.
_OF_RANSOM = frozenset({"utter_before_you_pay", "utter_follow_up_ransom"})
#: Kinds that ask nothing, and tell nothing that could be answered.
_SAYS_NO_MORE = frozenset({"tells_more", "scared"})
#: Kinds that say that it is about another person.
_OF_ANOTHER = frozenset({"not_me", "at_work"})
#: No alarm is as sure as that.
NEVER = 1.01
#: What a model must be sure of to leave the need of somebody who wants to die.
SURE_OF_ANOTHER = 0.9


def in_context(parsed: Understood, known: Known) -> Understood:
    """The message with its alarm as the conversation makes it: kept, turned into the safety question, or dropped.

    Args:
        parsed: what the graph understood.
        known: what the conversation is about, and how urgent that was.
    """
    last_need = known.need
    urgency = parsed.get(URGENCY) or {}
    if by_phrase(parsed):
        return parsed
    if last_need is None:
        return _asked(parsed) if _is_hardly_of_dying(parsed) else parsed
    if urgency.get("tier") not in URGENT_TIERS:
        # who is not in danger themself is asked whether they are safe by a phrase alone
        about_others = last_need in WITNESS_INTENTS or (
            last_need not in NEED_INTENTS and tier_of(last_need) != "conversation"
        )
        drops = about_others and urgency.get("asks") and not may_be_own(parsed)
        return _of_another(parsed, last_need) if drops else parsed
    weighed = _weighed(parsed, known, last_need)
    asks = is_in_doubt(weighed)
    return (
        _of_another(weighed, last_need)
        if asks and last_need in WITNESS_INTENTS and not may_be_own(weighed)
        else weighed
    )


def number_beside(parsed: Understood, known: Known) -> Understood:
    """That a page which is asked for at work comes with the number, where the person may be in danger now.

    "Not my manager, he is asleep. Who do I call, they are in room 214" asks for one, and tells of a child.
    """
    seen = known.need in _MEET_PEOPLE and _seen(parsed, SEEN_AT_WORK)
    return {MAY_BE_DANGER: True} if seen else {}


def _seen(parsed: Understood, least: float) -> list[str]:
    """The alarms about somebody before the eyes of who works there that are at least so likely."""
    return [each for each in _BEFORE_THEIR_EYES if max(probabilities_of(parsed, each), default=0.0) >= least]


def _of_another(parsed: Understood, last_need: str) -> Understood:
    """The message without the safety question, which is put to whoever is in doubt themself.

    Of a sister or a neighbour the number to call in danger is said instead: "madam locks the door on her".
    """
    return with_urgency(parsed, asks=False) | {MAY_BE_DANGER: _calls_for_a_number(last_need, _seen(parsed, LIKELY))}


def _calls_for_a_number(last_need: str, alarms_of: Iterable[str]) -> bool:
    """Whether alarms about another person bring the number to call in danger, in a conversation about this."""
    return last_need in WITNESS_INTENTS or (last_need in _MEET_PEOPLE and bool(_BEFORE_THEIR_EYES & {*alarms_of}))


def may_be_own(parsed: Understood) -> bool:
    """Whether a question that is in doubt may be about who asks it: "if my husband beat me, where would I go?".

    Not where it is said of another: "not me, I speak of my patient".
    """
    of_another = sum(shares_of(parsed).get(kind, 0.0) for kind in _OF_ANOTHER) >= LIKELY
    in_doubt = is_in_doubt(parsed) and not of_another
    return in_doubt and is_done_to_writer(text_of(parsed), language_of(parsed))


def _weighed(parsed: Understood, known: Known, last_need: str) -> Understood:
    """The message with an alarm that no phrase speaks for, in a conversation that is about something."""
    intent = intent_of(parsed)
    if intent == last_need:
        return with_urgency(parsed, tier="emergency") if known.tier == "emergency" else parsed
    own = own_probability(parsed, intent)
    if _is_anothers(parsed, intent, last_need, own):
        calm = with_urgency(parsed, tier=tier_of(last_need), asks=False)
        told: Understood = {MAY_BE_DANGER: _calls_for_a_number(last_need, [intent])}
        return calm | told | {INTENT: {"name": last_need, "confidence": own}, OTHER_INTENTS: []}
    if _is_of_the_past(parsed, intent, last_need):
        return _kept(parsed, intent, own, last_need, known.tier)
    if last_need in URGENT_INTENTS:
        sure = own >= _enough(parsed, known, intent) and not is_doubted(parsed, intent)
        return parsed if sure else _kept(parsed, intent, own, last_need, known.tier)
    likely = _likely_of_an_offer(intent, last_need) if last_need in OFFER_INTENTS else LIKELY
    likely = max(likely, _enough(parsed, known, intent)) if intent == "image_blackmail" else likely
    of_dying = LEAST_OF_WITNESS if last_need in WITNESS_INTENTS else LEAST_OF_DYING
    return parsed if own >= likely and not is_doubted(parsed, intent, of_dying) else _asked(parsed)


def _likely_of_an_offer(intent: str, last_need: str) -> float:
    """How sure an alarm must be of who asked about an offer; who asked about pay may well be held where they work."""
    held = intent == _BEING_HELD and last_need in BEFORE_LEAVING_INTENTS
    return LIKELY_HELD_BY_AN_OFFER if held else LIKELY_OF_AN_OFFER


def _is_of_the_past(parsed: Understood, intent: str, last_need: str) -> bool:
    """Whether somebody who got out tells or asks of what was done there: "the boss won't pay, I broke the contract".

    What a follow-up surely asks leads then; being held again is told in words that are none.
    """
    if last_need != "left_exploitation" or intent != _BEING_HELD:
        return False
    return any(each.sure >= SURE_TO_ANSWER for each in readings(parsed) if each.kind not in _SAYS_NO_MORE)


def _enough(parsed: Understood, known: Known, intent: str) -> float:
    """How sure an alarm must be to take an urgent need's place.

    Danger would take the crisis line away, which other needs keep beside them. "My village will know what I did" of
    somebody who is held looks like blackmail with pictures, of which it says nothing. A bricklayer whose children work
    with him was named the line for children alone.
    """
    if intent == "image_blackmail" and _is_of_a_hostage(parsed, known):
        return NEVER
    leaves = known.need == "self_harm" and intent == "immediate_danger"
    ransom = shares_of(parsed).get("ransom", 0.0) >= HEARD_OF_RANSOM
    without_pictures = intent == "image_blackmail" and (ransom or not tells_of_pictures(parsed))
    beside_ones_own = known.need in _HELD_THEMSELVES and intent == "child_at_risk" and not _is_of_own_age(parsed)
    return SURE_OF_ANOTHER if leaves or without_pictures or beside_ones_own else SURE


def _is_of_a_hostage(parsed: Understood, known: Known) -> bool:
    """Whether the pictures are those of somebody who is held for money: a video of a beating.

    "Block them" is the advice against blackmail with nude pictures, and would cut off the person who is held. That
    paying for another person was spoken of before tells it as well as the words.
    """
    about_another = known.of_another or known.need in WITNESS_INTENTS
    asked_to_pay = about_another and bool(_OF_RANSOM & {*known.said})
    return asked_to_pay or shares_of(parsed).get("ransom", 0.0) >= LIKELY


def _is_of_own_age(parsed: Understood) -> bool:
    """Whether who writes tells that they are under 18."""
    age = parsed.get(AGE) or {}
    return bool(age.get("minor") and age.get("own"))


def _is_anothers(parsed: Understood, intent: str, last_need: str, own: float) -> bool:
    """Whether what is told happens to the patient, the guest or the daughter whom the conversation is about."""
    text, language = text_of(parsed), language_of(parsed)
    to_writer = is_done_to_writer(text, language)
    if last_need in WITNESS_INTENTS:  # "he wrote to me that she may not go out": only a sure reading makes it their own
        own_story = speaks_of_writer_alone(text, language) or (to_writer and own >= LIKELY_OF_ONESELF)
        return intent == _BEING_HELD and not own_story
    own_case = to_writer and own >= LIKELY_OF_ONESELF  # "does the law oblige us to report?" is done to a buyer, too
    return last_need in WORK_INTENTS and intent in _OF_A_CASE and not own_case


def _is_hardly_of_dying(parsed: Understood) -> bool:
    """Whether a first message looks like suicide by a weak guess that the follow-ups bear out not at all."""
    return confidence_of(parsed) < LIKELY and is_doubted(parsed, intent_of(parsed), LEAST_AT_FIRST)


def _kept(parsed: Understood, intent: str, own: float, last_need: str, last_tier: str | None) -> Understood:
    """The need of before, asked about safety where the guess was danger; a child or a thought of suicide beside it.

    "So should I not go, tell me straight" looked like suicide to the intents, and to the follow-ups not at all.
    """
    others = [name for name in parsed.get(OTHER_INTENTS) or () if name != last_need]
    heard = not shares_of(parsed) or share_of_dying(parsed) >= LEAST_BESIDE or own >= LIKELY_OF_DYING
    dying = intent == "self_harm" and heard
    if own >= THOUGHT_OF and (dying or intent == "child_at_risk"):
        others.insert(0, intent)
    tier = last_tier if last_tier in URGENT_TIERS else tier_of(last_need)
    kept = with_urgency(parsed, tier=tier, asks=intent == "immediate_danger" and tier != "emergency")
    return kept | {INTENT: {"name": last_need, "confidence": own}, OTHER_INTENTS: others}


def _asked(parsed: Understood) -> Understood:
    """The likeliest harmless reading, with the safety question: its answer decides."""
    calm: list[Share] = [each for each in parsed.get(INTENT_RANKING) or () if each["name"] not in URGENT_INTENTS]
    likeliest: Share = calm[0] if calm else {"name": "out_of_scope", "confidence": NO_CONFIDENCE}
    return with_urgency(parsed, tier=tier_of(likeliest["name"]), asks=True) | {
        INTENT: likeliest.copy(),
        OTHER_INTENTS: [],
    }
