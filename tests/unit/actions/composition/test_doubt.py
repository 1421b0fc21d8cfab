"""A guess at small talk that is as often wrong as right is not acted on."""

from __future__ import annotations

import pytest
from rasa_sdk import Tracker

from bot.actions.composition.doubt import reply_in_doubt
from bot.turns.question import Question
from bot.turns.reading import read_turn
from bot.turns.turn import Tier, Turn
from tests.turns import changed, turn_of

FAREWELL = turn_of("goodbye", unsure=True, likely_topics=("left_exploitation", "child_at_risk", "donate"))


def test_likely_topics_and_the_numbers_are_offered() -> None:
    """What the conversation is about can be taken up by pressing."""
    reply = reply_in_doubt(FAREWELL)
    assert reply is not None
    (said,) = reply.says
    assert said.response == "utter_not_sure"
    assert said.choices is not None
    assert [c["payload"] for c in said.choices] == ["/left_exploitation", "/child_at_risk", "/find_helpline"]


def test_without_a_likely_topic_the_menu_is_shown() -> None:
    """The response has its buttons, "somebody is in danger" first."""
    reply = reply_in_doubt(changed(FAREWELL, likely_topics=()))
    assert reply is not None
    assert reply.says[0].choices is None


def test_an_open_question_is_asked_again() -> None:
    """The person may have tried to answer it."""
    reply = reply_in_doubt(changed(FAREWELL, open_question=Question.COUNTRY))
    assert reply is not None
    assert [say.response for say in reply.says] == ["utter_not_sure", "utter_ask_country"]
    assert reply.asks is Question.COUNTRY


def test_a_trade_that_is_hardly_guessed_is_asked_about() -> None:
    """A labourer without pay read a page for companies; someone known to be at work may ask more in few words."""
    guess = turn_of(
        "supply_chain_risk", Tier.INFORMATION, confidence=0.2, unsure=True, likely_topics=("worker_rights",)
    )
    reply = reply_in_doubt(guess)
    assert reply is not None
    assert reply.says[0].response == "utter_not_sure"
    assert reply_in_doubt(changed(guess, confidence=0.5)) is None
    assert reply_in_doubt(changed(guess, last_need="supply_chain_risk")) is None


@pytest.mark.parametrize(
    "turn",
    [
        changed(FAREWELL, unsure=False),
        changed(FAREWELL, intent="child_at_risk", tier=Tier.URGENT),
        changed(FAREWELL, intent="worker_rights", tier=Tier.INFORMATION),
    ],
)
def test_what_is_answered_as_guessed(turn: Turn) -> None:
    """What is sure, what must not wait, and guidance."""
    assert reply_in_doubt(turn) is None


@pytest.mark.parametrize("intent", ["stop_messages", "quick_exit"])
def test_a_guess_ends_no_messages_and_hides_no_chat(intent: str) -> None:
    """The words "I can only write", "she comes from Bouake" looked like it; "STOP" and "EXIT" are commands."""
    assert reply_in_doubt(changed(FAREWELL, intent=intent)) is not None


def test_who_may_want_to_hide_is_asked() -> None:
    """One of the answers says that somebody is near."""
    reply = reply_in_doubt(changed(FAREWELL, intent="quick_exit", last_need="being_exploited", country="GB"))
    assert reply is not None
    assert [say.response for say in reply.says] == ["utter_in_danger_call_or_mobile", "utter_ask_safe"]


def test_what_now_of_somebody_in_need_is_answered() -> None:
    """With the numbers again, which harm nobody."""
    assert reply_in_doubt(changed(FAREWELL, intent="menu", last_need="being_exploited")) is None
    assert reply_in_doubt(changed(FAREWELL, intent="menu")) is not None


def test_a_supporters_wish_is_out_of_place_where_somebody_is_exploited() -> None:
    """Having no money for a ticket is no wish to donate, however sure the model is."""
    donate = changed(FAREWELL, intent="donate", tier=Tier.INFORMATION, unsure=False, last_need="being_exploited")
    reply = reply_in_doubt(donate)
    assert reply is not None
    assert reply.says[0].response == "utter_urgent_being_exploited_simple"
    again = reply_in_doubt(changed(donate, said=frozenset({"utter_urgent_being_exploited_simple"})))
    assert again is not None
    assert again.says[0].response == "utter_not_sure"
    assert reply_in_doubt(changed(donate, last_need="worried_about_someone")) is None
    assert reply_in_doubt(changed(donate, pressed=True)) is None


@pytest.mark.parametrize(
    ("intent", "confidence", "unsure"),
    [
        ("goodbye", 0.8, True),
        ("goodbye", 0.95, False),
        ("thank", 0.8, False),
        ("thank", 0.5, True),
        ("thank", 0, False),
    ],
)
def test_a_farewell_must_be_surer_than_other_small_talk(intent: str, confidence: float, unsure: bool) -> None:
    """A wrong one ends a conversation; no confidence at all is a message without words."""
    parsed = {"text": "i have a baby", "intent": {"name": intent, "confidence": confidence}}
    said = {"event": "user", "text": "", "input_channel": "telegram", "metadata": {}}
    turn, _ = read_turn(Tracker("k1.a", {}, parsed, [said], False, None, {}, "action_listen"))
    assert turn.message.unsure is unsure


@pytest.mark.parametrize(
    ("turn", "cries"),
    [
        (turn_of("out_of_scope", back=True, in_need_before=True, country="EG", channel="sms"), True),
        (turn_of("goodbye", back=True, in_need_before=True, unsure=True), True),
        (turn_of("safe_migration", Tier.INFORMATION, back=True, in_need_before=True, unsure=True), True),
        (turn_of("safe_migration", Tier.INFORMATION, back=True, in_need_before=True), False),
        (turn_of("bot_challenge", back=True, in_need_before=True), False),
        (turn_of("greet", back=True, in_need_before=True), False),
        (turn_of("out_of_scope", in_need_before=True), True),
        (turn_of("out_of_scope", in_need_before=True, said=frozenset({"utter_ask_for_help"})), False),
        (turn_of("out_of_scope", back=True), False),
    ],
)
def test_who_was_in_need_before_a_silence_is_not_sent_away(turn: Turn, *, cries: bool) -> None:
    """They read the number, and whether they are safe; someone who greets or asks what this is reads nothing of it."""
    reply = reply_in_doubt(turn)
    cried = reply is not None and reply.asks is Question.SAFE
    assert cried is cries


def test_nobody_in_need_is_left_without_a_line() -> None:
    """A girl who asked whether to run away read that she was not understood, and no number."""
    girl = changed(
        FAREWELL, country="VN", last_need="being_exploited", likely_topics=(), intent="feedback_helpful",
        said=frozenset({"utter_urgent_being_exploited_simple", "utter_urgent_being_exploited"}),
    )  # fmt: skip
    reply = reply_in_doubt(girl)
    assert reply is not None
    assert any(say.lines for say in reply.says)
