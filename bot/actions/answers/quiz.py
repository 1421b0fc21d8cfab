"""The awareness quiz: whether the answer was right, and why; its button leads to the next question."""

from __future__ import annotations

from bot.quiz_answers import right_choices
from bot.turns.reply import Reply, Say


def quiz_reply(question: str, choice: str | None) -> Reply:
    """Right or wrong with the reason."""
    right = right_choices()
    if question not in right:
        return Reply((Say("utter_menu"),))
    return Reply((Say(f"utter_{question}_{'right' if choice == right[question] else 'wrong'}"),))
