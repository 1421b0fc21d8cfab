"""Scores become probabilities by a few numbers."""

from __future__ import annotations

import numpy as np
import pytest

from bot.nlu.blending import AlarmMix, Blend


def test_without_vectors_the_blend_is_that_of_words_alone() -> None:
    """Probabilities are the softmax of the weighted scores."""
    blend = Blend(2.0, 5.0, np.zeros(2, np.float32))
    assert blend(np.array([[0.0, np.log(2) / 2]], np.float32), None)[0] == pytest.approx([1 / 3, 2 / 3])


def test_the_alarm_shifts_the_log_odds_of_the_sum() -> None:
    """By its score for urgent less that for harmless; without one the sum is left as it is."""
    urgent = np.array([0.5, 0.8])
    assert AlarmMix()(urgent, None) == pytest.approx(urgent)
    shifted = AlarmMix(summed=1.0, alarm=2.0)(urgent, np.array([[0, 1], [1, 0]], np.float32))
    assert shifted == pytest.approx([1 / (1 + np.exp(-2)), 1 / (1 + np.exp(2) / 4)])
