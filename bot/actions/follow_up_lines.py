"""Which lines stand beside the answer to a follow-up, and how many."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from bot.actions.help_lines import SELF_HARM_OF_ANOTHER, offered_lines

if TYPE_CHECKING:
    from bot.turns.turn import Turn

#: What lines of the need come second for: who helps with pay, with a journey home, with a bed for the night.
_LINES_FOR = {
    "unpaid_wages": "worker_rights", "debt": "worker_rights", "documents_taken": "worker_rights",
    "embassy": "safe_migration", "go_home": "safe_migration", "where_to_go": "left_exploitation",
    "counselling": "left_exploitation", "basic_needs": "left_exploitation",
    "absconding": "worker_rights", "permit": "left_exploitation", "compensation": "left_exploitation",
    "court": "left_exploitation", "rebuild": "left_exploitation",
}  # fmt: skip
_MOST, _MOST_BY_SMS = 2, 1


def situation_for(turn: Turn, kind: str) -> str:
    """The situation whose lines answer a kind: of the need, or of what comes second for an adult."""
    need = turn.last_need or "find_helpline"
    adult = not turn.minor and need not in ("self_harm", "child_at_risk", "image_blackmail")
    return _LINES_FOR.get(kind, need) if adult else need


def few_lines(turn: Turn, situation: str) -> list[dict[str, Any]]:
    """Facts of the lines for a situation: they were named before."""
    return offered_lines(turn, situation, most=most_lines(turn))


def most_lines(turn: Turn) -> int:
    """So many the channel has room for beside an answer; one more where the crisis line stands beside all others."""
    most = _MOST_BY_SMS if turn.by_sms else _MOST
    return most + 1 if SELF_HARM_OF_ANOTHER in turn.said else most
