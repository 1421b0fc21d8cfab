"""An age brings the child line, and takes no other away."""

from __future__ import annotations

from bot.turns.place_of_turn import CountrySource
from bot.turns.question import Question
from tests.turns import changed
from tests.unit.actions.answers.asked import ASKED, answer
from tests.unit.actions.replies import names


def test_an_age_that_was_not_asked_for_leads_on() -> None:
    """The child line comes at once, and the question that was open is asked again."""
    told = changed(ASKED, question="under_18", choice="yes", country_source=CountrySource.ASSUMED)
    reply = answer(told)
    assert names(reply) == ["utter_under_18_yes", "utter_ask_country_right"]
    assert reply.remember == {"minor": True}
    grown = answer(changed(told, choice="no"))
    assert names(grown) == ["utter_noted", "utter_ask_country_right"]


def test_ok_is_no_age() -> None:
    """Taken for a yes, it gave a child line to an adult."""
    read = changed(ASKED, question="under_18", choice="heard", open_question=Question.UNDER_18)
    assert answer(read).asks is Question.UNDER_18
    assert "minor" not in answer(read).remember


def test_a_suicidal_child_gets_the_crisis_line_beside_the_child_line() -> None:
    """The one does not take the other away."""
    reply = answer(changed(ASKED, question="under_18", choice="yes", last_need="self_harm", contact="speak"))
    assert {"suicide_crisis", "child"} <= {line.category for line in reply.says[0].lines}


def test_a_suicidal_adult_reads_the_crisis_line_again() -> None:
    """Behind the thanks, and not that they can write again."""
    reply = answer(changed(ASKED, question="under_18", choice="no", last_need="self_harm", contact="speak"))
    assert names(reply) == ["utter_noted", "utter_urgent_self_harm_simple"]
    assert reply.says[1].lines
