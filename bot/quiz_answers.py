"""Which choice of each quiz question is right: the dialogue tells it, the figures count it."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from bot.content_files import Fields, read_content
from bot.settings import DATA

if TYPE_CHECKING:
    from pathlib import Path

_QUESTION = Fields(needed={"question": str, "choices": [str], "correct": str})


@lru_cache(maxsize=1)
def right_choices() -> dict[str, str]:
    """The right choice of each question, read once a process.

    Raises:
        ContentFileError: `bot/data/quiz.yml` can't be used.
    """
    return read_quiz(DATA / "quiz.yml")


def read_quiz(path: Path) -> dict[str, str]:
    """The same from a file.

    Raises:
        ContentFileError: it has another form, or the right choice of a question is not among its choices.
    """
    file = read_content(path, Fields(needed={"quiz": [_QUESTION]}))
    for number, entry in enumerate(file.values["quiz"]):
        if entry["correct"] not in entry["choices"]:
            what = f"{entry['correct']!r} is none of the choices. Write one of them."
            raise file.fault(what, "quiz", number, "correct")
    return {entry["question"]: entry["correct"] for entry in file.values["quiz"]}
