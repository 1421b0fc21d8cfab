"""Training on a handful of examples: stored without pickles, the same after loading, noise included."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np
import pytest

from bot.nlu.assess import MOST_WINDOWS, assess
from bot.nlu.fitting.intents import train
from bot.nlu.intent_model import FACTS, IntentModel, ModelFormatError

if TYPE_CHECKING:
    from pathlib import Path

EXAMPLES = {
    "greet": "hi hello hey|good morning|hello there|hey you|good evening to you|hi bot|hello hello|hey hi",
    "being_exploited": "they took my passport|i cannot leave the house|boss keeps my papers|no pay and no way out"
    "|he locks the door at night|i work without wages|they hold my documents|i am not allowed out",
    "donate": "i want to give money|how to donate|can i donate by card|send you money|donation please"
    "|give to charity|support you with money|where do i donate",
}


@pytest.fixture(scope="module")
def model() -> IntentModel:
    """A model of three intents, on words and letters alone."""
    texts = [text for line in EXAMPLES.values() for text in line.split("|")]
    intents = [intent for intent, line in EXAMPLES.items() for _ in line.split("|")]
    return train(texts, intents, None)


def test_learns_and_survives_storing(model: IntentModel, tmp_path: Path) -> None:
    """What is loaded answers to the digit as what was stored."""
    texts = ["they took my papers", "hello", "donate money"]
    model.save(tmp_path)
    stored = IntentModel.load(tmp_path)
    before, after = model.opinion(texts, None), stored.opinion(texts, None)
    assert np.array_equal(before.intents, after.intents)
    assert [model.names[i] for i in before.intents.argmax(1)] == ["being_exploited", "greet", "donate"]
    assert np.allclose(before.intents.sum(1), 1)
    assert not list(tmp_path.glob("*.pkl"))


def test_another_format_is_refused(model: IntentModel, tmp_path: Path) -> None:
    """A model of an older version asks for training instead of answering wrongly."""
    model.save(tmp_path)
    (tmp_path / FACTS).write_text('{"format": 1}')
    with pytest.raises(ModelFormatError):
        IntentModel.load(tmp_path)


def test_a_flood_costs_a_bounded_number_of_windows(model: IntentModel) -> None:
    """Only the loudest windows of a very long message are looked at closely."""
    text = "We have a nice hotel here and all is good. " * 60 + "They took my passport and i cannot leave the house."
    found = assess(text, model, None)
    assert len(found.windows) == MOST_WINDOWS
    assert not found.seen_whole
    assert max(found.windows, key=lambda part: part.urgent).best() == "being_exploited"


def test_training_can_be_repeated(model: IntentModel) -> None:
    """Fits side by side draw on no common random numbers: the blend and the thresholds are the same again."""
    texts = [text for line in EXAMPLES.values() for text in line.split("|")]
    again = train(texts, [intent for intent, line in EXAMPLES.items() for _ in line.split("|")], None)
    assert np.array_equal(again.sparse.weights, model.sparse.weights)
    assert np.array_equal(again.alone.bias, model.alone.bias)
    assert again.thresholds == model.thresholds
