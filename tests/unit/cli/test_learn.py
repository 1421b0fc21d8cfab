"""`bot learn`: how a round ends, for the person who typed it and for the page that shows the result."""

from __future__ import annotations

import json
import os
from typing import TYPE_CHECKING, Any

import pytest
from typer.testing import CliRunner

from bot.cli.main import app
from bot.evaluation import learning_round
from bot.evaluation.comparison import FigureChange
from bot.evaluation.json_lines import EvaluationError
from bot.evaluation.learning_round import Outcome
from bot.evaluation.messages import Labelled, Rate
from bot.learning.rounds import LearningUnderWayError, NothingToLearnError, ServedMeanwhileError, claim, state
from bot.learning.sifting import Harvest
from bot.settings import settings

if TYPE_CHECKING:
    from pathlib import Path

    from click.testing import Result

LESSON = Labelled("lesson 1", "en", "he keeps my wages", "information", ("worker_rights",), "")


class Round:
    """Stands for a round's slow parts: trains nothing, and ends as the test says."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.lessons: list[Labelled] = [LESSON]
        self.trained_anew: list[bool] = []
        self.worse = False

    def train(self, *, anew: bool, say: Any) -> Path:
        """Train a candidate."""
        self.trained_anew.append(anew)
        if not anew:
            say("format 3, expected [4]")
        return self.folder / "20260202-000000.tar.gz"

    def judge(self, candidate: Path, _messages: list[Labelled], _before: str, on_done: Any) -> Outcome:
        """Compare it."""
        on_done()
        lost = ("en-07",) if self.worse else ()
        change = FigureChange(
            "en", "urgent_recall", Rate(9, 10), Rate(9 - len(lost), 10), lost, (), 0.5, worse=self.worse
        )
        rates = (Rate(0, 1), Rate(1, 1))
        return Outcome(candidate, "20260101-000000", [change], rates, rates, promoted=not self.worse)


@pytest.fixture
def round_(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Round:
    """A round over one message and one lesson."""
    monkeypatch.setenv("WAYMARK_MODELS", str(tmp_path))
    settings.cache_clear()
    made = Round(tmp_path)
    monkeypatch.setattr(learning_round, "gather_lessons", lambda *_, **__: (Harvest(), Harvest()))
    monkeypatch.setattr(learning_round, "lessons_as_messages", lambda: made.lessons)
    monkeypatch.setattr(learning_round, "train_candidate", made.train)
    monkeypatch.setattr(learning_round, "judge", made.judge)
    return made


def learn(*words: str | os.PathLike[str]) -> Result:
    """Run `bot learn`."""
    return CliRunner().invoke(app, ["learn", *map(str, words)])


def ended(folder: Path) -> Any:
    """The record of the round that ended last; nothing is under way."""
    found = state(folder)
    assert found.now is found.broken_off is None
    return found.rounds[0]


def test_a_candidate_that_is_no_worse_is_served(round_: Round, tmp_path: Path) -> None:
    """With the way back; that training began anew is said letter by letter."""
    done = learn("--json", tmp_path / "out.json")
    assert done.exit_code == 0, done.output
    assert "20260202-000000 is served from now on." in done.output
    assert "models rollback" in done.output
    assert "training begins anew: format 3, expected [4]" in done.output.replace("\n", " ")
    assert ended(tmp_path)["result"] == "promoted"
    assert ended(tmp_path)["anew"] is True
    assert json.loads((tmp_path / "out.json").read_text(encoding="utf-8"))["promoted"] is True


def test_one_that_is_worse_ends_in_an_error_with_what_was_lost(round_: Round, tmp_path: Path) -> None:
    """A script that goes on would believe that it is served."""
    round_.worse = True
    done = learn("--json", tmp_path / "out.json")
    assert done.exit_code == 1
    assert "en, urgent_recall: lost en-07" in done.output
    assert "models promote 20260202-000000" in done.output.replace("\n", " ")
    assert ended(tmp_path)["result"] == "refused"
    assert json.loads((tmp_path / "out.json").read_text(encoding="utf-8"))["promoted"] is False


def test_a_round_that_somebody_overtook_says_so(round_: Round, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """What was served when it began is what it may replace; the page tells it from a fault."""
    monkeypatch.setattr(learning_round, "served_version", lambda: "20260101-000000")
    served: list[str] = []

    def judge(_candidate: Path, _messages: list[Labelled], before: str, _on_done: Any) -> Outcome:
        served.append(before)
        raise ServedMeanwhileError("Another one is served.")

    monkeypatch.setattr(learning_round, "judge", judge)
    assert isinstance(learn().exception, ServedMeanwhileError)
    assert served == ["20260101-000000"]
    assert ended(tmp_path)["result"] == "overtaken"


def test_without_a_lesson_nothing_is_trained(round_: Round, tmp_path: Path) -> None:
    """It would take minutes to make the same model."""
    round_.lessons = []
    assert isinstance(learn().exception, NothingToLearnError)
    assert round_.trained_anew == []
    assert ended(tmp_path)["result"] == "nothing"


def test_without_a_lesson_training_may_begin_anew(round_: Round) -> None:
    """After an erasure there may be none left, and what is served still knows them."""
    round_.lessons = []
    assert learn("--anew").exit_code == 0
    assert round_.trained_anew == [True]


def test_a_look_trains_nothing(round_: Round, tmp_path: Path) -> None:
    """It shows what a round would learn from."""
    assert learn("--look").exit_code == 0
    assert round_.trained_anew == []
    assert state(tmp_path).rounds == []


def test_two_at_once_are_refused(round_: Round, tmp_path: Path) -> None:
    """The second would take the candidate of the first away."""
    held = claim(tmp_path)
    refused = learn()
    os.close(held)
    assert isinstance(refused.exception, LearningUnderWayError)
    assert round_.trained_anew == []


def test_a_message_to_compare_on_that_cannot_be_read_is_named(round_: Round, tmp_path: Path) -> None:
    """With its line, before anything is trained."""
    file = tmp_path / "messages.jsonl"
    file.write_text("{}\n", encoding="utf-8")
    error = learn(file).exception
    assert isinstance(error, EvaluationError)
    assert f"{file}:1" in str(error)
    assert round_.trained_anew == []
    assert ended(tmp_path)["result"] == "failed"


def test_no_message_to_compare_on_is_said(round_: Round, tmp_path: Path) -> None:
    """On none, every candidate would be good enough."""
    (tmp_path / "empty.jsonl").touch()
    assert isinstance(learn(tmp_path / "empty.jsonl").exception, EvaluationError)
    assert round_.trained_anew == []
