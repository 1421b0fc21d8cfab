"""The reply as an action gives it: names of responses and facts, no sentence and no Rasa."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from bot.slots import Slot
    from bot.turns.question import Question


@dataclass(frozen=True, slots=True)
class Say:
    """One response with the facts that fill it; `choices` take the place of the response's own buttons."""

    response: str
    facts: dict[str, Any] = field(default_factory=dict)
    choices: tuple[dict[str, str], ...] | None = None


@dataclass(frozen=True, slots=True)
class Reply:
    """What to say, and what to remember.

    Args:
        says: responses in order.
        remember: slot values to set.
        asks: the question that the last response leaves open, None if there is none.
    """

    says: tuple[Say, ...]
    remember: dict[Slot, Any] = field(default_factory=dict)
    asks: Question | None = None
