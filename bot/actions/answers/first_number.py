"""Exactly one number, for someone who can't choose between several: the one to call first, and what it is."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.actions.parts.follow_up_lines import situation_for
from bot.actions.parts.help_lines import offered_lines
from bot.taxonomy import WITNESS_INTENTS, WORK_INTENTS, IntentName
from bot.turns.reply import Reply, Say

if TYPE_CHECKING:
    from bot.turns.turn import Turn

#: Needs in which the emergency number comes first; for another person also if they are missing.
_EMERGENCY_FIRST: frozenset[IntentName] = frozenset({"immediate_danger"})
_MISSING = "utter_follow_up_missing"


def first_number(turn: Turn) -> Reply:
    """The emergency number where somebody may be in danger now, else the first line for the need; nothing beside it."""
    if turn.country is None:
        return Reply((Say("utter_first_number_unknown_country"),))
    lines = [] if _is_emergency_first(turn) else offered_lines(turn, situation_for(turn))[:1]
    return Reply((Say("utter_first_number_line", lines) if lines else Say("utter_first_number"),))


def _is_emergency_first(turn: Turn) -> bool:
    """Whether the first number is that of the emergency: danger, a child before the writer's eyes, a missing person."""
    of_child = turn.last_need == "child_at_risk" and turn.known.child_of_another
    missing = turn.last_need in (*WITNESS_INTENTS, *WORK_INTENTS) and _MISSING in turn.known.said
    urgent = turn.was_emergency or turn.message.may_be_danger or turn.last_need in _EMERGENCY_FIRST
    return urgent or of_child or missing
