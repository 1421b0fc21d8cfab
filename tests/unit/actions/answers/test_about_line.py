"""Nobody answers, and what does it cost: said of a line that was named before."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from bot.actions.answers.about_line import about_line
from bot.actions.small_talk import SmallTalk
from bot.slots import Slot
from bot.turns.question import Question
from bot.turns.turn import Tier
from tests.turns import changed, turn_of
from tests.unit.actions.replies import names

if TYPE_CHECKING:
    from bot.turns.reply import Reply

UNANSWERED = turn_of("answer", country="GB", last_need="being_exploited", question="line", choice="unanswered")


def reached(reply: Reply) -> list[str]:
    """Names of the lines that are offered."""
    return [line.name for say in reply.says for line in say.lines]


def test_other_lines_follow_those_where_nobody_answers() -> None:
    """Asking whether a number is wanted did not help."""
    before = reached(about_line(changed(UNANSWERED, choice="cost")))
    after = reached(about_line(UNANSWERED))
    assert names(about_line(UNANSWERED)) == ["utter_line_try_later"]
    assert names(about_line(changed(UNANSWERED, country="ES"))) == ["utter_helplines"]
    assert after[-1] == "Find A Helpline"
    assert before
    assert after != before
    unhelpful = changed(UNANSWERED, intent="feedback_unhelpful", question=None, choice=None)
    assert names(SmallTalk().answer(unhelpful))[0] == "utter_follow_up_complaint"
    assert names(SmallTalk().answer(changed(unhelpful, last_need="donate"))) == ["utter_feedback_unhelpful"]


def test_the_same_lines_come_again_only_where_there_are_no_others() -> None:
    """And the worldwide list once, also where it is all that there is."""
    reply = about_line(changed(UNANSWERED, country="SY", last_need="self_harm"))
    assert reached(reply) == ["Find A Helpline"]


@pytest.mark.parametrize(("country", "texts"), [("FR", True), ("US", False)])
def test_in_an_emergency_the_other_ways_to_the_emergency_services_come_first(country: str, texts: bool) -> None:
    """Age can wait."""
    danger = changed(UNANSWERED, country=country, last_need="immediate_danger", open_question=Question.UNDER_18)
    reply = about_line(danger)
    assert names(reply)[0].startswith("utter_call_again")
    assert names(reply)[1] == "utter_add_112"
    assert ("utter_emergency_text" in names(reply)) is texts
    assert reply.asks is None


def test_only_the_line_that_was_mentioned_has_failed() -> None:
    """The others were not tried: "samaritans didnt answer" took the helpline away as well."""
    offered = reached(about_line(changed(UNANSWERED, choice="cost")))
    reply = about_line(changed(UNANSWERED, mentioned_lines=frozenset({"Samaritans"})))
    assert reply.remember[Slot.FAILED_LINES] == ["Samaritans"]
    assert offered[0] in reached(reply)


def test_a_call_to_the_emergency_services_fails_no_line() -> None:
    """Who rang 999 in vain calls again, and from a mobile 112; the lines are those of before."""
    rang = changed(UNANSWERED, language="vi", mentioned_numbers=frozenset({"999"}))
    offered = reached(about_line(changed(rang, choice="cost")))
    reply = about_line(rang)
    assert names(reply)[:2] == ["utter_call_again", "utter_add_112"]
    assert reply.remember[Slot.FAILED_LINES] == []
    assert offered[0] in reached(reply)


def test_nobody_is_told_to_speak_english_where_their_language_is_spoken() -> None:
    """A Mexican who rang 911 in Mexico read: say it in English, and your language, "Spanish"."""
    rang = changed(UNANSWERED, country="MX", mentioned_numbers=frozenset({"911"}))
    assert names(about_line(changed(rang, language="es")))[0] == "utter_call_again_own_language"
    assert names(about_line(changed(rang, language="vi")))[0] == "utter_call_again"
    assert names(about_line(changed(rang, country="PH", language="tl")))[0] == "utter_call_again_own_language"


def test_who_complains_of_a_line_by_its_name_reads_another() -> None:
    """The words "samaritans didnt answer" look like a complaint of the bot, and got the same line again."""
    said = changed(UNANSWERED, question=None, choice=None, last_need="self_harm", intent="feedback_unhelpful")
    reply = SmallTalk().answer(changed(said, mentioned_lines=frozenset({"Samaritans"})))
    assert "Samaritans" not in reached(reply)
    assert reached(reply)


def test_suicidal_words_lead_to_crisis_lines_only() -> None:
    """A line for another need is not the next best."""
    acting = changed(UNANSWERED, country="RO", last_need="self_harm", last_tier=Tier.EMERGENCY)
    lines = [line for say in about_line(acting).says for line in say.lines]
    assert {line.category for line in lines} <= {"suicide_crisis", "web_directory"}


def test_free_lines_are_marked_and_the_open_question_stays() -> None:
    """Only lines to call: nobody wrote down whether a text is free."""
    reply = about_line(changed(UNANSWERED, choice="cost", open_question=Question.CONTACT))
    assert names(reply) == ["utter_cost", "utter_ask_contact"]
    assert any(line.note_free for line in reply.says[0].lines)
    assert all(not line.note_free for line in reply.says[0].lines if line.reach != "call")


def test_without_a_country_it_is_asked_for() -> None:
    """The worldwide list answers neither."""
    assert about_line(changed(UNANSWERED, country=None)).asks is Question.COUNTRY
    assert about_line(changed(UNANSWERED, country=None, choice="cost")).asks is Question.COUNTRY


@pytest.mark.parametrize(
    ("choice", "response"),
    [
        ("told_on", "utter_first_ask_them"),
        ("what_to_say", "utter_what_to_say"),
        ("language", "utter_line_language"),
    ],
)
def test_what_everybody_asks_of_a_line_has_an_answer(choice: str, response: str) -> None:
    """With the lines once more, and the question that was open."""
    reply = about_line(changed(UNANSWERED, choice=choice, open_question=Question.CONTACT))
    assert names(reply) == [response, "utter_ask_contact"]
    assert reached(reply)


def test_a_child_is_not_told_of_immigration() -> None:
    """They fear that their parents hear of it; the line for children is theirs."""
    child = changed(UNANSWERED, choice="told_on", minor=True)
    assert names(about_line(child)) == ["utter_child_ask_them"]
    assert names(about_line(changed(child, child_of_another=True))) == ["utter_first_ask_them"]


def test_no_adult_is_led_to_a_line_for_children() -> None:
    """Where the line of the need failed, the one for children was the next in the directory."""
    adult = changed(UNANSWERED, country="CO")
    offered = [line.category for say in about_line(adult).says for line in say.lines]
    assert offered
    assert "child" not in offered


def test_before_a_line_was_named_the_price_is_that_of_the_chat_and_of_most_lines() -> None:
    """Then comes the question for the country; somebody exploited has the number first."""
    asked = changed(UNANSWERED, choice="cost", country=None, last_need="find_helpline")
    assert names(about_line(asked)) == ["utter_about_us_cost", "utter_ask_country"]
    exploited = changed(asked, last_need="being_exploited")
    assert names(about_line(exploited)) == ["utter_helplines_unknown_country", "utter_ask_country"]


def test_who_holds_pills_and_asks_what_to_say_reads_the_number_and_words_for_that() -> None:
    """They read "I need advice. Can we talk without my name?"; without an act under way the line is enough."""
    acts = changed(UNANSWERED, country="UA", last_need="self_harm", last_tier=Tier.EMERGENCY, choice="what_to_say")
    assert names(about_line(acts)) == ["utter_in_danger_call", "utter_what_to_say_self_harm"]
    assert names(about_line(changed(acts, last_tier=Tier.URGENT))) == ["utter_what_to_say_self_harm"]
    exploited = changed(acts, last_need="being_exploited", last_tier=Tier.URGENT)
    assert names(about_line(exploited)) == ["utter_what_to_say"]


def test_where_no_other_line_is_for_such_a_need_it_is_tried_later() -> None:
    """The same number under "Help in Kuwait", without a word, looked as if the bot had not heard."""
    kuwait = changed(UNANSWERED, country="KW", language="ar")
    offered = [line.directory_name for say in about_line(changed(kuwait, choice="cost")).says for line in say.lines]
    failed = frozenset(offered)
    assert names(about_line(changed(kuwait, failed_lines=failed))) == ["utter_line_try_later"]
