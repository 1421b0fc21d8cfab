"""What answers a kind of follow-up: a question and its choice, or the intent that its row names.

A kind's row stands in `bot/data/follow_ups/kinds.yml`, which `bot/follow_up_kind.py` reads.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.follow_up_kind import kind_of, kinds
from bot.payloads import answer, payload
from bot.taxonomy import NEED_INTENTS, WORK_INTENTS, IntentName
from bot.turns.question import Question

if TYPE_CHECKING:
    from collections.abc import Mapping

    from bot.follow_up_kind import FollowUpKind


def answer_to(kind: str) -> tuple[Question, str]:
    """The question and the choice by which the dialogue answers a kind that no other intent answers."""
    question, choice = kind_of(kind).answered_by or (Question.FOLLOW_UP, kind)
    return Question(question), choice


def is_of_contact(kind: str) -> bool:
    """Whether a kind answers how somebody can be reached."""
    return answer_to(kind)[0] == Question.CONTACT


def payload_of(kind: str) -> str:
    """What stands for a kind as a button."""
    if read := kind_of(kind).read_as:
        intent, values = read
        return payload(intent, **values)
    question, choice = answer_to(kind)
    return answer(question.value, choice)


def kind_answered(intent: IntentName, values: Mapping[str, str]) -> str | None:
    """The kind that an intent with these values answers, though nothing was read as it; None where it is none.

    An answer to FOLLOW_UP is none of them: where nothing was read, it only thanks for what was told. Nor is a need, or
    guidance at work: those are answered as what they are.
    """
    if intent in NEED_INTENTS | WORK_INTENTS:
        return None
    return next((kind.name for kind in kinds().values() if (intent, values) in (kind.read_as, _answer(kind))), None)


def _answer(kind: FollowUpKind) -> tuple[IntentName, dict[str, str]] | None:
    """What answers a kind whose answer the dialogue has, as an intent with its values."""
    if kind.answered_by is None:
        return None
    question, choice = kind.answered_by
    return "answer", {"question": question, "choice": choice}
