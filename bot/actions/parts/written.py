"""What is said otherwise to somebody who can only write."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from bot.turns.turn import Turn

#: Answers that tell somebody to speak, and those with the same advice in writing.
_WRITTEN = {"utter_line_language": "utter_line_language_written"}


def as_written(response: str, turn: Turn) -> str:
    """The response, or the one in its place where the person can only write: "say it and wait" helps nobody there."""
    return _WRITTEN.get(response, response) if turn.contact == "text" else response
