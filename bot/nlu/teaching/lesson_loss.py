"""The loss that lessons are learned by: what they ask for, what must stay, and the descent between the two."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from bot.encoder.perceptron import Descent
from bot.nlu.fitting.examples import COPY_WEIGHT
from bot.nlu.teaching.taught_opinion import Texts, View, drift
from bot.taxonomy import URGENT_TIERS, tier_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    from numpy.typing import NDArray

    from bot.nlu.fitting.examples import Examples
    from bot.nlu.fitting.progress import Report
    from bot.nlu.thresholds import ThresholdsByLanguage

    Numbers = NDArray[np.float32]
    Exact = NDArray[np.float64]

#: Steps of the descent, and how far each goes at first.
STEPS = 300
RATE = 0.05
#: A lesson is learned when its intent is so probable; it then pulls no more.
SURE = 0.6
#: And when the alarm's log odds are so far on the right side of their threshold.
MARGIN = 0.3
#: An urgent example of the replay that becomes less urgent counts so much more than one that becomes more so.
CARE = 3.0
#: Mean divergence (nats) that the replay may drift; beyond it, the lessons are learned by less.
MOST_DRIFT = 0.001


@dataclass(frozen=True, slots=True)
class Aim:
    """What the lessons and their copies shall become: an intent, and an alarm or none."""

    labels: NDArray[np.int64]
    weights: Exact
    alarms: NDArray[np.bool_]
    limits: Exact

    @classmethod
    def of(cls, names: Sequence[str], lessons: Examples, limits: ThresholdsByLanguage) -> Aim:
        """Urgent ones above the alarm's threshold; a concern below it; the harmless below the question's too."""
        tiers = [tier_of(names[label]) for label in lessons.labels]
        alarms = np.array([tier in URGENT_TIERS for tier in tiers], bool)
        own = [limits.of(str(language)) for language in lessons.languages]
        highest = np.array(
            [
                limit.urgent if tier in {*URGENT_TIERS, "concern"} else limit.ask
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
class Bounds:
    """Lowest and highest outgoing weight of each unit: an urgent lesson can lose no urgent message by that.

    Where its unit stirs, the urgent intents' sum and the alarm only rise; a harmless one's unit only lowers the alarm.
    """

    lowest: Numbers
    highest: Numbers

    @classmethod
    def of(cls, urgent_units: NDArray[np.bool_], urgent_intents: NDArray[np.bool_]) -> Bounds:
        """For units by whether their lesson is urgent, and intents by whether they are."""
        raises, is_urgent = urgent_units[:, None], np.r_[urgent_intents, True]
        is_alarm = np.arange(len(is_urgent)) == len(urgent_intents)
        lowest = np.where(raises & is_urgent, 0, -np.inf)
        highest = np.where((raises & ~is_urgent) | (~raises & is_alarm), 0, np.inf)
        return cls(lowest.astype(np.float32), highest.astype(np.float32))


@dataclass(frozen=True, slots=True)
class Kept:
    """The replay, with the opinion that shall stay; only examples that stir a unit can change."""

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

    def slope(self, view: View) -> Numbers:
        """Gradient of the divergence from the old opinion."""
        by_odds = view.urgent - self.before.urgent
        by_odds *= np.where((by_odds < 0) & self.urgent, CARE, 1.0)
        return self.texts.slope(view, view.intents - self.before.intents, by_odds)

    def drift(self, out: Numbers) -> float:
        """Mean divergence over the whole replay."""
        return float(drift(self.before, self.texts.view(out)).sum()) / max(self.size, 1)


def learn(lessons: Texts, aim: Aim, kept: Kept, bounds: Bounds, progress: Report) -> Numbers:
    """Outgoing weights of the units: to each intent and, last, to the alarm."""
    out = lessons.silent()
    descent = Descent([out], STEPS, RATE)
    for step in range(1, STEPS + 1):
        slope = aim.slope(lessons, lessons.view(out)) + kept.slope(kept.texts.view(out))
        descent.step([slope])
        np.clip(out, bounds.lowest, bounds.highest, out=out)
        if step % 10 == 0:
            progress("lessons", step, STEPS)
    while kept.drift(out) > MOST_DRIFT:
        out *= np.float32(0.9)
    return out
