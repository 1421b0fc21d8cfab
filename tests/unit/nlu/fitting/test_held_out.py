"""What is held out, no model that scores it has seen."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from bot.nlu.fitting import examples as example_rows
from bot.nlu.fitting import held_out
from bot.nlu.fitting.examples import BLOCK, FOLDS_OF_MANY, examples_with_copies
from bot.nlu.fitting.intents import material_of
from bot.nlu.fitting.progress import silent
from bot.nlu.fitting.support_vectors import fit_sparse

if TYPE_CHECKING:
    import pytest


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


def test_lanes_do_every_job_once_and_each_lane_in_order() -> None:
    """Progress counts all of them."""
    done: list[str] = []
    steps: list[tuple[str, int, int]] = []
    lanes = [[lambda: done.append("a1"), lambda: done.append("a2")], [lambda: done.append("b")]]
    held_out.in_lanes(lanes, "fitting", lambda *step: steps.append(step))
    assert sorted(done) == ["a1", "a2", "b"]
    assert done.index("a1") < done.index("a2")
    assert sorted(steps) == [("fitting", number, 3) for number in range(4)]
