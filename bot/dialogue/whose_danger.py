"""Whose danger a message tells of, in a conversation about another person: the writer's, or the other's.

The writer is asked whether they are safe. For a sister, a neighbour or a guest the number to call in danger is said
instead, without a question (docs/decisions/0028).
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from bot.dialogue.alarm_certainty import BEFORE_THEIR_EYES, LIKELY
from bot.dialogue.follow_up_readings import sure_by_whole
from bot.dialogue.phrases_heard import by_phrase
from bot.dialogue.rewriting import with_urgency
from bot.message_values import highest_probability, intent_of, is_in_doubt, language_of, own_probability, text_of
from bot.places.whose import is_done_to_writer, speaks_of_writer_alone
from bot.taxonomy import WITNESS_INTENTS, WORK_INTENTS, IntentName
from bot.turns.age import MEET_PEOPLE
from bot.understood import MAY_BE_DANGER, Understood

if TYPE_CHECKING:
    from collections.abc import Iterable

    from bot.dialogue.known import Known

#: Probability from which a danger before the eyes of someone at work brings the number with a page of guidance.
SEEN_AT_WORK = 0.4
#: What a case sounds like that a nurse or a clerk tells of, and is not their own: "he refuses to leave, she speaks no
#: English". A child, danger now and suicidal words count from anybody. "She may not leave the house", of a mother,
#: tells that somebody is held and makes no other need of hers.
_BEING_HELD: Final = "being_exploited"
_OF_A_CASE: frozenset[IntentName] = frozenset({_BEING_HELD, "image_blackmail"})
#: Probability of its own from which an alarm is believed of what is done to the writer, where they tell of another, or
#: of a case at work.
LIKELY_OF_ONESELF = 0.8
#: Kinds that say that it is about another person.
_OF_ANOTHER = frozenset({"not_me", "at_work"})


def number_beside(parsed: Understood, known: Known) -> Understood:
    """That a page which is asked for at work comes with the number, where the person may be in danger now.

    "Not my manager, he is asleep. Who do I call, they are in room 214" asks for one, and tells of a child.
    """
    seen = known.need in MEET_PEOPLE and _seen(parsed, SEEN_AT_WORK)
    return {MAY_BE_DANGER: True} if seen else {}


def with_number_for_another(parsed: Understood, last_need: IntentName) -> Understood:
    """The message of another's danger without the safety question, which is put to the writer.

    For a sister or a neighbour the number to call in danger is said instead: "madam locks the door on her".
    """
    return with_urgency(parsed, asks=False) | {MAY_BE_DANGER: calls_for_a_number(last_need, _seen(parsed, LIKELY))}


def calls_for_a_number(last_need: IntentName, alarms_of: Iterable[IntentName]) -> bool:
    """Whether alarms about another person bring the number to call in danger, in a conversation about this."""
    return last_need in WITNESS_INTENTS or (last_need in MEET_PEOPLE and bool(BEFORE_THEIR_EYES & {*alarms_of}))


def _seen(parsed: Understood, least: float) -> list[IntentName]:
    """The alarms about somebody before the eyes of someone at work that are at least so likely."""
    return [each for each in BEFORE_THEIR_EYES if highest_probability(parsed, each) >= least]


def may_be_own(parsed: Understood) -> bool:
    """Whether a question that is in doubt may be about the one who asks it: "if my husband beat me, where would I go?".

    Not where it is said of another: "not me, I speak of my patient".
    """
    of_another = sure_by_whole(parsed, *_OF_ANOTHER) >= LIKELY
    in_doubt = is_in_doubt(parsed) and not of_another
    return in_doubt and is_done_to_writer(text_of(parsed), language_of(parsed))


def phrase_counts(parsed: Understood, last_need: IntentName | None) -> bool:
    """Whether a phrase speaks for the alarm, and not of the person before somebody at work.

    The words "she may not leave the house", of a nurse, make no victim of her.
    """
    return by_phrase(parsed) and not (last_need in WORK_INTENTS and is_anothers(parsed, last_need))


def is_anothers(parsed: Understood, last_need: IntentName | None) -> bool:
    """Whether what is told happens to the patient, the guest or the daughter whom the conversation is about.

    Words of what is done to the writer make it their own only where it is surely read: "he wrote to me that she may not
    go out" has such words, and "does the law oblige us to report?" of a buyer.
    """
    intent, text, language = intent_of(parsed), text_of(parsed), language_of(parsed)
    own = is_done_to_writer(text, language) and own_probability(parsed, intent) >= LIKELY_OF_ONESELF
    if last_need in WITNESS_INTENTS:
        return intent == _BEING_HELD and not (own or speaks_of_writer_alone(text, language))
    return last_need in WORK_INTENTS and intent in _OF_A_CASE and not own
