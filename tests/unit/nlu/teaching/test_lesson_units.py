"""A unit answers to its own lesson, and to hardly anything else."""

from __future__ import annotations

import numpy as np
import pytest

from bot.encoder.perceptron import Perceptron
from bot.nlu.teaching.lesson_units import STIRRED, cut, grown, units_for

RANDOM = np.random.default_rng(3)
REPLAY = RANDOM.normal(size=(2000, 12)).astype(np.float32)
URGENT = np.arange(2000) < 200
LESSONS = (RANDOM.normal(size=(2, 12)) * 2).astype(np.float32)


def test_a_unit_is_stirred_by_its_own_lesson_and_by_few_examples() -> None:
    """By one in `STIRRED`; what is said like the lesson still stirs it."""
    units = units_for(LESSONS, np.array([False, False]), REPLAY, URGENT)
    assert np.diag(units(LESSONS)) == pytest.approx(1, abs=1e-4)
    assert (units(REPLAY) > 0).mean(0).max() <= 2 / STIRRED
    assert (np.diag(units(LESSONS + np.float32(0.1))) > 0).all()


def test_a_harmless_lesson_is_silent_on_every_urgent_example() -> None:
    """Also on those that an urgent lesson's unit may hear."""
    near = REPLAY.copy()
    near[0] = LESSONS[0] * 0.9
    heard = units_for(LESSONS[:1], np.array([False]), near, URGENT)(near)[URGENT]
    silent = units_for(LESSONS[:1], np.array([True]), near, URGENT)(near)[URGENT]
    assert heard.max() > 0
    assert silent.max() <= 1e-5


def test_a_harmless_lesson_that_is_an_urgent_example_has_no_unit() -> None:
    """It can't be told apart: the unit is silent on everything."""
    same = REPLAY.copy()
    same[0] = LESSONS[0]
    units = units_for(LESSONS[:1], np.array([True]), same, URGENT)
    assert not units.weights.any()
    assert not units(LESSONS).any()


def test_a_network_that_is_cut_again_is_the_one_that_was_grown() -> None:
    """To the bit; what the units say is added to its scores, which lie around zero."""
    net = Perceptron(*(RANDOM.normal(size=size).astype(np.float32) for size in ((12, 5), 5, (5, 3), 3)))
    units = units_for(LESSONS, np.array([False, False]), REPLAY, URGENT)
    out = RANDOM.normal(size=(2, 3)).astype(np.float32)
    larger = grown(net, units, out)
    added = units(LESSONS) @ out
    assert larger(LESSONS) == pytest.approx(net(LESSONS) + added - added.mean(1, keepdims=True), abs=1e-3)
    assert all(np.array_equal(getattr(cut(larger, 5), part), getattr(net, part)) for part in ("hidden", "out"))
