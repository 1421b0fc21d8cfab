"""Training examples: which are read, and that Rasa copies none, hashes each once and reads the files once."""

from __future__ import annotations

from copy import deepcopy
from typing import Any

import pytest
from rasa.shared.nlu.constants import INTENT, TEXT
from rasa.shared.nlu.training_data.training_data import TrainingData

from bot.conversation_log.storage import log_engine
from bot.learning.sifting import TaughtWording
from bot.nlu.intent_classifier import EXAMPLE_LANGUAGE, LESSON
from bot.training import examples
from bot.training.examples import (
    Example,
    ExampleImporter,
    TrainingDataError,
    read_follow_up_lessons,
    read_lessons,
)
from bot.understood import FOLLOW_UP


def test_merging_copies_no_example_and_keeps_each_once() -> None:
    """Two examples of the same values are one; one of another intent stays."""
    one, same, other = (Example.build("help me", intent) for intent in ("find_helpline", "find_helpline", "greet"))
    merged = TrainingData([one]).merge(TrainingData([same, other]))
    assert [id(example) for example in merged.training_examples] == [id(one), id(other)]
    assert deepcopy(one) is one


def test_a_changed_example_is_told_apart() -> None:
    """What is remembered of an example holds until a value changes."""
    example = Example.build("help me", "find_helpline")
    before = example.fingerprint()
    example.set(INTENT, "find_helpline")
    assert example.fingerprint() == before
    example.set(TEXT, "help us")
    assert example.fingerprint() != before
    assert example != Example.build("help me", "find_helpline")


def test_files_are_read_once(monkeypatch: pytest.MonkeyPatch) -> None:
    """Rasa asks an importer again for each of its own views of the data."""
    readings = []
    monkeypatch.setattr(examples, "read_examples", lambda: readings.append(1) or [Example.build("hi", "greet")])
    monkeypatch.setattr(examples, "read_lessons", list)
    importer = ExampleImporter()
    assert importer.get_nlu_data("en") is importer.get_nlu_data()
    assert len(readings) == 1


def test_a_model_can_be_trained_on_fewer_languages(monkeypatch: pytest.MonkeyPatch) -> None:
    """A trial in one language need not wait for thirteen."""
    monkeypatch.setenv("WAYMARK_TRAINED_LANGUAGES", "sw vi")
    examples = ExampleImporter().get_nlu_data().training_examples
    assert {example.get(EXAMPLE_LANGUAGE) for example in examples} == {"sw", "vi"}


def test_a_language_without_examples_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    """With the setting and the folder that is looked for."""
    monkeypatch.setenv("WAYMARK_TRAINED_LANGUAGES", "en de")
    with pytest.raises(TrainingDataError, match=r"WAYMARK_TRAINED_LANGUAGES.*bot/data/nlu/de/"):
        ExampleImporter().get_nlu_data()


def test_the_importer_marks_lessons(monkeypatch: pytest.MonkeyPatch) -> None:
    """Training must be able to tell them from the project's own examples; an intent that is gone is left out."""
    log_engine()
    monkeypatch.setattr(examples, "log_exists", lambda: True)
    kept = [TaughtWording("keeps my papers", "en", "being_exploited"), TaughtWording("hm", "en", "long_gone")]
    monkeypatch.setattr(examples, "lessons", lambda _: kept)
    found: list[Any] = list(read_lessons())
    assert [(lesson.get("text"), lesson.get(EXAMPLE_LANGUAGE), lesson.get(LESSON)) for lesson in found] == [
        ("keeps my papers", "en", True)
    ]
    assert not next(examples.read_examples()).get(LESSON)


def test_the_importer_reads_lessons_of_follow_ups(monkeypatch: pytest.MonkeyPatch) -> None:
    """With their kind and no intent; a kind that is gone is left out."""
    monkeypatch.setattr(examples, "log_exists", lambda: True)
    kept = [TaughtWording("no papers", "en", "no_papers"), TaughtWording("hm", "en", "long_gone")]
    monkeypatch.setattr(examples, "follow_up_lessons", lambda _: kept)
    found: list[Any] = list(read_follow_up_lessons())
    assert [(lesson.get("text"), lesson.get(FOLLOW_UP), lesson.get("intent")) for lesson in found] == [
        ("no papers", "no_papers", None)
    ]
    assert found[0].get(LESSON)
    assert not next(examples.read_follow_ups()).get(LESSON)
