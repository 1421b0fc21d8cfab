"""Prevention, professional guidance and awareness: a short answer and the next step."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.actions.need import Need
from bot.actions.pages import guide_reply

if TYPE_CHECKING:
    from bot.actions.turn import Reply, Turn


class Guide(Need):
    """Answers every information intent with the response of its name, and `more` with the next page."""

    action_name = "action_guide"

    def answer(self, turn: Turn) -> Reply:
        """The guidance of the topic."""
        return guide_reply(turn)
