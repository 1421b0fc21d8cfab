"""The reply as an action gives it: names of responses and facts, no sentence and no Rasa."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from bot.helplines.shown import Shown
    from bot.slots import Slot
    from bot.turns.question import Question

#: A button: its `title`, or the `response` that is its title, and its `payload`.
Choice = dict[str, str]


@dataclass(frozen=True, slots=True)
class Say:
    """One response, what fills it, and how it is written.

    Args:
        response: its name.
        lines: what stands in the place for lines, where its text has one.
        values: facts in place of those of the turn, mostly of the placeholders of its text.
        choices: buttons in place of its own; empty for none, None for its own.
        also: buttons behind those.
        buttons_of: name of the response whose buttons are shown in place of its own.
        item: number of the one item of its list that is shown.
        language: ISO 639-1, where it is not that of the turn.
        brief: whether to leave out what can wait, in a text message whose letters cost much.
        lines_follow: whether the lines are those of the next response: the words that lead to them are left out.
        delete_history: whether the channel deletes what was written before.
        erased: whether all that is kept of the person goes, so that the channel keeps nothing of this either.
    """

    response: str
    lines: Sequence[Shown] = ()
    values: Mapping[str, str | int | None] = field(default_factory=dict)
    choices: tuple[Choice, ...] | None = None
    also: tuple[Choice, ...] = ()
    buttons_of: str | None = None
    item: int | None = None
    language: str | None = None
    brief: bool = False
    lines_follow: bool = False
    delete_history: bool = False
    erased: bool = False


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
