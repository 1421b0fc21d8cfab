"""Someone who only cries for help reads a number, whom to talk to, and one question."""

from __future__ import annotations

from bot.actions.parts.cry_for_help import cry_for_help
from bot.turns.place_of_turn import CountrySource
from bot.turns.question import Question
from bot.turns.turn import Tier, Turn
from tests.turns import changed, turn_of

CRY = turn_of("ask_for_help", Tier.CONVERSATION, country="PL", country_source=CountrySource.ASSUMED, first=True)


def _names(turn: Turn) -> list[str]:
    return [say.response for say in cry_for_help(turn).says]


def test_a_line_stands_between_the_number_and_the_question() -> None:
    """Where a country is known: "I am here to help" names nobody."""
    assert _names(CRY) == ["utter_in_danger_call", "utter_ask_for_help", "utter_then_helpline", "utter_ask_safe"]
    assert cry_for_help(CRY).says[2].lines
    assert cry_for_help(CRY).asks is Question.SAFE


def test_by_sms_and_without_a_country_the_question_follows_at_once() -> None:
    """A text message has no room for more; without a country there are no lines."""
    assert "utter_then_helpline" not in _names(changed(CRY, channel="sms"))
    assert "utter_then_helpline" not in _names(changed(CRY, country=None))
