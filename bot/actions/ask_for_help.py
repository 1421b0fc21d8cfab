"""Somebody writes only "help": the number, and the question that tells how urgent it is."""

from __future__ import annotations

from bot.actions.help_lines import in_danger_call
from bot.actions.need import Need
from bot.actions.questions import ask
from bot.turns.turn import Question, Reply, Say, Turn


class AskForHelp(Need):
    """A cry for help without a word of what it is about."""

    action_name = "action_ask_for_help"

    def answer(self, turn: Turn) -> Reply:
        """The emergency number first, then whether the person is safe."""
        says = (in_danger_call(turn), Say("utter_ask_for_help"), ask(Question.SAFE, turn))
        return Reply(says, asks=Question.SAFE)
