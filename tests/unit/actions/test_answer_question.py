"""What an answer leads to: the next thing to know, never the same again, never the answer to another question."""

from __future__ import annotations

from dataclasses import replace

from bot.actions.answer_question import AnswerQuestion
from bot.turns.turn import CountrySource, Question, Reply, Tier, Turn

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
    assert names(answer(replace(ok, last_need="immediate_danger")))[0] == "utter_emergency_silent"


def test_whether_somebody_can_talk_leads_to_no_age_where_nobody_is_in_danger() -> None:
    """A job seeker may say that they can only text."""
    text = replace(ASKED, question="contact", choice="text", last_need="image_blackmail")
    assert answer(text).asks is Question.UNDER_18
    assert answer(replace(text, last_need="find_helpline")).asks is None


def test_a_suicidal_child_gets_the_crisis_line_beside_the_child_line() -> None:
    """The one does not take the other away."""
    reply = answer(replace(ASKED, question="under_18", choice="yes", last_need="self_harm", contact="speak"))
    assert {"suicide_crisis", "child"} <= {line["category"] for line in reply.says[0].facts["helplines"]}


def test_what_is_told_instead_of_an_answer_leaves_the_question_open() -> None:
    """No country is given up by "no, she's at home now"; the second time the need goes on without the answer."""
    told = replace(ASKED, choice="told", open_question=Question.COUNTRY_RIGHT, country_source=CountrySource.ASSUMED)
    reply = answer(told)
    assert names(reply) == ["utter_noted", "utter_ask_country_right"]
    assert reply.remember == {"reminded": True}
    assert names(answer(replace(told, reminded=True))) == ["utter_urgent_being_exploited_simple"]
    unknown = replace(told, reminded=True, open_question=Question.COUNTRY, country=None, country_source=None)
    assert names(answer(unknown)) == ["utter_country_refused"]
    assert names(answer(replace(told, open_question=None, last_need="donate"))) == ["utter_anything_else"]


def test_who_cannot_speak_in_an_emergency_reads_the_number_to_text_first() -> None:
    """Where the country has one; age can wait."""
    text = replace(ASKED, question="contact", choice="text", country="FR", last_need="immediate_danger")
    assert names(answer(text)) == ["utter_emergency_text", "utter_follow_up_no_text_line"]
    assert names(answer(replace(text, country="QA"))) == ["utter_contact_text"]
    assert "utter_emergency_text" not in names(answer(replace(text, last_need="being_exploited")))


def test_a_no_to_nothing_is_no_end_of_an_emergency() -> None:
    """Nobody who took pills is told to write again whenever they want; after that the bot asks if it is over."""
    acting = replace(ASKED, intent="deny", open_question=None, last_need="self_harm", last_tier=Tier.EMERGENCY)
    assert names(answer(acting)) == ["utter_emergency_self_harm_simple", "utter_then_helpline"]
    shown = replace(acting, shown=("utter_emergency_self_harm_simple",))
    assert answer(shown).asks is Question.SAFE
    assert names(answer(replace(shown, intent="affirm")))[0] == "utter_in_danger_call_or_mobile"
    calmer = replace(acting, last_tier=Tier.URGENT)
    assert names(answer(calmer))[-1] == "utter_urgent_self_harm_simple"
    assert names(answer(replace(calmer, last_need="being_exploited"))) == ["utter_anything_else"]


def test_a_no_that_tells_something_is_asked_about_once_where_it_may_be_an_emergency() -> None:
    """With the number in front; the second time it is taken for a no, and nothing is missed."""
    told = replace(ASKED, choice="told", open_question=Question.SAFE)
    assert names(answer(told)) == ["utter_in_danger_call_or_mobile", "utter_ask_safe"]
    assert names(answer(replace(told, reminded=True)))[0] == "utter_emergency_silent"


def test_what_is_told_in_an_emergency_leads_to_whether_it_is_over() -> None:
    """After the number was said in simple words."""
    told = replace(ASKED, choice="told", open_question=None, last_need="immediate_danger")
    assert names(answer(told))[0].startswith("utter_emergency")
    assert answer(replace(told, shown=("utter_emergency_simple",))).asks is Question.SAFE
