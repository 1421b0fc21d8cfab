"""What is asked of Rasa, and what counts as trained."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

import bot.rasa_without_unused_parts  # noqa: F401  (before Rasa)

# isort: split
from rasa.model_training import TrainingResult

from bot.training import train as training
from bot.training.train import TrainingError, train

if TYPE_CHECKING:
    from pathlib import Path


@pytest.fixture
def asked(monkeypatch: pytest.MonkeyPatch) -> dict[str, Any]:
    """What Rasa is asked for; it names a model in the folder that it was given."""
    asked: dict[str, Any] = {}

    def with_rasa(**given: Any) -> TrainingResult:
        asked.update(given)
        return TrainingResult(model=f"{given['output']}/{given['fixed_model_name']}.tar.gz")

    monkeypatch.setattr(training, "train_with_rasa", with_rasa)
    return asked


def test_the_model_is_made_anew_in_its_folder(asked: dict[str, Any], tmp_path: Path) -> None:
    """The folder is made; nothing that Rasa kept of an earlier training stands for it."""
    assert train(tmp_path / "new", "one") == tmp_path / "new" / "one.tar.gz"
    assert (tmp_path / "new").is_dir()
    assert asked["force_training"]
    assert asked["model_to_finetune"] is None


def test_a_model_that_is_taught_is_named_to_rasa(asked: dict[str, Any], tmp_path: Path) -> None:
    """All else would train from nothing, and take an hour."""
    train(tmp_path, "two", teach=tmp_path / "one.tar.gz")
    assert asked["model_to_finetune"] == str(tmp_path / "one.tar.gz")


@pytest.mark.parametrize(
    "result", [TrainingResult(model="one.tar.gz", code=1), TrainingResult(model=None, code=0)], ids=["code", "no model"]
)
def test_a_training_without_a_model_is_an_error(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path, result: TrainingResult
) -> None:
    """Whoever takes it into service must not go on with a file that is not there."""
    monkeypatch.setattr(training, "train_with_rasa", lambda **_given: result)
    with pytest.raises(TrainingError, match="say which file to mend"):
        train(tmp_path, "one")
