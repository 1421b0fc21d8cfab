"""Is the person safe? The number to a no, the lines to a yes."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from bot.actions.needs.emergency import emergency_reply
from bot.actions.needs.what_comes_next import once_more
from bot.actions.parts.emergency_calls import in_danger_call
from bot.actions.parts.help_lines import offered_lines
from bot.actions.parts.hidden_chat import quick_exit_reply
from bot.actions.parts.questions import reply_asking
from bot.slots import Slot
from bot.turns.question import Question
from bot.turns.reply import Reply, Say

if TYPE_CHECKING:
    from bot.taxonomy import IntentName
    from bot.turns.turn import Turn


def safe_reply(turn: Turn) -> Reply:
    """An emergency to a no, a hidden chat where somebody is near, and the lines of the need to a yes."""
    if turn.message.choice == "no":
        # someone who wants to die and is not safe gets the words for that, and the crisis line (safety.md, Conduct 11)
        need: IntentName = "self_harm" if turn.last_need == "self_harm" else "immediate_danger"
        return emergency_reply(replace(turn, message=replace(turn.message, question=None, intent=need)))
    if turn.message.choice == "near":
        return quick_exit_reply()
    if turn.message.choice == "heard":
        return once_more(turn, Question.SAFE)
    lines = offered_lines(turn, (turn.last_need if turn.in_need else None) or "find_helpline")
    question = Question.COUNTRY if turn.country is None or turn.place.candidates else None
    return reply_asking(turn, [Say("utter_safe_yes", lines)], question)


def not_sure_if_safe(turn: Turn) -> Reply:
    """The number, and the question once more: "no, I don't know her" is no emergency, "no, they are downstairs" is."""
    if turn.known.reminded:
        danger = replace(turn.message, question=None, choice=None, intent="immediate_danger")
        return emergency_reply(replace(turn, message=danger))
    return reply_asking(turn, [in_danger_call(turn)], Question.SAFE, {Slot.REMINDED: True})
