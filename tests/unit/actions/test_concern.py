"""A worry is answered with whom to ask; someone who goes on about it reads what was not said yet."""

from __future__ import annotations

from bot.actions.concern import Concern
from bot.turns.question import Question
from bot.turns.turn import Tier
from tests.turns import changed, turn_of
from tests.unit.actions.replies import names


def test_who_goes_on_about_a_concern_reads_something_new() -> None:
    """With the buttons that the guidance had; a button brings the guidance itself."""
    told = turn_of("left_exploitation", Tier.CONCERN, country="KW", last_need="left_exploitation")
    told = changed(told, said=frozenset({"utter_left_exploitation"}))
    reply = Concern().answer(told)
    assert names(reply) == ["utter_left_exploitation_simple", "utter_helplines"]
    assert reply.says[-1].buttons_of == "utter_left_exploitation"
    assert names(Concern().answer(changed(told, pressed=True))) == ["utter_left_exploitation"]
    assert names(Concern().answer(changed(told, said=frozenset()))) == ["utter_left_exploitation"]


def test_a_concern_that_was_answered_before_an_emergency_is_not_said_again() -> None:
    """It is what the conversation is about from now on."""
    told = turn_of("worried_about_someone", Tier.CONCERN, country="NG", last_need="immediate_danger")
    reply = Concern().answer(changed(told, said=frozenset({"utter_worried_about_someone"})))
    assert names(reply) == ["utter_worried_about_someone_simple", "utter_helplines"]
    assert reply.remember["last_need"] == "worried_about_someone"


def test_what_is_needed_first_can_be_named_in_words() -> None:
    """The page that its button shows."""
    papers = turn_of("left_exploitation", Tier.CONCERN, last_need="left_exploitation", topic="left_exploitation_papers")
    assert names(Concern().answer(papers)) == ["utter_left_exploitation_papers"]


def test_a_concern_has_its_pages_too() -> None:
    """The open question comes again after them, since the numbers depend on it."""
    worried = turn_of(
        "worried_about_someone", Tier.CONCERN, topic="worried_about_someone_more", open_question=Question.COUNTRY,
        last_need="worried_about_someone",
    )  # fmt: skip
    reply = Concern().answer(worried)
    assert [say.response for say in reply.says] == ["utter_worried_about_someone_more", "utter_ask_country"]
    assert reply.asks is Question.COUNTRY
