"""A round teaches the served model where that can be, says so where it can't, and serves what is no worse."""

from __future__ import annotations

from concurrent.futures import Future
from typing import TYPE_CHECKING, Any, Self

import pytest
from rasa.shared.exceptions import InvalidConfigException

from bot.evaluation import learning_round
from bot.evaluation.follow_ups import FollowUpExample, Read
from bot.evaluation.json_lines import EvaluationError
from bot.evaluation.messages import Labelled, ModelVerdict
from bot.learning.rounds import ServedMeanwhileError
from bot.model_files import CANDIDATES, served_model, take_into_service
from bot.settings import settings

if TYPE_CHECKING:
    from collections.abc import Callable
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


def test_without_the_messages_that_measure_it_says_where_they_belong(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    """An installation may have left the tests out."""
    for name in ("EVALUATION", "FOLLOW_UPS"):
        monkeypatch.setattr(learning_round, name, tmp_path / name)
    with pytest.raises(EvaluationError, match="EVALUATION"):
        learning_round.evaluation_messages([])
    with pytest.raises(EvaluationError, match="FOLLOW_UPS"):
        learning_round.follow_up_messages()


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


class _AtOnce:
    """Stands in for the pool of processes: a stand-in for a model is not known in another one."""

    def __init__(self, *_: object) -> None:
        pass

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        pass

    def submit(self, call: Callable[..., Any], *given: object) -> Future[Any]:
        """What the call gives, at once."""
        future: Future[Any] = Future()
        future.set_result(call(*given))
        return future


def test_what_somebody_served_while_the_round_ran_stays(models: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A way back that was taken in these minutes would be undone, and the candidate was compared with another model."""
    (models / CANDIDATES).mkdir()
    candidate = models / CANDIDATES / "new.tar.gz"
    candidate.touch()
    (models / "older.tar.gz").touch()
    for name in ("follow_up_messages", "lessons_as_asked", "lessons_as_messages"):
        monkeypatch.setattr(learning_round, name, list)
    monkeypatch.setattr(learning_round, "ProcessPoolExecutor", _AtOnce)

    def said(model: Path, *_: object) -> learning_round._Said:
        if model == candidate:
            take_into_service(models / "older.tar.gz", "rolled back")
        return learning_round._Said([], [])

    monkeypatch.setattr(learning_round, "_said", said)
    take_into_service(models / "served.tar.gz", "trained")
    with pytest.raises(ServedMeanwhileError, match="models promote new"):
        learning_round.judge(candidate, [], learning_round.served_version())
    assert served_model() == models / "older.tar.gz"
    assert candidate.exists()


@pytest.mark.parametrize(("read_as", "promoted"), [("not_safe", True), ("scared", False)])
def test_a_candidate_that_saves_less_in_the_middle_of_a_conversation_is_refused(
    models: Path, monkeypatch: pytest.MonkeyPatch, read_as: str, promoted: bool
) -> None:
    """Although it understands every first message; the figures of both stand side by side."""
    (models / CANDIDATES).mkdir()
    candidate = models / CANDIDATES / "new.tar.gz"
    candidate.touch()
    measured = FollowUpExample("m", "en", "they are at the door", frozenset({"not_safe"}), "being_exploited")
    lesson = FollowUpExample("lesson 1", "en", "no papers", frozenset({"no_papers"}), None)

    async def predict(messages: list[Labelled], *_: object) -> list[ModelVerdict]:
        return [ModelVerdict(message, "greet", 1.0, "conversation", asks=False, evidence=()) for message in messages]

    async def read_follow_ups(messages: list[FollowUpExample], model: Path, *_: object) -> list[Read]:
        taught = model == candidate
        of = {"m": read_as if taught else "not_safe", "lesson 1": "no_papers" if taught else None}
        return [Read(message, of[message.id]) for message in messages]

    for name, stand_in in {
        "predict": predict, "read_follow_ups": read_follow_ups, "follow_up_messages": lambda: [measured],
        "lessons_as_asked": lambda: [lesson], "lessons_as_messages": list, "ProcessPoolExecutor": _AtOnce,
    }.items():  # fmt: skip
        monkeypatch.setattr(learning_round, name, stand_in)
    first = Labelled("f", "en", "hello", "conversation", ("greet",), "plain")
    outcome = learning_round.judge(candidate, [first], "served")
    assert outcome.promoted is promoted
    assert [rate.hits for rate in outcome.follow_ups_learned] == [0, 1]
    figure = next(change for change in outcome.changes if change.figure == "follow_ups_that_save")
    assert (figure.old.hits, figure.new.hits, figure.lost) == (1, int(promoted), () if promoted else ("m",))
    assert (models / "new.tar.gz").exists() is promoted
