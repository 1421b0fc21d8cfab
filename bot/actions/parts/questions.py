"""Questions that the bot asks: always closed where they can be, one at a time, never before a number."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from bot.payloads import payload
from bot.places import country_name
from bot.turns.place_of_turn import CountrySource
from bot.turns.question import Question
from bot.turns.reply import Reply, Say

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from bot.slots import Slot
    from bot.taxonomy import IntentName
    from bot.turns.turn import Turn

#: More candidates than this make a list that nobody reads on a phone.
MOST_CANDIDATES = 3

#: Nobody who leaves it open is asked more often whether the assumed country is right: its lines stand there anyway.
_MOST_COUNTRY_RIGHT_QUESTIONS = 1

#: Intents that answer a question: it is not asked again, however much was in doubt.
ANSWERING: frozenset[IntentName] = frozenset({"affirm", "deny", "answer"})


def ask(question: Question, turn: Turn) -> Say:
    """The response that asks `question`."""
    if question is Question.COUNTRY and len(turn.place.candidates) > 1:  # one alone is where the person comes from
        choices = tuple(
            {"title": country_name(code, turn.language), "payload": payload("tell_location", country=code)}
            for code in turn.place.candidates[:MOST_CANDIDATES]
        )
        return Say("utter_ask_which_country", choices=choices)
    if question is Question.COUNTRY and turn.country and turn.here_and_there[0] is None:
        return Say("utter_ask_country_own")
    return Say(f"utter_ask_{question.value}")


def topic_choices(intents: Iterable[str]) -> tuple[dict[str, str], ...]:
    """A button for each of these intents, under the name of its topic."""
    return tuple({"response": f"topic_{name}", "payload": payload(name)} for name in intents)


def kind_choices(kinds: Iterable[tuple[str, str]]) -> tuple[dict[str, str], ...]:
    """A button for each of these kinds of follow-ups with their payloads."""
    return tuple({"response": f"kind_{name}", "payload": of_kind} for name, of_kind in kinds)


def reply_asking(
    turn: Turn, says: Sequence[Say], question: Question | None, remember: dict[Slot, Any] | None = None
) -> Reply:
    """A reply that ends with the question, where there is one."""
    asked = (ask(question, turn),) if question else ()
    return Reply((*says, *asked), remember or {}, question)


def is_assumed_long_enough(turn: Turn) -> bool:
    """Whether the person has left open whether the assumed country is right: it is not asked again."""
    return turn.known.asked_country_right >= _MOST_COUNTRY_RIGHT_QUESTIONS


def next_question(turn: Turn, *, age_can_wait: bool = False) -> Question | None:
    """The one question whose answer would route this person better, most useful first.

    Where somebody is comes before all, then whether they can talk. Whether somebody is under 18 is asked where pictures
    are used for blackmail: many victims are young, the child line has other help, and they seldom say their age.
    Elsewhere an age that is told counts.
    """
    if turn.place.candidates or turn.here_and_there[0] is None:
        return Question.COUNTRY
    if turn.place.source is CountrySource.ASSUMED and not turn.place.second:  # which of the two would be meant?
        return Question.COUNTRY_RIGHT
    if turn.known.contact is None:
        return Question.CONTACT
    of_blackmail = "image_blackmail" in (turn.intent, turn.last_need)
    return Question.UNDER_18 if of_blackmail and turn.known.minor is None and not age_can_wait else None
