"""One question at a time, the most useful first, closed where it can be."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from bot.actions.parts.questions import ask, kind_choices, next_question, reply_asking, topic_choices
from bot.turns.place_of_turn import CountrySource
from bot.turns.question import Question
from bot.turns.reply import Say
from tests.turns import changed, turn_of

if TYPE_CHECKING:
    from bot.turns.turn import Turn

KNOWN = turn_of(
    "image_blackmail", country="GB", country_source=CountrySource.SAID, contact="speak", last_need="image_blackmail"
)


@pytest.mark.parametrize(
    ("turn", "question"),
    [
        (changed(KNOWN, country=None, contact=None), Question.COUNTRY),
        (changed(KNOWN, candidates=("GB", "US")), Question.COUNTRY),
        (changed(KNOWN, country_source=CountrySource.ASSUMED, contact=None), Question.COUNTRY_RIGHT),
        (changed(KNOWN, country_source=CountrySource.ASSUMED, second_country="US"), Question.UNDER_18),
        (changed(KNOWN, contact=None), Question.CONTACT),
        (KNOWN, Question.UNDER_18),
        (changed(KNOWN, minor=False), None),
        (changed(KNOWN, intent="being_exploited", last_need="being_exploited"), None),
    ],
)
def test_the_most_useful_question_comes_first(turn: Turn, question: Question | None) -> None:
    """Where they are, whether that is right, how to reach help; an age only where pictures are used for blackmail."""
    assert next_question(turn) is question


def test_an_age_can_wait() -> None:
    """Where the number matters."""
    assert next_question(KNOWN, age_can_wait=True) is None


def test_a_place_in_several_countries_is_a_closed_question() -> None:
    """With few to choose from; one alone is where the person comes from."""
    question = ask(Question.COUNTRY, changed(KNOWN, candidates=("GB", "US", "CA", "AU")))
    assert question.response == "utter_ask_which_country"
    assert len(question.choices or ()) == 3
    assert ask(Question.COUNTRY, changed(KNOWN, candidates=("GB",))) == Say("utter_ask_country")


def test_a_reply_may_end_without_a_question() -> None:
    """Else the question is its last response, and what is open then."""
    assert reply_asking(KNOWN, [Say("utter_noted")], None).says == (Say("utter_noted"),)
    reply = reply_asking(KNOWN, [Say("utter_noted")], Question.SAFE, {"reminded": True})
    assert reply.says[-1] == Say("utter_ask_safe")
    assert (reply.asks, reply.remember) == (Question.SAFE, {"reminded": True})


def test_choices_have_the_names_of_what_they_lead_to() -> None:
    """A topic that of its intent, a kind of follow-up that of its kind."""
    assert topic_choices(["donate"]) == ({"response": "topic_donate", "payload": "/donate"},)
    assert kind_choices([("debt", "/x")]) == ({"response": "kind_debt", "payload": "/x"},)
