"""Which lines stand beside the answer to a follow-up, and how many."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from bot.actions.help_lines import SELF_HARM_OF_ANOTHER, offered_lines
from bot.follow_up_kind import kind_of

if TYPE_CHECKING:
    from bot.turns.turn import Turn

_MOST, _MOST_BY_SMS = 2, 1


def situation_for(turn: Turn, kind: str) -> str:
    """The situation whose lines answer a kind: of the need, or of what comes second for an adult."""
    need = turn.last_need or "find_helpline"
    adult = not turn.minor and need not in ("self_harm", "child_at_risk", "image_blackmail")
    return (kind_of(kind).lines or need) if adult else need


def few_lines(turn: Turn, situation: str) -> list[dict[str, Any]]:
    """Facts of the lines for a situation: they were named before."""
    return offered_lines(turn, situation, most=most_lines(turn))


def most_lines(turn: Turn) -> int:
    """So many the channel has room for beside an answer; one more where the crisis line stands beside all others."""
    most = _MOST_BY_SMS if turn.by_sms else _MOST
    return most + 1 if SELF_HARM_OF_ANOTHER in turn.said else most
