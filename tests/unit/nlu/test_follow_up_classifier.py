"""The component teaches lessons after a full training and in a round of learning alike."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

import bot.rasa_without_unused_parts  # noqa: F401  (before Rasa)

# isort: split
from rasa.engine.storage.local_model_storage import LocalModelStorage
from rasa.engine.storage.resource import Resource
from rasa.shared.exceptions import InvalidConfigException
from rasa.shared.nlu.training_data.training_data import TrainingData

from bot.nlu import follow_up_classifier
from bot.nlu.follow_up_classifier import FollowUpClassifier
from bot.nlu.follow_up_model import OTHER, FollowUpModel
from bot.nlu.intent_classifier import EXAMPLE_LANGUAGE, LESSON
from bot.training.examples import Example
from bot.understood import FOLLOW_UP
from tests.unit.nlu.teaching.test_follow_ups import ENCODER, SAVES, examples, says

if TYPE_CHECKING:
    from pathlib import Path

    from bot.nlu.fitting.said import Said


@pytest.fixture(autouse=True)
def _encoder(monkeypatch: pytest.MonkeyPatch) -> None:
    """Sentence vectors of words that the test knows."""
    monkeypatch.setattr(follow_up_classifier, "shared_encoder", lambda: ENCODER)


def data(*lessons: Said) -> TrainingData:
    """The project's examples, and lessons of the log."""
    found: list[Any] = []
    for said in (*examples(), *lessons):
        example = Example({"text": said.text, FOLLOW_UP: said.intent})
        example.set(EXAMPLE_LANGUAGE, said.language)
        if said in lessons:
            example.set(LESSON, True)
        found.append(example)
    greeting = Example.build("hello there", "greet")
    greeting.set(EXAMPLE_LANGUAGE, "en")
    return TrainingData([*found, greeting])


def trained(folder: Path, *lessons: Said, model: FollowUpModel | None = None) -> FollowUpModel:
    """What a training stores; of `model`, where it is an incremental one."""
    folder.mkdir(exist_ok=True)
    storage, resource = LocalModelStorage.create(folder), Resource("follow_ups")
    FollowUpClassifier(storage, resource, model).train(data(*lessons))
    with storage.read_from(resource) as stored:
        found = FollowUpModel.load(stored)
    assert found is not None
    return found


def test_a_lesson_is_taught_behind_a_full_training_and_by_a_round(tmp_path: Path) -> None:
    """By the same units; the network below them never saw it, and without the lesson it is as before."""
    bare = trained(tmp_path / "bare")
    full = trained(tmp_path / "full", SAVES)
    taught = trained(tmp_path / "round", SAVES, model=bare)
    assert (bare.taught, full.taught, taught.taught) == (0, 1, 1)
    assert OTHER in bare.names
    for model in (full, taught):
        assert says(model, SAVES.text)[0] == "not_safe"
        assert (model.network.out[:-1] == bare.network.out).all()
    assert trained(tmp_path / "erased", model=taught).taught == 0


def test_a_network_that_does_not_know_the_kind_is_trained_anew(tmp_path: Path) -> None:
    """Rasa is told that this model can't be taught."""
    bare = trained(tmp_path / "bare")
    with pytest.raises(InvalidConfigException, match="unheard_of"):
        trained(tmp_path / "taught", SAVES._replace(intent="unheard_of"), model=bare)


def test_without_an_encoder_nothing_is_learned(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The bot then works without follow-ups."""
    monkeypatch.setattr(follow_up_classifier, "shared_encoder", lambda: None)
    storage, resource = LocalModelStorage.create(tmp_path), Resource("follow_ups")
    FollowUpClassifier(storage, resource).train(data(SAVES))
    with storage.read_from(resource) as stored:
        assert FollowUpModel.load(stored) is None
