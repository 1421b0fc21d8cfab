"""Training on a handful of examples: stored without pickles, the same after loading, noise included."""

# ruff: noqa: S311 - typing slips, no secrets
from __future__ import annotations

from random import Random
from typing import TYPE_CHECKING

import numpy as np
import pytest

from bot.encoder.perceptron import Shape, fit_perceptron
from bot.nlu import examples as example_rows
from bot.nlu import held_out
from bot.nlu.assess import MOST_WINDOWS, assess
from bot.nlu.augmentation import copies, with_shorthand, without_diacritics
from bot.nlu.examples import BLOCK, FOLDS, FOLDS_OF_MANY, examples_with_copies, folds
from bot.nlu.intent_model import FACTS, IntentModel, ModelFormatError
from bot.nlu.linear import fit_sparse
from bot.nlu.shorthand import languages, short_forms, shorthand
from bot.nlu.thresholds import ASKED, FALSE_ALARMS, ThresholdsByLanguage, choose_thresholds
from bot.nlu.training import material_of, silent, train

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


def test_folds_keep_neighbours_together() -> None:
    """Examples that stand together in a file, and copies of one example, are never on both sides."""
    fold = folds(np.repeat([0, 1], 5 * BLOCK))
    assert set(fold) == set(range(FOLDS))
    assert all(len(set(fold[i : i + BLOCK])) == 1 for i in range(0, len(fold), BLOCK))


def test_copies_are_noisy_and_repeatable() -> None:
    """The same seed gives the same slips; a copy is never the original."""
    forms = short_forms("en")
    first = copies("Please help me, they are keeping my passport", forms, Random(1))
    assert first == copies("Please help me, they are keeping my passport", forms, Random(1))
    assert "Please help me, they are keeping my passport" not in first
    examples = examples_with_copies(["please help me", "hello"], [0, 1])
    assert list(examples.origin[~examples.is_copy]) == [0, 1]


def test_diacritics_go_only_where_people_drop_them() -> None:
    """Latin and Cyrillic marks go; vowels of Hindi and Bengali stay."""
    assert without_diacritics("¿Dónde está?") == "¿donde esta"
    assert without_diacritics("Tôi đang ở đây") == "toi dang o day"
    assert without_diacritics("मुझे मदद") == "मुझे मदद"


def test_shorthand() -> None:
    """Words become their texting forms; every file is readable and says something."""
    assert shorthand("en")["pls"] == "please"
    assert with_shorthand("you", {"you": ("u",)}, Random(0)) in ("u", "you")
    assert shorthand("xx") == {}
    assert all(shorthand(language) for language in languages())


def test_network_tells_two_clouds_apart() -> None:
    """The rare one is not given up for the common one."""
    random = np.random.default_rng(0)
    labels = (np.arange(400) % 5 == 0).astype(np.int64)
    vectors = (random.standard_normal((400, 8)) + 2 * labels[:, None]).astype(np.float32)
    net = fit_perceptron(vectors, labels, Shape(32, 40, 0.1))
    assert (net(vectors).argmax(1) == labels).mean() > 0.95


def test_thresholds_keep_to_their_shares() -> None:
    """No more harmless examples than allowed are above the thresholds."""
    random = np.random.default_rng(0)
    scores, intents = random.beta(1, 8, 5000), np.array(["greet"] * 5000)
    limits = choose_thresholds(scores, intents, np.array(["en"] * 5000)).of("en")
    assert (scores >= limits.urgent).mean() <= FALSE_ALARMS + 0.001
    assert (scores >= limits.ask).mean() <= FALSE_ALARMS + ASKED + 0.001
    assert limits.ask <= limits.urgent <= limits.window


def test_each_language_keeps_to_its_shares() -> None:
    """A language that is understood well gets a lower threshold; a handful of examples moves it little."""
    random = np.random.default_rng(0)
    scores = np.concatenate([random.beta(1, 30, 3000), random.beta(1, 4, 3000), [0.999] * 3])
    languages = np.array(["en"] * 3000 + ["sw"] * 3000 + ["vi"] * 3)
    limits = choose_thresholds(scores, np.array(["greet"] * len(scores)), languages)
    assert limits.of("en").urgent < limits.overall.urgent < limits.of("sw").urgent
    assert abs(limits.of("vi").urgent - limits.overall.urgent) < 0.1
    assert limits.of("pl") == limits.of(None) == limits.overall
    assert ThresholdsByLanguage.from_json(limits.as_json()) == limits


def test_of_many_examples_a_tenth_is_held_out_for_good(monkeypatch: pytest.MonkeyPatch) -> None:
    """Every row that is scored was unseen, by the very model that is kept."""
    monkeypatch.setattr(example_rows, "MANY", 100)
    texts = [f"{word} number {i}" for word in ("hello", "help me he beats me", "thank you") for i in range(10 * BLOCK)]
    labels = [label for label in range(3) for _ in range(10 * BLOCK)]
    examples = examples_with_copies(texts, labels, ["en"] * len(texts))
    material = material_of(examples, ["greet", "immediate_danger", "thank"], None)
    unseen, fitted = held_out.fit_and_cross_validate(material, silent)
    assert len(unseen.rows) == len(unseen.sparse) == len(unseen.labels) == len(texts) // FOLDS_OF_MANY
    assert set(examples.fold[~examples.is_copy][unseen.rows]) == {0}
    again = fit_sparse(
        material.matrix[examples.fold != 0], examples.labels[examples.fold != 0], examples.weights[examples.fold != 0]
    )
    assert np.array_equal(fitted["sparse"].weights, again.weights)
    assert set(unseen.languages) == {"en"}
    assert (unseen.sparse.argmax(1) == unseen.labels).mean() > 0.9


def test_training_can_be_repeated(model: IntentModel) -> None:
    """Fits side by side draw on no common random numbers: the blend and the thresholds are the same again."""
    texts = [text for line in EXAMPLES.values() for text in line.split("|")]
    again = train(texts, [intent for intent, line in EXAMPLES.items() for _ in line.split("|")], None)
    assert np.array_equal(again.sparse.weights, model.sparse.weights)
    assert np.array_equal(again.alone.bias, model.alone.bias)
    assert again.thresholds == model.thresholds


def test_lanes_do_every_job_once_and_each_lane_in_order() -> None:
    """Progress counts all of them."""
    done: list[str] = []
    steps: list[tuple[str, int, int]] = []
    lanes = [[lambda: done.append("a1"), lambda: done.append("a2")], [lambda: done.append("b")]]
    held_out.in_lanes(lanes, "fitting", lambda *step: steps.append(step))
    assert sorted(done) == ["a1", "a2", "b"]
    assert done.index("a1") < done.index("a2")
    assert sorted(steps) == [("fitting", number, 3) for number in range(4)]
