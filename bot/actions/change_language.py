"""Another language: named in words or by button, or chosen from the list."""

from __future__ import annotations

from bot.actions.need import Need
from bot.actions.turn import Reply, Say, Turn
from bot.settings import settings


class ChangeLanguage(Need):
    """Another language is wanted, or this one is not understood."""

    action_name = "action_change_language"

    def answer(self, turn: Turn) -> Reply:
        """Confirms in the new language, or shows the live languages under their own names."""
        if turn.asked_language in settings().live_languages:
            return Reply((Say("utter_language_changed", {"language": turn.asked_language}),))
        choices = tuple(
            {"response": f"language_{code}", "payload": f'/change_language{{"language":"{code}"}}'}
            for code in settings().live_languages
        )
        return Reply((Say("utter_change_language", choices=choices),))
