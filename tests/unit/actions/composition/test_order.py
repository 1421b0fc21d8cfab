"""The order of a reply: what saves comes first, one question comes last."""

from __future__ import annotations

from dataclasses import replace

import pytest

from bot.actions.composition.order import compose
from bot.slots import Slot
from bot.turns.question import Question
from bot.turns.reply import Reply, Say
from bot.turns.turn import Tier
from tests.turns import changed, turn_of
from tests.unit.actions.replies import names

CALM = turn_of("spot_the_signs", Tier.INFORMATION)


def test_one_question_at_a_time() -> None:
    """A reply that asks about erasure gets no second question."""
    reply = compose(changed(CALM, asks=True), Reply((Say("utter_ask_delete"),), {}, Question.DELETE))
    assert names(reply) == ["utter_ask_delete"]


def test_an_interrupted_question_comes_back_once() -> None:
    """The person asked something in between; a second reminder would be pushing."""
    asked = changed(CALM, open_question=Question.COUNTRY)
    reply = compose(asked, Reply((Say("utter_spot_the_signs"),)))
    assert names(reply)[-1] == "utter_ask_country"
    assert reply.remember["reminded"] is True
    again = compose(changed(asked, reminded=True), Reply((Say("utter_spot_the_signs"),)))
    assert names(again) == ["utter_spot_the_signs"]


def test_who_says_unasked_how_to_be_reached_is_not_asked_again() -> None:
    """The words "I can only text, I am on the desk" ask for lines, and answer "Can you talk, or only text?"."""
    asked = changed(CALM, open_question=Question.CONTACT)
    told = Reply((Say("utter_contact_text"),), {"contact": "text"})
    assert names(compose(asked, told)) == ["utter_contact_text"]
    assert names(compose(asked, replace(told, remember={})))[-1] == "utter_ask_contact"


def test_only_the_last_response_shows_choices() -> None:
    """A number typed on a phone can then mean one thing only."""
    reply = compose(changed(CALM, first=True), Reply((Say("utter_spot_the_signs"),)))
    assert reply.says[0].choices == ()
    assert reply.says[-1].choices is None


def test_what_answered_a_question_does_not_bring_it_again() -> None:
    """However unsure the gate was about the words of the answer."""
    no = changed(CALM, intent="deny", tier=Tier.CONVERSATION, asks=True, open_question=Question.SAFE)
    said = Reply((Say("utter_emergency"), Say("utter_ask_contact")), {}, Question.CONTACT)
    assert compose(no, said).asks is Question.CONTACT


def test_who_did_not_understand_is_asked_the_question_again() -> None:
    """In words that come once otherwise."""
    said = frozenset({"utter_ask_contact"})
    again = Reply((Say("utter_urgent_being_exploited_simple"), Say("utter_ask_contact")), asks=Question.CONTACT)
    what = turn_of("ask_repeat", last_need="being_exploited", open_question=Question.CONTACT, said=said)
    assert compose(what, again).asks is Question.CONTACT
    assert compose(changed(what, intent="being_exploited"), again).asks is None


def test_a_chat_is_hidden_no_more_once_a_need_was_answered() -> None:
    """Also by a "no" to whether somebody is safe, which is small talk by itself; a neutral line leaves it hidden."""
    answered = Reply((Say("utter_emergency"),), {Slot.LAST_NEED: "immediate_danger"})
    assert compose(turn_of("answer", hidden=True), answered).remember[Slot.HIDDEN] is None
    neutral = Reply((Say("utter_bot_challenge"),), {Slot.LAST_NEED: None, Slot.HIDDEN: True})
    asked = turn_of("bot_challenge", Tier.INFORMATION, hidden=True)
    assert compose(asked, neutral).remember[Slot.HIDDEN] is True


def test_a_quick_exit_says_nothing_else() -> None:
    """Neither first contact nor the safety question: the chat must look innocuous."""
    reply = compose(turn_of("quick_exit", first=True, asks=True), Reply((Say("utter_quick_exit"),)))
    assert names(reply) == ["utter_quick_exit"]


def test_nobody_is_asked_again_whether_the_assumed_country_is_right() -> None:
    """Someone who left it open has the country's lines, and reads the rest of the reply without the question."""
    thanks = Reply((Say("utter_noted"), Say("utter_ask_country_right")), {}, Question.COUNTRY_RIGHT)
    page = Reply((Say("utter_spot_the_signs"),))
    asked = changed(CALM, open_question=Question.COUNTRY_RIGHT, asked_country_right=1)
    assert compose(changed(CALM, asked_country_right=0), thanks).asks is Question.COUNTRY_RIGHT
    for reply in (thanks, page):
        assert compose(asked, reply).asks is None


@pytest.mark.parametrize("response", ["utter_change_language", "utter_follow_up_just_asking"])
def test_no_second_question_stands_behind_one_that_has_choices(response: str) -> None:
    """The languages of "Which language?" went for "Are you safe right now?": the number takes the place of that."""
    choices = ({"title": "One", "payload": "/one"},)
    reply = compose(changed(CALM, asks=True, country="GB"), Reply((Say(response, choices=choices),)))
    assert names(reply) == ["utter_in_danger_call_or_mobile", response]
    assert (reply.says[-1].choices, reply.asks) == (choices, None)
    assert names(compose(changed(CALM, country="GB"), Reply((Say(response, choices=choices),)))) == [response]
