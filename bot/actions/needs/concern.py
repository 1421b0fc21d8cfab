"""Guidance about another person, or after getting out, with the lines of the country."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.actions.parts.emergency_calls import elsewhere_facts, in_danger_call
from bot.actions.parts.help_lines import offered_lines
from bot.actions.parts.questions import reply_asking
from bot.slots import Slot
from bot.turns.question import Question
from bot.turns.reply import Reply, Say

if TYPE_CHECKING:
    from bot.taxonomy import IntentName
    from bot.turns.turn import Turn


def concern_reply(turn: Turn, need: IntentName) -> Reply:
    """Guidance with the lines of the country; without a country, the question for it."""
    says = [Say(f"utter_{need}", offered_lines(turn, need))]
    question = Question.COUNTRY if turn.country is None or turn.place.candidates else None
    return reply_asking(turn, says, question, {Slot.LAST_NEED: need})


def numbers_again(turn: Turn, need: IntentName) -> Reply:
    """The lines of a place that was told after the guidance, with its buttons, and the number where another is."""
    lines = offered_lines(turn, need)
    there = [in_danger_call(turn)] if elsewhere_facts(turn) else []
    return Reply((*there, Say("utter_helplines", lines, buttons_of=f"utter_{need}")), {Slot.LAST_NEED: need})
