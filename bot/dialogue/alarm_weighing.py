"""Weighs an alarm that one message raises alone by the conversation that it stands in.

The gate reads each message by itself. "She holds it for safe keeping" looked like suicide to it, "they said full" like
an attack, "a neighbour's child" like blackmail: guesses at half a sentence, each in a conversation that had told what
it was about. Phrases always count; a probability counts as far as it is sure of its own intent (`alarm_certainty.py`)
and of the writer's own danger (`whose_danger.py`). Decision 0013.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.dialogue.alarm_certainty import LIKELY, SURE_OF_ANOTHER, is_borne_out
from bot.dialogue.follow_up_readings import readings, shares_of, sure_by_whole
from bot.dialogue.held_for_money import without_pictures
from bot.dialogue.rewriting import NO_CONFIDENCE, with_urgency
from bot.dialogue.whose_danger import (
    calls_for_a_number,
    is_anothers,
    may_be_own,
    phrase_counts,
    with_number_for_another,
)
from bot.dialogue.words_of_dying import (
    LEAST_BESIDE,
    LIKELY_OF_DYING,
    THOUGHT_OF,
    is_doubted,
    share_of_dying,
)
from bot.message_values import (
    alarms,
    confidence_of,
    highest_probability,
    intent_of,
    is_in_doubt,
    own_probability,
    phrases_of,
    text_of,
)
from bot.nlu.follow_up_model import SURE_TO_ANSWER
from bot.taxonomy import (
    NEED_INTENTS,
    URGENT_INTENTS,
    WITNESS_INTENTS,
    IntentName,
    Tier,
    intent_named,
    tier_of,
)
from bot.turns.question import Question
from bot.typed.statements import cannot_speak
from bot.understood import INTENT, INTENT_RANKING, MAY_BE_DANGER, OTHER_INTENTS, Share, Understood

if TYPE_CHECKING:
    from bot.dialogue.known import Known

#: From which a first message that looks like suicide holds words of dying: it asks whether somebody is safe where even
#: this is not heard.
LEAST_AT_FIRST = 0.03
#: From which a first message surely asks at work.
SURE_AT_WORK = 0.9
#: Kinds that ask nothing, and tell nothing that could be answered.
_SAYS_NO_MORE = frozenset({"tells_more", "scared"})


def with_alarm_weighed(parsed: Understood, known: Known) -> Understood:
    """The message with its alarm as the conversation makes it: kept, turned into the safety question, or dropped.

    A phrase always counts, unless somebody at work tells of a case.

    Args:
        parsed: what the graph understood.
        known: what the conversation is about, and how urgent that was.
    """
    parsed = without_pictures(parsed, known)
    if known.need is not None and _only_answers_how(parsed, known):
        calm = with_urgency(parsed, tier=known.tier_or(tier_of(known.need)), asks=False)
        return calm | _about(parsed, known.need, others=[])
    if phrase_counts(parsed, known.need):
        return parsed
    if known.need is None:
        return _asked(parsed) if _is_hardly_of_dying(parsed) else parsed
    if not alarms(parsed):
        drops = _is_about_others(known.need) and is_in_doubt(parsed) and not may_be_own(parsed)
        return with_number_for_another(parsed, known.need) if drops else parsed
    weighed = _weighed(parsed, known, known.need)
    anothers = is_in_doubt(weighed) and known.need in WITNESS_INTENTS and not may_be_own(weighed)
    return with_number_for_another(weighed, known.need) if anothers else weighed


def _only_answers_how(parsed: Understood, known: Known) -> bool:
    """Whether all that alarms is the answer to "can you talk, or only text?", and the model thinks of no danger.

    "I can't talk here, they hear everything. only text", of a woman who had said that nobody hits her, was told to call
    the police now. In a first message the same words are an emergency.
    """
    asked = known.question == Question.CONTACT and known.tier != Tier.EMERGENCY
    phrases = phrases_of(parsed)
    if not asked or not phrases or highest_probability(parsed, "immediate_danger") >= LIKELY:
        return False
    text, language = text_of(parsed), known.language
    return all(cannot_speak(text[each["start"] : each["end"]], language) for each in phrases)


def _is_about_others(need: IntentName) -> bool:
    """Whether the writer is in no danger themself; then only a phrase asks whether they are safe."""
    return need in WITNESS_INTENTS or (need not in NEED_INTENTS and tier_of(need) != "conversation")


def _weighed(parsed: Understood, known: Known, last_need: IntentName) -> Understood:
    """The message with an alarm that no phrase speaks for, in a conversation that is about something."""
    intent = intent_of(parsed)
    if intent == last_need:
        return with_urgency(parsed, tier=Tier.EMERGENCY) if known.tier == Tier.EMERGENCY else parsed
    if is_anothers(parsed, last_need):
        calm = with_urgency(parsed, tier=tier_of(last_need), asks=False)
        told: Understood = {MAY_BE_DANGER: calls_for_a_number(last_need, [intent])}
        return calm | told | _about(parsed, last_need, others=[])
    if not _is_of_the_past(parsed, last_need):
        if is_borne_out(parsed, known):
            return parsed
        if last_need not in URGENT_INTENTS:
            return _asked(parsed)
    return _kept(parsed, last_need, known)


def _about(parsed: Understood, need: IntentName, *, others: list[IntentName]) -> Understood:
    """That the message is about the need of before, as surely as the alarm was read, and these needs besides."""
    sure = own_probability(parsed, intent_of(parsed))
    return {INTENT: {"name": need, "confidence": sure}, OTHER_INTENTS: others}


def _is_of_the_past(parsed: Understood, last_need: IntentName) -> bool:
    """Whether somebody who got out tells or asks of what was done there: "the boss won't pay, I broke the contract".

    What a follow-up surely asks leads then; being held again is told in words that are none.
    """
    if last_need != "left_exploitation" or intent_of(parsed) != "being_exploited":
        return False
    return any(each.sure >= SURE_TO_ANSWER for each in readings(parsed) if each.kind not in _SAYS_NO_MORE)


def _is_hardly_of_dying(parsed: Understood) -> bool:
    """Whether a first message looks like suicide by a guess that the follow-ups do not support at all.

    A stronger one where somebody surely asks at work: "on the night desk of a hotel, a bad feeling about a room".
    """
    asks_at_work = sure_by_whole(parsed, "at_work") >= SURE_AT_WORK
    guessed = confidence_of(parsed) < (SURE_OF_ANOTHER if asks_at_work else LIKELY)
    return guessed and is_doubted(parsed, intent_of(parsed), LEAST_AT_FIRST)


def _kept(parsed: Understood, last_need: IntentName, known: Known) -> Understood:
    """The need of before, asked about safety where the guess was danger; a child or a thought of suicide beside it.

    "So should I not go, tell me straight" looked like suicide to the intents, and to the follow-ups not at all.
    """
    intent = intent_of(parsed)
    own = own_probability(parsed, intent)
    others = [name for name in parsed.get(OTHER_INTENTS) or () if name != last_need]
    heard = not shares_of(parsed) or share_of_dying(parsed) >= LEAST_BESIDE or own >= LIKELY_OF_DYING
    dying = intent == "self_harm" and heard
    if own >= THOUGHT_OF and (dying or intent == "child_at_risk"):
        others.insert(0, intent)
    tier = known.tier_or(tier_of(last_need))
    kept = with_urgency(parsed, tier=tier, asks=intent == "immediate_danger" and tier != Tier.EMERGENCY)
    return kept | _about(parsed, last_need, others=others)


def _asked(parsed: Understood) -> Understood:
    """The likeliest harmless reading, with the safety question: its answer decides."""
    calm: list[Share] = [each for each in parsed.get(INTENT_RANKING) or () if each["name"] not in URGENT_INTENTS]
    likeliest: Share = calm[0] if calm else {"name": "out_of_scope", "confidence": NO_CONFIDENCE}
    return with_urgency(parsed, tier=tier_of(intent_named(likeliest["name"])), asks=True) | {
        INTENT: likeliest.copy(),
        OTHER_INTENTS: [],
    }
