"""Reads that somebody dangerous stands outside the writer's door, or that they ask whether to open: an emergency.

It is one in every conversation about somebody in need: for a survivor whose address is known, and for a mother who
looks for her daughter. The model reads "the one who took her is at my door" as somebody who asks for shelter there, and
"do I open?" as a question about an offer. "She is at the door" alone is one where danger was told before; else it hides
the chat (`somebody_near.py`): someone who is held lives with those who come to the door of the room.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.dialogue.follow_up_certainty import LIKELIER_THAN_NOT
from bot.dialogue.follow_up_readings import sure_by_whole
from bot.dialogue.known import language_to_read_in
from bot.dialogue.phrases_heard import suicidal_by_phrase
from bot.dialogue.rewriting import as_answer
from bot.message_values import intent_of, language_of, phrases_of, text_of
from bot.taxonomy import NEED_INTENTS, OWN_INTENTS, IntentName, Tier
from bot.turns.question import Question
from bot.typed.at_door import asks_to_open, no_danger, stands_at_door, tells_of_who_fled
from bot.typed.somebody_near import names_of_the_house, somebody_at_door
from bot.typed.statements import just_gone

if TYPE_CHECKING:
    from bot.dialogue.known import Known
    from bot.understood import Understood

#: Needs in which whoever knocks may come to help: nobody who wants to die is told to keep the door closed.
_NOT_OF: frozenset[IntentName] = frozenset({"self_harm"})
#: About these a link or a message is opened: only a door that is named counts.
_OF_MESSAGES: frozenset[IntentName] = frozenset({"image_blackmail"})
#: Needs in which whoever writes told of danger, or got away from it.
_TOLD_OF_DANGER: frozenset[IntentName] = frozenset({"immediate_danger", "left_exploitation"})
#: Among so many words at the end "he left" ends it: someone who left and came back stands there.
_LAST_WORDS = 5
#: Said to someone who shelters another: whether to let "her" in is a question about that person then.
_SHELTERS = "utter_follow_up_is_with_me"


def at_the_door(parsed: Understood, known: Known) -> Understood | None:
    """The message as an emergency at the door; None where nobody stands there, or nobody to be afraid of."""
    need = known.need or intent_of(parsed)
    if known.need is None and phrases_of(parsed, "immediate_danger"):
        return None  # an attack that a phrase tells has its own answer, and staff read what it is about
    if need not in NEED_INTENTS - _NOT_OF or intent_of(parsed) in _NOT_OF or suicidal_by_phrase(parsed):
        return None
    text, language = text_of(parsed), language_to_read_in(parsed, known)
    stands = is_danger_at_door(parsed, known) or (
        stands_at_door(text, language, own=need in OWN_INTENTS) and not _may_be_shelter(parsed, language)
    )
    left = just_gone(" ".join(text.split()[-_LAST_WORDS:]), language)
    if (stands and not left) or _asks_to_open(parsed, known, need):
        return as_answer(parsed, Question.SHOULD_I, "open", tier=Tier.EMERGENCY)
    return None


def is_danger_at_door(parsed: Understood, known: Known) -> bool:
    """Whether a few words say that somebody is at the writer's door, after danger was told: a threat, an attack.

    Not of the people of a house where somebody is held: a maid who was beaten hides the chat when madam comes to her
    door. Someone who got away lives with none of them.
    """
    text, languages = text_of(parsed), (known.language, language_of(parsed))
    if known.need not in _TOLD_OF_DANGER or known.of_another or not somebody_at_door(text, *languages):
        return False
    return known.need == "left_exploitation" or not names_of_the_house(text, *languages)


def _asks_to_open(parsed: Understood, known: Known, need: IntentName) -> bool:
    """Whether it asks that of a door behind which no help and nobody who fled may stand."""
    text, language = text_of(parsed), language_to_read_in(parsed, known)
    of_who_fled = _SHELTERS in known.shown or _may_be_shelter(parsed, language)
    asked = known.need is not None and need not in _OF_MESSAGES and asks_to_open(text, language)
    return asked and not (of_who_fled or no_danger(text, language))


def _may_be_shelter(parsed: Understood, language: str | None) -> bool:
    """Whether somebody who got away stands there: "a girl is at my door, she cries" asks for shelter.

    "Who took her is at my door" looks like that as well, and has no word of it.
    """
    looks_so = sure_by_whole(parsed, "is_with_me") >= LIKELIER_THAN_NOT
    return looks_so and (intent_of(parsed) != "immediate_danger" or tells_of_who_fled(text_of(parsed), language))
