"""Greeting, thanks, goodbye and the rest that keeps a conversation easy: one response an intent."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.actions.answers.complaint import complained
from bot.actions.answers.thanked import thanked
from bot.actions.answers.who_answers import who_answers
from bot.actions.parts.need_again import simpler_reply
from bot.actions.parts.pages import guide_reply
from bot.actions.turn_action import TurnAction
from bot.guidance_pages import further_pages
from bot.turns.reply import Reply, Say

if TYPE_CHECKING:
    from bot.turns.turn import Turn


class SmallTalk(TurnAction):
    """Every intent whose reply is the response of its own name."""

    action_name = "action_small_talk"

    def answer(self, turn: Turn) -> Reply:
        """The response of the intent's name; a first greeting is the first contact."""
        if again := who_answers(turn) if turn.intent == "bot_challenge" else thanked(turn):
            return again
        if turn.intent == "greet":
            return Reply((Say("utter_first_contact"),) if turn.known.first else (Say("utter_greet"),))
        if turn.intent == "menu" and not turn.message.pressed:  # "what now?" asks what to do, and not what a bot can do
            if turn.in_need:
                return simpler_reply(turn)
            if turn.last_need and further_pages(turn.last_need):
                return guide_reply(turn.read_as(turn.last_need))
        if turn.intent == "feedback_unhelpful" and turn.in_need and not turn.message.pressed:
            return complained(turn)  # other numbers, and not the question whether they are wanted
        return Reply((Say(f"utter_{turn.intent}"),))
