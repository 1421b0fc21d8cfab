"""The descent by which lessons are learned: small steps within bounds, until what was known drifts too far."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from bot.encoder.perceptron import Descent

if TYPE_CHECKING:
    from collections.abc import Callable

    from numpy.typing import NDArray

    Numbers = NDArray[np.float32]
    Flags = NDArray[np.bool_]

#: Steps of the descent, and how far each goes at first.
STEPS = 300
RATE = 0.05
#: Mean divergence (nats) that the replay may drift; beyond it, the lessons are learned by less.
MOST_DRIFT = 0.001
#: An example of the replay that saves and comes to save less counts so much more than one that comes to save more.
CARE = 3.0


@dataclass(frozen=True, slots=True)
class Bounds:
    """Lowest and highest outgoing weight of each unit: a lesson that saves can lose nothing that saves by that."""

    lowest: Numbers
    highest: Numbers

    @classmethod
    def of(cls, raises: Flags, saving: Flags) -> Bounds:
        """Where a unit raises, what saves only rises, and all else only falls.

        Args:
            raises: which units may only do that: those of lessons that save.
            saving: which columns save.
        """
        lowest = np.where(raises[:, None] & saving, 0, -np.inf)
        highest = np.where(raises[:, None] & ~saving, 0, np.inf)
        return cls(lowest.astype(np.float32), highest.astype(np.float32))


def descend(
    slope: Callable[[Numbers], Numbers],
    drift: Callable[[Numbers], float],
    bounds: Bounds,
    report: Callable[[int, int], None],
) -> Numbers:
    """Outgoing weights of the units.

    Args:
        slope: gradient of the loss by the weights.
        drift: mean divergence (nats) of the replay, where the units have these weights.
        bounds: how far each weight may go.
        report: called with the steps that are done, and how many there are.
    """
    out = np.zeros_like(bounds.lowest)
    descent = Descent([out], STEPS, RATE)
    for step in range(1, STEPS + 1):
        descent.step([slope(out)])
        np.clip(out, bounds.lowest, bounds.highest, out=out)
        if step % 10 == 0:
            report(step, STEPS)
    while drift(out) > MOST_DRIFT:
        out *= np.float32(0.9)
    return out
