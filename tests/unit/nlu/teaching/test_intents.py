"""Lessons are learned with what is said like them, and everything else stays."""

from __future__ import annotations

import hashlib
from dataclasses import replace
from typing import TYPE_CHECKING

import numpy as np
import pytest

from bot.encoder.encoder import DIMENSION
from bot.nlu.fitting.intents import train
from bot.nlu.fitting.progress import silent
from bot.nlu.fitting.said import Said
from bot.nlu.intent_model import FACTS, IntentModel
from bot.nlu.teaching.descent import MOST_DRIFT
from bot.nlu.teaching.intents import bounds_of, teach, without_units
from bot.nlu.teaching.material import CannotTeachError

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from pathlib import Path

    from numpy.typing import NDArray

WORDS = {
    "greet": "hi hello hey good morning evening there bot",
    "being_exploited": "passport locked boss debt beats wages door guard papers cannot leave",
    "donate": "donate money give charity card support gift transfer",
    "worker_rights": "overtime contract holiday salary hours union sick notice",
}


class WordEncoder:
    """Stands in for the sentence encoder: the sum of a fixed random vector a word."""

    def encode(self, text: str) -> NDArray[np.float32]:
        """Vector of one text."""
        vectors = [self._word(word) for word in text.lower().split()]
        return (np.sum(vectors, 0) if vectors else np.zeros(DIMENSION)).astype(np.float32)

    def encode_many(self, texts: Sequence[str], threads: int = 2) -> Iterator[tuple[list[int], NDArray[np.float32]]]:
        """Places and vectors of the texts, one at a time."""
        return (([place], self.encode(text)[None]) for place, text in enumerate(texts))

    def _word(self, word: str) -> NDArray[np.float64]:
        seed = int.from_bytes(hashlib.sha256(word.encode()).digest()[:4])
        return np.random.default_rng(seed).standard_normal(DIMENSION) * 1.5 / DIMENSION**0.5


def examples() -> list[Said]:
    """Four words of its own intent each, by a fixed chance."""
    random = np.random.default_rng(3)
    return [
        Said(" ".join(random.choice(words.split(), 4, replace=False)), intent, "en")
        for intent, words in WORDS.items()
        for _ in range(60)
    ]


#: Words that say little to the model: only a lesson can tell what they mean.
URGENT = Said("the minus grows every winter", "being_exploited", "en")
HARMLESS = Said("boss cannot leave holiday", "worker_rights", "en")
ENCODER = WordEncoder()


@pytest.fixture(scope="module")
def model() -> IntentModel:
    """A model that never saw the lessons."""
    texts, intents, languages = zip(*examples(), strict=True)
    return train(texts, intents, ENCODER, languages=languages)  # type: ignore[arg-type]


def taught(model: IntentModel, *lessons: Said) -> IntentModel:
    """The model with these lessons."""
    return teach(model, lessons, examples(), ENCODER, silent)  # type: ignore[arg-type]


def says(model: IntentModel, text: str) -> tuple[str, bool]:
    """Likeliest intent, and whether the alarm goes off."""
    opinion = model.opinion([text], ENCODER)  # type: ignore[arg-type]
    return model.names[int(opinion.intents[0].argmax())], bool(opinion.urgent[0] >= model.limits(ENCODER, "en").urgent)  # type: ignore[arg-type]


def arrays(model: IntentModel, folder: Path) -> bytes:
    """What is stored of a model."""
    folder.mkdir()
    model.save(folder)
    return b"".join(path.read_bytes() for path in sorted(folder.iterdir()))


def test_a_missed_urgent_message_sets_the_alarm_off_then(model: IntentModel) -> None:
    """And so does what is said like it, which the model missed too."""
    assert not says(model, URGENT.text)[1]
    after = taught(model, URGENT)
    for text in (URGENT.text, "every winter the minus only grows"):
        assert not says(model, text)[1]
        assert says(after, text) == ("being_exploited", True)


def test_a_false_alarm_lowers_the_alarm(model: IntentModel) -> None:
    """On the message and on the same words in another order; an urgent message keeps its alarm."""
    assert says(model, HARMLESS.text)[1]
    after = taught(model, HARMLESS)
    assert says(after, HARMLESS.text) == ("worker_rights", False)
    assert says(after, "holiday boss cannot leave") == ("worker_rights", False)
    assert says(after, "passport locked boss debt") == ("being_exploited", True)


def test_a_harmless_lesson_that_looks_like_an_urgent_example_is_not_learned(model: IntentModel) -> None:
    """A false alarm is better than an urgent message that is lost."""
    example = next(example for example in examples() if example.intent == "being_exploited")
    after = taught(model, Said(example.text, "worker_rights", "en"))
    assert says(after, example.text) == ("being_exploited", True)


def test_the_opinion_on_other_messages_stays(model: IntentModel) -> None:
    """Within the stated bound on average, and no urgent example loses its alarm."""
    texts = [example.text for example in examples()]
    old = model.opinion(texts, ENCODER)  # type: ignore[arg-type]
    new = taught(model, URGENT, HARMLESS).opinion(texts, ENCODER)  # type: ignore[arg-type]
    divergence = (old.intents * np.log(old.intents / new.intents)).sum(1)
    assert divergence.mean() <= MOST_DRIFT
    threshold = model.limits(ENCODER).urgent  # type: ignore[arg-type]
    assert not ((old.urgent >= threshold) & (new.urgent < threshold)).any()


def test_an_urgent_lesson_makes_no_message_less_urgent(model: IntentModel) -> None:
    """Not even one that stirs its unit a little, and not where the lesson takes from another urgent intent."""
    texts = [f"{URGENT.text} {words}" for line in WORDS.values() for words in line.split()]
    old = model.opinion(texts, ENCODER)  # type: ignore[arg-type]
    new = taught(model, URGENT).opinion(texts, ENCODER)  # type: ignore[arg-type]
    assert (new.urgent >= old.urgent - 1e-6).all()
    assert (new.urgent > old.urgent + 0.01).any()


@pytest.mark.parametrize("urgent", [True, False])
def test_bounds_say_which_way_a_unit_may_pull(urgent: bool) -> None:
    """Columns: an urgent intent, a harmless one, the alarm."""
    bounds = bounds_of(np.array([urgent]), np.array([True, False]))
    inf = np.inf
    assert bounds.lowest.tolist() == [[0, -inf, 0] if urgent else [-inf, -inf, -inf]]
    assert bounds.highest.tolist() == [[inf, 0, inf] if urgent else [inf, inf, 0]]


def test_what_training_fitted_stays_to_the_last_bit(model: IntentModel) -> None:
    """Thresholds, blends, words and letters, and the networks without their units."""
    after = taught(model, URGENT)
    assert after.dense is not None
    assert model.dense is not None
    assert after.dense.taught == 1
    bare = without_units(after.dense)
    for net, old in ((bare.intents, model.dense.intents), (bare.alarm, model.dense.alarm)):
        assert np.array_equal(net.hidden, old.hidden)
        assert np.array_equal(net.out, old.out)
    assert (bare.blend, bare.mix, bare.thresholds) == (model.dense.blend, model.dense.mix, model.dense.thresholds)
    assert after.sparse is model.sparse


def test_a_round_can_be_repeated_to_the_byte(model: IntentModel, tmp_path: Path) -> None:
    """Whether it starts from the trained model or from one that knows other lessons."""
    once = arrays(taught(model, URGENT), tmp_path / "once")
    assert arrays(taught(model, URGENT), tmp_path / "again") == once
    assert arrays(taught(taught(model, HARMLESS), URGENT), tmp_path / "later") == once


def test_a_lesson_that_was_erased_is_unlearned_by_the_next_round(model: IntentModel, tmp_path: Path) -> None:
    """Nothing of it is left in the model, even where it was the only one."""
    before = arrays(model, tmp_path / "before")
    assert arrays(taught(taught(model, URGENT)), tmp_path / "after") == before


def test_a_taught_model_survives_storing(model: IntentModel, tmp_path: Path) -> None:
    """With the number of its units, so that they can be taken off again."""
    after = taught(model, URGENT)
    after.save(tmp_path)
    stored = IntentModel.load(tmp_path)
    assert says(stored, URGENT.text) == ("being_exploited", True)
    assert stored.dense is not None
    assert stored.dense.taught == 1
    facts = (tmp_path / FACTS).read_text().replace('"taught": 1,', "")
    (tmp_path / FACTS).write_text(facts)
    older = IntentModel.load(tmp_path)
    assert older.dense is not None
    assert older.dense.taught == 0


def test_a_lesson_that_the_model_knows_needs_no_unit(model: IntentModel) -> None:
    """It would only make the model larger."""
    after = taught(model, Said("passport locked boss debt", "being_exploited", "en"))
    assert after.dense is not None
    assert after.dense.taught == 0


@pytest.mark.parametrize(
    ("without", "lesson"),
    [("networks", URGENT), ("encoder", URGENT), ("", Said("hm", "unheard_of", "en"))],
)
def test_what_cannot_be_taught_says_why(model: IntentModel, without: str, lesson: Said) -> None:
    """Training anew is the way out then."""
    pupil = replace(model, dense=None) if without == "networks" else model
    with pytest.raises(CannotTeachError):
        teach(pupil, [lesson], examples(), None if without == "encoder" else ENCODER, silent)  # type: ignore[arg-type]
