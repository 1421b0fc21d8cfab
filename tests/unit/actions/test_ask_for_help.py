"""Only "help": the number stands first, and the last thing asks how urgent it is."""

from __future__ import annotations

from bot.actions.ask_for_help import AskForHelp
from bot.turns.question import Question
from bot.turns.turn import Tier
from tests.turns import turn_of


def test_help_is_answered_with_the_number_and_a_question() -> None:
    """Also where nothing is known of the person."""
    reply = AskForHelp().answer(turn_of("ask_for_help", Tier.URGENT, first=True))
    assert reply.says[0].response == "utter_in_danger_call_unknown_country"
    assert reply.asks is Question.SAFE
