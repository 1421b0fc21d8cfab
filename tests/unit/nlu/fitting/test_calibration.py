"""Scores become probabilities that are as sure as they are right."""

from __future__ import annotations

import numpy as np
import pytest

from bot.nlu.fitting.calibration import fit_alarm_mix, fit_blend

ROWS = 3000


def scores_and_labels(noise: float, seed: int = 1) -> tuple[np.ndarray, np.ndarray]:
    """Scores of three classes alike in number; the true one is one higher, but for this noise."""
    random = np.random.default_rng(seed)
    labels = np.arange(ROWS) % 3
    scores = random.normal(0, noise, (ROWS, 3)) + np.eye(3)[labels]
    return scores.astype(np.float32), labels


@pytest.mark.parametrize("noise", [0.5, 1.0])
def test_probabilities_are_as_sure_as_they_are_right(noise: float) -> None:
    """The mean confidence is the share that is right."""
    scores, labels = scores_and_labels(noise)
    found = fit_blend(scores, None, labels)(scores, None)
    right = (found.argmax(1) == labels).mean()
    assert found.sum(1) == pytest.approx(1)
    assert found.max(1).mean() == pytest.approx(right, abs=0.02)


def test_scores_that_tell_more_weigh_more() -> None:
    """Of two models the one with less noise; the other one still counts."""
    (good, labels), (bad, _) = scores_and_labels(0.5), scores_and_labels(2.0, seed=2)
    blend = fit_blend(bad, good, labels)
    assert blend.dense > blend.sparse > 0


def test_a_mix_listens_to_what_tells_urgent_from_harmless() -> None:
    """Here only the alarm does."""
    random = np.random.default_rng(2)
    is_urgent = np.arange(400) % 2 == 0
    alarm = np.column_stack([np.zeros(400), np.where(is_urgent, 1.0, -1.0)]).astype(np.float32)
    mix = fit_alarm_mix(random.uniform(0.2, 0.8, 400), alarm, is_urgent)
    assert mix.alarm > 10 * abs(mix.summed)
