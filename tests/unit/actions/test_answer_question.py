"""What an answer leads to: the next thing to know, never the same again, never the answer to another question."""

from __future__ import annotations

from dataclasses import replace

from bot.actions.answer_question import AnswerQuestion
from bot.actions.turn import CountrySource, Question, Reply, Turn

ASKED = Turn(
    "answer",
    country="GB",
    country_source=CountrySource.SAID,
    last_need="being_exploited",
    open_question=Question.COUNTRY,
)


def answer(turn: Turn) -> Reply:
    """The reply to an answer."""
    return AnswerQuestion().answer(turn)


def names(reply: Reply) -> list[str]:
    """Responses in order."""
    return [say.response for say in reply.says]


def test_yes_refuses_no_country() -> None:
    """A "yes" to "Which country?" is asked once more, and then left."""
    unknown = replace(ASKED, intent="affirm", country=None, country_source=None)
    assert answer(unknown).asks is Question.COUNTRY
    assert names(answer(replace(unknown, reminded=True))) == ["utter_anything_else"]
    assert answer(replace(unknown, intent="deny")).remember == {"country_refused": True}


def test_an_age_that_was_not_asked_for_leads_on() -> None:
    """The child line comes at once, and the question that was open is asked again."""
    told = replace(ASKED, question="under_18", choice="yes", country_source=CountrySource.ASSUMED)
    reply = answer(told)
    assert names(reply) == ["utter_under_18_yes", "utter_ask_country_right"]
    assert reply.remember == {"minor": True}
    grown = answer(replace(told, choice="no"))
    assert names(grown) == ["utter_noted", "utter_ask_country_right"]


def test_ok_is_no_age() -> None:
    """Taken for a yes, it gave a child line to an adult."""
    read = replace(ASKED, question="under_18", choice="heard", open_question=Question.UNDER_18)
    assert answer(read).asks is Question.UNDER_18
    assert "minor" not in answer(read).remember


def test_ok_after_everything_was_said_does_not_bring_it_again() -> None:
    """Only an emergency is said again; and to nobody who has said nothing is a topic named (Conduct 8)."""
    ok = replace(ASKED, intent="affirm", open_question=None, choice=None)
    assert names(answer(ok)) == ["utter_anything_else"]
    assert names(answer(replace(ok, last_need=None))) == ["utter_anything_else"]
    assert names(answer(replace(ok, last_need="immediate_danger")))[0] == "utter_emergency"


def test_whether_somebody_can_talk_leads_to_no_age_where_nobody_is_in_danger() -> None:
    """A job seeker may say that they can only text."""
    text = replace(ASKED, question="contact", choice="text")
    assert answer(text).asks is Question.UNDER_18
    assert answer(replace(text, last_need="find_helpline")).asks is None


def test_a_suicidal_child_gets_the_crisis_line_beside_the_child_line() -> None:
    """The one does not take the other away."""
    reply = answer(replace(ASKED, question="under_18", choice="yes", last_need="self_harm", contact="speak"))
    assert {"suicide_crisis", "child"} <= {line["category"] for line in reply.says[0].facts["helplines"]}
