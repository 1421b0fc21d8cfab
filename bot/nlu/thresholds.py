"""From which summed probability of the urgent intents on the bot answers as urgent, or asks.

Chosen on training examples that the model did not see (cross-validation), never on the evaluation set.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from bot.taxonomy import tier_of

if TYPE_CHECKING:
    from numpy.typing import NDArray

#: Share of harmless examples (tiers information and conversation) that may set the alarm off. The aim is 3
#: % of the alarming-looking and 0.3 % of the ordinary ones; training data hold far more alarming-looking
#: ones than life does.
FALSE_ALARMS = 0.015
#: Share of harmless examples that may be asked the safety question instead.
ASKED = 0.09
#: A long message is urgent for one of its windows only when that window is surer than a whole message need
#: be.
WINDOW_STRICTER = 0.5


@dataclass(frozen=True, slots=True)
class Thresholds:
    """Summed probabilities: from `urgent` on the tier is urgent, from `ask` on one question is asked."""

    urgent: float
    ask: float
    window: float


def choose_thresholds(urgent: NDArray[np.float64], intents: NDArray[np.str_]) -> Thresholds:
    """Lowest thresholds that keep false alarms and questions under their shares.

    Args:
        urgent: summed probability of the urgent intents of each unseen example.
        intents: its true intent.
    """
    harmless = np.array([tier_of(str(intent)) in ("information", "conversation") for intent in intents])
    scores = urgent[harmless]
    if not scores.size:
        return Thresholds(0.5, 0.25, 0.75)
    at = float(np.clip(np.quantile(scores, 1 - FALSE_ALARMS), 0.3, 0.9))
    ask = float(np.clip(np.quantile(scores, 1 - FALSE_ALARMS - ASKED), 0.08, at))
    return Thresholds(at, ask, at + (1 - at) * WINDOW_STRICTER)
