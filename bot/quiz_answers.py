"""Which choice of each quiz question is right: the dialogue tells it, the figures count it."""

from __future__ import annotations

from functools import lru_cache

import yaml

from bot.settings import DATA


@lru_cache(maxsize=1)
def right_choices() -> dict[str, str]:
    """The right choice of each question, as `bot/data/quiz.yml` says."""
    content = yaml.safe_load((DATA / "quiz.yml").read_text(encoding="utf-8"))
    return {entry["question"]: str(entry["correct"]) for entry in content["quiz"]}
