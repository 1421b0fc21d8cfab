"""The awareness quiz: whether the answer was right, and why; its button leads to the next question."""

from __future__ import annotations

from functools import lru_cache

import yaml

from bot.actions.turn import Reply, Say
from bot.settings import DATA


@lru_cache(maxsize=1)
def _right_choices() -> dict[str, str]:
    content = yaml.safe_load((DATA / "quiz.yml").read_text(encoding="utf-8"))
    return {entry["question"]: str(entry["correct"]) for entry in content["quiz"]}


def quiz_reply(question: str, choice: str | None) -> Reply:
    """Right or wrong with the reason."""
    right = _right_choices()
    if question not in right:
        return Reply((Say("utter_menu"),))
    return Reply((Say(f"utter_{question}_{'right' if choice == right[question] else 'wrong'}"),))
