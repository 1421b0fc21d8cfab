"""Where an identifier stands in a text."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from bot.privacy.kinds import RemovedKind


@dataclass(frozen=True, slots=True)
class Span:
    """A stretch `[start, end)` in code points of the text that was searched, and what it is."""

    start: int
    end: int
    kind: RemovedKind
