"""Lines that did not help, or that are not for this person: from then on others come first."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

    from bot.helplines.shown import ShownLine
    from bot.turns.turn import Turn


def with_failed(turn: Turn, lines: Iterable[ShownLine]) -> Turn:
    """The turn of somebody whom these lines did not help either."""
    failed = turn.known.failed_lines | {line.directory_name for line in lines}
    return replace(turn, known=replace(turn.known, failed_lines=failed))
