"""Another language: named in words or by button, or chosen from the list."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.actions.parts.need_again import need_again
from bot.actions.parts.questions import reply_asking
from bot.actions.turn_action import TurnAction
from bot.payloads import payload
from bot.settings import settings
from bot.turns.reply import Reply, Say

if TYPE_CHECKING:
    from bot.turns.turn import Turn


class ChangeLanguage(TurnAction):
    """Another language is wanted, or this one is not understood."""

    action_name = "action_change_language"

    def answer(self, turn: Turn) -> Reply:
        """Confirms in the new language, and says again there what mattered; or shows the languages by their names.

        A text message has no room for the one that it is written in.
        """
        if turn.message.asked_language in settings().live_languages:
            confirmed = Say("utter_language_changed", language=turn.message.asked_language)
            again = need_again(turn) if turn.in_need else None
            if again is None:
                return reply_asking(turn, [confirmed], turn.known.open_question)
            return Reply((confirmed, *again.says), again.remember, again.asks)
        choices = tuple(
            {"response": f"language_{code}", "payload": payload("change_language", language=code)}
            for code in settings().live_languages
            if not (turn.by_sms and code == turn.language)
        )
        return Reply((Say("utter_change_language", choices=choices),))
