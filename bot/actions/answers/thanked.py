"""Thanks in the middle of an urgent need, or behind danger that has just gone by: it is not over yet."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.actions.parts.follow_up_lines import few_lines, situation_for
from bot.taxonomy import URGENT_INTENTS, IntentName, Tier
from bot.turns.question import Question
from bot.turns.reply import Reply, Say

if TYPE_CHECKING:
    from bot.turns.turn import Turn

_THANKS: frozenset[IntentName] = frozenset({"thank", "feedback_helpful"})


def thanked(turn: Turn) -> Reply | None:
    """The number if it begins again, and whom to ask what is safe next; None where nothing urgent was told.

    "He has gone, we are fine. thanks", from someone with a man at the door, was answered "write whenever you want".
    """
    urgent = turn.last_need in URGENT_INTENTS or (turn.in_need and turn.known.last_tier is Tier.EMERGENCY)
    urgent = urgent or turn.known.open_question is Question.SAFE
    if turn.intent not in _THANKS or not urgent:
        return None
    response = "utter_thank_in_need" if turn.country else "utter_thank_in_need_unknown_country"
    return Reply((Say(response, few_lines(turn, situation_for(turn))),))
