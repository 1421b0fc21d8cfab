"""The opinion of a model with units, and the direction in which their weights must move."""

from __future__ import annotations

import numpy as np
import pytest

from bot.encoder.perceptron import Perceptron
from bot.nlu.blending import AlarmMix, Blend
from bot.nlu.fitting.threshold_choice import WITHOUT_HARMLESS
from bot.nlu.intent_model import DenseModel
from bot.nlu.teaching.taught_opinion import Texts, drift
from bot.nlu.thresholds import ThresholdsByLanguage

RANDOM = np.random.default_rng(4)
IS_URGENT = np.array([True, False, True])


def numbers(*size: int) -> np.ndarray:
    """Some numbers, the same ones each time."""
    return RANDOM.normal(size=size).astype(np.float32)


def texts() -> Texts:
    """Four texts, stirred by two units, before a small model of three intents."""
    intents, alarm = (Perceptron(numbers(6, 4), numbers(4), numbers(4, out), numbers(out)) for out in (3, 2))
    mix, limits = AlarmMix(0.8, 0.6, -0.1), ThresholdsByLanguage(WITHOUT_HARMLESS, {})
    dense = DenseModel(intents, alarm, Blend(1.2, 0.7, numbers(3)), mix, limits)
    return Texts.of(dense, IS_URGENT, numbers(4, 3), numbers(4, 6)).stirring(np.abs(numbers(4, 2)))


def test_silent_units_say_nothing() -> None:
    """The opinion is that of the model without them, and nothing drifts."""
    some = texts()
    assert np.array_equal(some.view().intents, some.view(some.silent()).intents)
    assert drift(some.view(), some.view(some.silent())) == pytest.approx(0)
    assert (drift(some.view(), some.view(numbers(2, 4))) > 0).all()


def test_only_the_rows_that_are_asked_for() -> None:
    """With the same opinion on them."""
    some, out = texts(), numbers(2, 4)
    rows = np.array([True, False, False, True])
    assert np.array_equal(some.some(rows).view(out).odds, some.view(out).odds[rows])


def test_the_slope_is_that_of_the_loss() -> None:
    """Against differences of the loss itself: cross-entropy of intents, and of the alarm."""
    some, out = texts(), numbers(2, 4).astype(np.float64)
    labels, alarms = np.array([0, 1, 2, 1]), np.array([1.0, 0.0, 1.0, 0.0])

    def loss(weights: np.ndarray) -> float:
        view = some.view(weights)
        of_alarm = alarms * np.log(view.urgent) + (1 - alarms) * np.log(1 - view.urgent)
        return -float(np.log(view.intents[np.arange(4), labels]).sum() + of_alarm.sum())

    view = some.view(out)
    slope = some.slope(view, view.intents - np.eye(3)[labels], view.urgent - alarms)
    step = 1e-5
    for place in np.ndindex(out.shape):
        moved = np.zeros_like(out)
        moved[place] = step
        assert slope[place] == pytest.approx((loss(out + moved) - loss(out - moved)) / (2 * step), rel=1e-2, abs=1e-3)
