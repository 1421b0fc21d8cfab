"""Lessons are learned within bounds, and by less where what was known would drift."""

from __future__ import annotations

import numpy as np

from bot.nlu.teaching.descent import MOST_DRIFT, STEPS, Bounds, descend

SAVES, OTHER = 0, 1
BOUNDS = Bounds.of(raises=np.array([True, False]), saving=np.array([True, False]))
UP, DOWN = np.full((2, 2), -1, np.float32), np.full((2, 2), 1, np.float32)


def test_a_unit_that_raises_lowers_nothing_that_saves() -> None:
    """And raises nothing else; the other unit may do what it learns."""
    assert BOUNDS.lowest.tolist() == [[0, -np.inf], [-np.inf, -np.inf]]
    assert BOUNDS.highest.tolist() == [[np.inf, 0], [np.inf, np.inf]]
    up, down = (
        descend(lambda _: slope, lambda _: 0.0, BOUNDS, lambda *_: None)  # noqa: B023  it is called at once
        for slope in (UP, DOWN)
    )
    assert up[0, SAVES] > 0
    assert up[0, OTHER] == 0
    assert down[0, SAVES] == 0
    assert (down[1] < 0).all()


def test_weights_shrink_until_what_was_known_stays() -> None:
    """The drift grows with the weights here."""
    out = descend(lambda _: UP, lambda out: float(np.abs(out).max()), BOUNDS, lambda *_: None)
    assert 0 < np.abs(out).max() <= MOST_DRIFT


def test_it_tells_how_far_it_is() -> None:
    """Somebody watches."""
    told: list[tuple[int, int]] = []
    descend(lambda _: UP, lambda _: 0.0, BOUNDS, lambda *step: told.append(step))
    assert told[-1] == (STEPS, STEPS)
