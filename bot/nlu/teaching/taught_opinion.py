"""What a model with lesson units says of texts, and in which direction its outgoing weights must move."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, NamedTuple

import numpy as np

from bot.encoder.perceptron import softmax

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from bot.nlu.intent_model import DenseModel

    Numbers = NDArray[np.float32]
    Exact = NDArray[np.float64]

_NEAR_ZERO = 1e-6


class View(NamedTuple):
    """Probability of each intent, the urgent ones' sum, and the log odds of the alarm; one row a text."""

    intents: Exact
    summed: Exact
    odds: Exact

    @property
    def urgent(self) -> Exact:
        """Probability of urgency."""
        probability: Exact = 1 / (1 + np.exp(-self.odds))
        return probability


@dataclass(frozen=True, slots=True)
class Texts:
    """Texts as the units see them.

    Args:
        dense: the networks that are fixed, with the blend and the mix.
        is_urgent: 1 for the columns of the urgent intents, else 0.
        scores: what is fixed of the blended scores.
        odds: what is fixed of the alarm's log odds.
        stirred: activation of each unit.
    """

    dense: DenseModel
    is_urgent: Exact
    scores: Exact
    odds: Exact
    stirred: Numbers

    @classmethod
    def of(cls, dense: DenseModel, is_urgent: NDArray[np.bool_], sparse: Numbers, vectors: Numbers) -> Texts:
        """Texts by their sparse scores and their sentence vectors, before there is any unit."""
        scores = dense.blend.sparse * sparse + dense.blend.bias + dense.blend.dense * dense.intents(vectors)
        alarm = dense.alarm(vectors)
        odds = dense.mix.alarm * (alarm[:, 1] - alarm[:, 0]) + dense.mix.bias
        nothing = np.zeros((len(vectors), 0), np.float32)
        return cls(dense, is_urgent.astype(np.float64), scores.astype(np.float64), odds.astype(np.float64), nothing)

    def stirring(self, stirred: Numbers) -> Texts:
        """The same texts, as some units see them."""
        return replace(self, stirred=stirred)

    def some(self, rows: NDArray[np.bool_]) -> Texts:
        """Only these rows."""
        return replace(self, scores=self.scores[rows], odds=self.odds[rows], stirred=self.stirred[rows])

    def silent(self) -> Numbers:
        """Outgoing weights with which no unit says anything."""
        return np.zeros((self.stirred.shape[1], self.scores.shape[1] + 1), np.float32)

    def view(self, out: Numbers | None = None) -> View:
        """The opinion, where `out` holds the units' weights to each intent and, last, to the alarm."""
        said = self.stirred @ (self.silent() if out is None else out)
        intents = softmax(self.scores + self.dense.blend.dense * said[:, :-1])
        summed = np.clip(intents @ self.is_urgent, _NEAR_ZERO, 1 - _NEAR_ZERO)
        odds = self.dense.mix.summed * np.log(summed / (1 - summed)) + self.dense.mix.alarm * said[:, -1] + self.odds
        return View(intents, summed, odds)

    def slope(self, view: View, by_scores: Exact, by_odds: Exact) -> Numbers:
        """Gradient of a loss by `out`, from its gradients by the blended scores and by the alarm's log odds."""
        # The alarm rests on the intents too, through the log odds of the urgent ones' sum.
        share = view.intents * np.where(self.is_urgent > 0, 1 / view.summed[:, None], -1 / (1 - view.summed)[:, None])
        scores = by_scores + self.dense.mix.summed * by_odds[:, None] * share
        columns = np.c_[self.dense.blend.dense * scores, self.dense.mix.alarm * by_odds]
        slope: Numbers = (self.stirred.T @ columns).astype(np.float32)
        return slope


def drift(before: View, after: View) -> Exact:
    """KL divergence from the old to the new opinion of each text: on its intents, and on its alarm."""
    intents = (before.intents * _log_ratio(before.intents, after.intents)).sum(1)
    alarm = before.urgent * _log_ratio(before.urgent, after.urgent)
    calm = (1 - before.urgent) * _log_ratio(1 - before.urgent, 1 - after.urgent)
    divergence: Exact = intents + alarm + calm
    return divergence


def _log_ratio(before: Exact, after: Exact) -> Exact:
    ratio: Exact = np.log(np.maximum(before, 1e-12) / np.maximum(after, 1e-12))
    return ratio
