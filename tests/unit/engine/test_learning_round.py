"""A round teaches the served model where that can be, says so where it can't, and serves what is no worse."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest
from rasa.shared.exceptions import InvalidConfigException

from bot.conversation_log.storage import log_engine
from bot.engine import learning_round, training_data
from bot.engine.model_files import CANDIDATES
from bot.engine.training_data import read_lessons
from bot.learning.lessons import Example
from bot.nlu.intent_classifier import EXAMPLE_LANGUAGE, LESSON
from bot.settings import settings

if TYPE_CHECKING:
    from pathlib import Path

Calls = list["Path | None"]


@pytest.fixture
def models(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Path:
    """A folder with one served model."""
    monkeypatch.setenv("WAYMARK_MODELS", str(tmp_path))
    settings.cache_clear()
    (tmp_path / "served.tar.gz").touch()
    return tmp_path


@pytest.fixture
def trained(monkeypatch: pytest.MonkeyPatch) -> Calls:
    """Which model each training was to teach."""
    calls: Calls = []

    def train(folder: Path, *, teach: Path | None = None) -> Path:
        calls.append(teach)
        if teach and teach.name == "old.tar.gz":
            raise InvalidConfigException("format 3, expected 4")
        return folder / "candidate.tar.gz"

    monkeypatch.setattr(learning_round, "train", train)
    return calls


def test_the_served_model_is_taught(models: Path, trained: Calls) -> None:
    """The candidate begins as what is served."""
    assert learning_round.train_candidate() == models / CANDIDATES / "candidate.tar.gz"
    assert trained == [models / "served.tar.gz"]


def test_everything_is_trained_anew_where_that_is_asked_for(models: Path, trained: Calls) -> None:
    """Whatever is served."""
    learning_round.train_candidate(anew=True)
    assert trained == [None]


def test_a_model_that_cannot_be_taught_is_replaced_and_that_is_said(models: Path, trained: Calls) -> None:
    """Another format, and no model at all."""
    (models / "served.tar.gz").rename(models / "old.tar.gz")
    said: list[str] = []
    learning_round.train_candidate(say=said.append)
    assert trained == [models / "old.tar.gz", None]
    (models / "old.tar.gz").unlink()
    learning_round.train_candidate(say=said.append)
    assert trained[2:] == [None]
    assert said[0] == "format 3, expected 4"
    assert "No trained model" in said[1]


def test_the_importer_marks_lessons(monkeypatch: pytest.MonkeyPatch) -> None:
    """Training must know them from the project's own examples."""
    log_engine()
    monkeypatch.setattr(training_data, "log_exists", lambda: True)
    monkeypatch.setattr(training_data, "lessons", lambda _: [Example("keeps my papers", "en", "being_exploited")])
    found: list[Any] = list(read_lessons())
    assert [(lesson.get("text"), lesson.get(EXAMPLE_LANGUAGE), lesson.get(LESSON)) for lesson in found] == [
        ("keeps my papers", "en", True)
    ]
    assert not next(training_data.read_examples()).get(LESSON)
