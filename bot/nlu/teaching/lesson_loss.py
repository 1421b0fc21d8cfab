"""The loss that lessons of intents are learned by: what they ask for, and what must stay."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from bot.nlu.fitting.examples import COPY_WEIGHT
from bot.nlu.teaching.descent import CARE
from bot.nlu.teaching.taught_opinion import Texts, View, drift
from bot.taxonomy import URGENT_TIERS, Tier, intent_named, tier_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    from numpy.typing import NDArray

    from bot.nlu.fitting.examples import Examples
    from bot.nlu.thresholds import ThresholdsByLanguage

    Numbers = NDArray[np.float32]
    Exact = NDArray[np.float64]

#: A lesson is learned when its intent is so probable; it then no longer pulls.
SURE = 0.6
#: And when the alarm's log odds are so far on the right side of their threshold.
MARGIN = 0.3


@dataclass(frozen=True, slots=True)
class Aim:
    """What the lessons and their copies should become: an intent, and an alarm or none."""

    labels: NDArray[np.int64]
    weights: Exact
    alarms: NDArray[np.bool_]
    limits: Exact

    @classmethod
    def of(cls, names: Sequence[str], lessons: Examples, limits: ThresholdsByLanguage) -> Aim:
        """Urgent ones above the alarm's threshold; a concern below it; the harmless below the question's too."""
        tiers = [tier_of(intent_named(names[label])) for label in lessons.labels]
        alarms = np.array([tier in URGENT_TIERS for tier in tiers], bool)
        own = [limits.of(str(language)) for language in lessons.languages]
        highest = np.array(
            [
                limit.urgent if tier in {*URGENT_TIERS, Tier.CONCERN} else limit.ask
                for tier, limit in zip(tiers, own, strict=True)
            ]
        )
        odds = np.log(highest / (1 - highest)) + np.where(alarms, MARGIN, -MARGIN)
        weights = np.where(lessons.is_copy, COPY_WEIGHT, 1.0)
        return cls(lessons.labels, weights, alarms, odds)

    def reached(self, view: View) -> NDArray[np.bool_]:
        """Which are learned already."""
        both: NDArray[np.bool_] = self._intent_reached(view) & self._alarm_reached(view)
        return both

    def slope(self, texts: Texts, view: View) -> Numbers:
        """Gradient of the cross-entropy of what is not learned yet."""
        by_scores = view.intents.copy()
        by_scores[np.arange(len(self.labels)), self.labels] -= 1
        by_scores *= (self.weights * ~self._intent_reached(view))[:, None]
        by_odds = (view.urgent - self.alarms) * self.weights * ~self._alarm_reached(view)
        return texts.slope(view, by_scores, by_odds)

    def _intent_reached(self, view: View) -> NDArray[np.bool_]:
        reached: NDArray[np.bool_] = view.intents[np.arange(len(self.labels)), self.labels] >= SURE
        return reached

    def _alarm_reached(self, view: View) -> NDArray[np.bool_]:
        return np.where(self.alarms, view.odds >= self.limits, view.odds <= self.limits)


@dataclass(frozen=True, slots=True)
class Kept:
    """The replay, with the opinion that must stay; only examples that stir a unit can change."""

    texts: Texts
    before: View
    urgent: NDArray[np.bool_]
    size: int

    @classmethod
    def of_replay(cls, replay: Texts, urgent: NDArray[np.bool_]) -> Kept:
        """The part of a replay that units stir, and the size of the whole."""
        stirred = np.asarray((replay.stirred > 0).any(axis=1), bool)
        some = replay.some(stirred)
        return cls(some, some.view(), urgent[stirred], len(urgent))

    def slope(self, out: Numbers) -> Numbers:
        """Gradient of the divergence from the old opinion."""
        view = self.texts.view(out)
        by_odds = view.urgent - self.before.urgent
        by_odds *= np.where((by_odds < 0) & self.urgent, CARE, 1.0)
        return self.texts.slope(view, view.intents - self.before.intents, by_odds)

    def drift(self, out: Numbers) -> float:
        """Mean divergence over the whole replay."""
        return float(drift(self.before, self.texts.view(out)).sum()) / max(self.size, 1)
