"""Reading training examples."""

from __future__ import annotations

import pytest

from bot.engine.training_data import ExampleImporter, TrainingDataError
from bot.nlu.intent_classifier import EXAMPLE_LANGUAGE


def test_a_model_can_be_trained_on_fewer_languages(monkeypatch: pytest.MonkeyPatch) -> None:
    """A trial in one language need not wait for thirteen."""
    monkeypatch.setenv("WAYMARK_TRAINED_LANGUAGES", "sw vi")
    examples = ExampleImporter().get_nlu_data().training_examples
    assert {example.get(EXAMPLE_LANGUAGE) for example in examples} == {"sw", "vi"}


def test_a_language_without_examples_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    """With the setting and the folder that is looked for."""
    monkeypatch.setenv("WAYMARK_TRAINED_LANGUAGES", "en xx")
    with pytest.raises(TrainingDataError, match=r"WAYMARK_TRAINED_LANGUAGES.*bot/data/nlu/xx/"):
        ExampleImporter().get_nlu_data()
