"""Checks the rows of the kinds of follow-ups: all that they name exists."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.content_files import Fields, read_content
from bot.follow_up_kind import read_kinds
from bot.nlu.follow_up_model import OTHER
from bot.replies.catalogue import catalogue
from bot.taxonomy import INTENTS
from bot.turns.question import Question

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from bot.follow_up_kind import FollowUpKind
    from bot.replies.catalogue import Catalogue


def check_kinds(path: Path, words: Catalogue | None = None) -> None:
    """Check the rows of the kinds, and that all they name exists: responses, a question, an intent, a title.

    Args:
        path: the file of the kinds.
        words: the responses that there are; those of English unless given.

    Raises:
        ContentFileError: a row can't be used.
    """
    words = words or catalogue(())
    file = read_content(path, Fields(anything=True))
    for name, kind in read_kinds(path).items():
        for field, response in _responses(kind):
            if not words.has(response):
                raise file.fault(
                    f"there is no response {response}. Write it in bot/data/guidance or domain.yml.", name, field
                )
        if kind.answered_by and kind.answered_by[0] not in {*Question}:
            raise file.fault(f"{kind.answered_by[0]!r} is no question of bot/turns/question.py.", name, "answered_by")
        if kind.read_as and kind.read_as[0] not in INTENTS:
            what = f"{kind.read_as[0]!r} is no intent; they are the files of bot/data/nlu/en."
            raise file.fault(what, name, "read_as")


def _responses(kind: FollowUpKind) -> Iterator[tuple[str, str]]:
    """The responses that a kind needs, each with the field that says so."""
    if kind.name != OTHER and not (kind.answered_by or kind.read_as):
        yield "means", f"utter_follow_up_{kind.name}"
    if kind.answer_of_an_offer:
        yield "answer_of_an_offer", f"utter_follow_up_{kind.name}_offer"
    if kind.answer_to_a_helper:
        yield "answer_to_a_helper", f"utter_follow_up_{kind.name}_other"
    if kind.read_as and "topic" in kind.read_as[1]:
        yield "read_as", f"utter_{kind.read_as[1]['topic']}"
    if kind.beside:
        yield "beside", kind.beside
    if kind.asked_again:
        yield "asked_again", kind.asked_again
    if not kind.never_offered:
        yield "means", f"kind_{kind.name}"
