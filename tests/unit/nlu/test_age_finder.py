"""The graph component of ages: what it puts into the parse data, and what it leaves out."""

from __future__ import annotations

from typing import Any

import pytest

import bot.rasa_without_unused_parts  # noqa: F401  (before Rasa)

# isort: split
from rasa.shared.core.slots import AnySlot
from rasa.shared.core.trackers import DialogueStateTracker
from rasa.shared.nlu.constants import ENTITIES, TEXT
from rasa.shared.nlu.training_data.message import Message

from bot.nlu.age_finder import AgeFinder
from bot.understood import AGE, LANGUAGE


def found(text: str, languages: tuple[str, ...] = ("en",), question: str | None = None) -> dict[str, Any] | None:
    """What the component sets for one message."""
    tracker = DialogueStateTracker("k1.a", [AnySlot("open_question", [], initial_value=question)])
    message = Message({TEXT: text, LANGUAGE: {"candidates": list(languages)}})
    (done,) = AgeFinder().process([message], tracker)
    assert AGE in done.output_properties
    assert done.get(ENTITIES) is None
    return done.get(AGE)  # type: ignore[no-any-return]


def test_it_sets_the_age_and_no_entity() -> None:
    """Years and place stay in the parse data of this turn; an entity would go further."""
    assert found("help i am 15") == {"years": 15, "minor": True, "own": True, "start": 5, "end": 12}


@pytest.mark.parametrize("text", ["", "hello", "i work 15 hours"])
def test_without_an_age_it_sets_none(text: str) -> None:
    """The key is always there."""
    assert found(text) is None


def test_the_language_of_the_conversation_counts() -> None:
    """A weak phrase is read in the languages that the message may be in."""
    assert (found("tengo 14", ("es",)) or {}).get("years") == 14


def test_a_number_answers_the_question_for_the_age() -> None:
    """Asked whether somebody is under 18, people write "15"."""
    assert found("15") is None
    assert (found("15", question="under_18") or {}).get("minor") is True
    assert found("15", question="country") is None


@pytest.mark.parametrize(
    ("subject", "text", "years"), [("being_exploited", "15", 15), ("being_exploited", "7", None), ("greet", "15", None)]
)
def test_a_number_alone_is_an_age_where_somebody_is_in_need(subject: str, text: str, years: int | None) -> None:
    """A small one is a choice, and in small talk every one."""
    tracker = DialogueStateTracker("k1.a", [AnySlot("last_need", [], initial_value=subject)])
    (done,) = AgeFinder().process([Message({TEXT: text, LANGUAGE: {"candidates": ["en"]}})], tracker)
    assert (done.get(AGE) or {}).get("years") == years
