"""How sure of its own intent an alarm must be that no phrase speaks for, in a conversation that is about something.

Surer where it takes the place of an urgent need, and where what the conversation is about often looks like it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.dialogue.follow_up_certainty import LIKELIER_THAN_NOT
from bot.dialogue.follow_up_readings import sure_by_whole
from bot.dialogue.phrases_heard import tells_of_pictures
from bot.dialogue.words_of_dying import LEAST_OF_DYING, is_doubted
from bot.message_values import highest_probability, intent_of, own_probability
from bot.taxonomy import (
    BEFORE_LEAVING_INTENTS,
    HELD_INTENTS,
    OFFER_INTENTS,
    URGENT_INTENTS,
    WITNESS_INTENTS,
    IntentName,
)
from bot.turns.age import MEET_PEOPLE, writes_as_child
from bot.turns.certainty import INTENT_SURE

if TYPE_CHECKING:
    from bot.dialogue.known import Known
    from bot.understood import Understood

#: The alarms that are about now where the person in danger stands before the one who asks: a clerk who tells of a girl
#: and a man of forty at the desk calls, and a banker does not.
BEFORE_THEIR_EYES: frozenset[IntentName] = frozenset({"immediate_danger", "child_at_risk"})
#: Probability of its own from which an urgent intent is believed where nobody was in need so far.
LIKELY = 0.5
#: The same where an offer is asked about: "no contract, and I pay the ticket back from the wages, is that bad?" looks
#: like work that somebody has. "But he sent a contract, and I am out of work" looks like being held there, also to a
#: model that is surer than that.
LIKELY_OF_AN_OFFER, LIKELY_HELD_BY_AN_OFFER = 0.8, 0.93
#: What a model must be sure of to leave the need of somebody who wants to die.
SURE_OF_ANOTHER = 0.9
#: How likely words of dying must be where the writer tells of another: "I am afraid that she is dead" is no wish of
#: theirs.
LEAST_OF_WITNESS = 0.5
#: How likely a ransom must be for pictures to be those of somebody who is held.
HEARD_OF_RANSOM = 0.25


def is_borne_out(parsed: Understood, known: Known) -> bool:
    """Whether an alarm is as sure as the conversation asks for; of suicide, also by what the follow-ups hear.

    What is heard of forced sex supports exploitation: "they force me to sell sex", from someone who wanted to die.
    """
    intent = intent_of(parsed)
    least_of_dying = LEAST_OF_WITNESS if known.need in WITNESS_INTENTS else LEAST_OF_DYING
    told = intent == "being_exploited" and sure_by_whole(parsed, "forced_sex") >= LIKELIER_THAN_NOT
    enough = _alarm_probability(parsed, known, intent) >= (LIKELY if told else _least(parsed, known, intent))
    return enough and not is_doubted(parsed, intent, least_of_dying)


def _alarm_probability(parsed: Understood, known: Known, intent: IntentName) -> float:
    """How sure the alarm is; of who sees another the two together that are about now: a child who is beaten is both."""
    sees = known.need in (*WITNESS_INTENTS, *MEET_PEOPLE) and intent in BEFORE_THEIR_EYES
    others = BEFORE_THEIR_EYES - {intent} if sees else ()
    beside = (highest_probability(parsed, each) for each in others)
    return own_probability(parsed, intent) + sum(beside)


def _least(parsed: Understood, known: Known, intent: IntentName) -> float:
    """The least probability of its own from which an urgent intent is believed in this conversation."""
    if known.need in URGENT_INTENTS:
        return _least_in_need(parsed, known, intent)
    likely = _likely_of_an_offer(known.need, intent) if known.need in OFFER_INTENTS else LIKELY
    of_pictures = intent == "image_blackmail"
    return max(likely, _least_in_need(parsed, known, intent)) if of_pictures else likely


def _likely_of_an_offer(need: IntentName | None, intent: IntentName) -> float:
    """How sure an alarm must be after a question about an offer; someone who asked about pay may be held at work."""
    held = intent == "being_exploited" and need in BEFORE_LEAVING_INTENTS
    return LIKELY_HELD_BY_AN_OFFER if held else LIKELY_OF_AN_OFFER


def _least_in_need(parsed: Understood, known: Known, intent: IntentName) -> float:
    """How sure an alarm must be to take an urgent need's place.

    Surer than usual where it would take away what the person needs most: danger would take the crisis line, which other
    needs keep beside them; a child at risk would take the own lines of someone who is held with their children. Also
    where blackmail with pictures names none: "my village will know what I did", from somebody who is held.
    """
    leaves_the_wish = known.need == "self_harm" and intent == "immediate_danger"
    ransom = sure_by_whole(parsed, "ransom") >= HEARD_OF_RANSOM
    without_pictures = intent == "image_blackmail" and (ransom or not tells_of_pictures(parsed))
    beside_ones_own = known.need in HELD_INTENTS and intent == "child_at_risk" and not writes_as_child(parsed)
    return SURE_OF_ANOTHER if leaves_the_wish or without_pictures or beside_ones_own else INTENT_SURE
