"""An answer to what the bot asked, or what a person asks in the middle of a need: by button, by number, or in words."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from bot.actions.answers.about_line import about_line
from bot.actions.answers.contact import contact_reply
from bot.actions.answers.country import country_reply, country_right_reply
from bot.actions.answers.delete import delete_reply
from bot.actions.answers.follow_up import follow_up_reply
from bot.actions.answers.quiz import quiz_reply
from bot.actions.answers.safe import safe_reply
from bot.actions.answers.should_i import should_i
from bot.actions.answers.sources import sources_reply
from bot.actions.answers.told import told_reply
from bot.actions.answers.under_18 import under_18_reply
from bot.actions.needs.what_comes_next import emergency_goes_on, need_goes_on
from bot.actions.turn_action import TurnAction
from bot.taxonomy import URGENT_INTENTS
from bot.turns.question import Question
from bot.turns.reply import Reply, Say

if TYPE_CHECKING:
    from collections.abc import Callable

    from bot.turns.turn import Turn

#: What answers each question; of PHONE `bot_challenge` is the intent.
ANSWERS: dict[Question, Callable[[Turn], Reply]] = {
    Question.SAFE: safe_reply,
    Question.COUNTRY_RIGHT: country_right_reply,
    Question.COUNTRY: country_reply,
    Question.CONTACT: contact_reply,
    Question.UNDER_18: under_18_reply,
    Question.DELETE: delete_reply,
    Question.LINE: about_line,
    Question.SHOULD_I: should_i,
    Question.SOURCES: sources_reply,
    Question.FOLLOW_UP: follow_up_reply,
}


class AnswerQuestion(TurnAction):
    """A button's answer, or yes and no in words while a question is open."""

    action_name = "action_answer_question"

    def answer(self, turn: Turn) -> Reply:
        """What the answer leads to, by the question that it answers."""
        asked = turn.message.question or turn.known.open_question
        choice = turn.message.choice or {"affirm": "yes", "deny": "no"}.get(turn.intent)
        turn = replace(turn, message=replace(turn.message, choice=choice))
        if asked and asked.startswith("quiz_"):
            return quiz_reply(asked, choice)
        if choice == "told":
            return told_reply(turn)
        return ANSWERS[Question(asked)](turn) if asked in ANSWERS else _answers_nothing(turn)


def _answers_nothing(turn: Turn) -> Reply:
    """An emergency goes on; else the menu, where the chat is about something that has more to be said.

    An "ok" after all was said does not repeat it. "Yes" to nothing may come from another person who
    holds the phone: no topic is named to them (Conduct 8).
    """
    if turn.was_emergency and "utter_safe_yes" not in turn.known.shown:
        return emergency_goes_on(turn)
    if turn.message.choice == "no" and (again := need_goes_on(turn)):
        return again
    all_said = turn.message.choice == "no" or not turn.last_need or turn.last_need in URGENT_INTENTS
    return Reply((Say("utter_anything_else" if all_said else "utter_menu"),))
