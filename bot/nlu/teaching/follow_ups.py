"""Teach a fitted network of follow-ups lessons so that nothing else changes: it gets hidden units for them.

The idea is that of `intents.py`, on one network: what training fitted stays, each lesson that is not read as staff
said gets a unit, and only the units' outgoing weights are learned. What saves is guarded as alarms are there: the unit
of another lesson is silent on every example that saves, and that of a lesson that saves can only raise what does.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import partial
from typing import TYPE_CHECKING

import numpy as np

from bot.encoder.perceptron import softmax
from bot.follow_up_kind import kind_of
from bot.nlu.fitting.examples import COPY_WEIGHT
from bot.nlu.follow_up_model import SURE_OF_ACT, TEMPERATURE, least_of
from bot.nlu.teaching.descent import CARE, Bounds, descend
from bot.nlu.teaching.lesson_units import cut, grown, units_for
from bot.nlu.teaching.material import CannotTeachError, lesson_material

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from numpy.typing import NDArray

    from bot.encoder.encoder import Encoder
    from bot.nlu.fitting.examples import Examples
    from bot.nlu.fitting.progress import Report
    from bot.nlu.fitting.said import Said
    from bot.nlu.follow_up_model import FollowUpModel

    Numbers = NDArray[np.float32]
    Exact = NDArray[np.float64]
    Flags = NDArray[np.bool_]

#: A lesson is learned, and no longer pulls, when its kind is so much surer than it must be to count: the surer, the
#: more it outweighs in a conversation.
BEYOND = 0.03


def teach_follow_ups(
    model: FollowUpModel, lessons: Sequence[Said], examples: Iterable[Said], encoder: Encoder, progress: Report
) -> FollowUpModel:
    """The model with these lessons, and no others.

    Args:
        model: a fitted model, taught before or not.
        lessons: everything that it is to be taught; their intents are kinds of follow-ups or OTHER.
        examples: what it was fitted on.
        encoder: makes sentence vectors.
        progress: `(stage, done, of)`.

    Raises:
        CannotTeachError: the model knows other sentence vectors, or not every kind of the lessons.
    """
    if unknown := {lesson.intent for lesson in lessons} - set(model.names):
        raise CannotTeachError(f"it does not know the follow-up {', '.join(sorted(unknown))}")
    bare = replace(model, network=cut(model.network, len(model.network.hidden_bias) - model.taught), taught=0)
    if not lessons:
        return bare
    noisy, replay, vectors = lesson_material(lessons, model.names, examples, encoder, progress)
    if vectors.shape[1] != len(model.network.hidden):
        raise CannotTeachError("its follow-ups were trained on sentence vectors of another encoder")
    return _with_lessons(bare, noisy, replay, vectors, progress)


def _with_lessons(
    bare: FollowUpModel, noisy: Examples, replay: Sequence[Said], vectors: Numbers, progress: Report
) -> FollowUpModel:
    """The model with units for what it does not know; vectors are those of the lessons, then of the replay."""
    taught, known = vectors[: len(noisy.texts)], vectors[len(noisy.texts) :]
    saving = np.array([kind_of(name).saves_a_life for name in bare.names])
    saves = np.array([kind_of(example.intent).saves_a_life for example in replay], bool)
    aim = _Aim.of(bare.names, noisy)
    scores, old = bare.scores(noisy.texts, taught), bare.scores((said.text for said in replay), known)
    missed = ~aim.reached(softmax(scores / TEMPERATURE)) & ~noisy.is_copy
    raises = saving[noisy.labels[missed]]
    units = units_for(taught[missed], ~raises, known, saves)
    lessons = _Texts(scores.astype(np.float64), units(taught))
    stirred = units(known)
    some = np.asarray((stirred > 0).any(axis=1), bool)
    kept = _Kept.of(_Texts(old[some].astype(np.float64), stirred[some]), saving, saves[some], len(known))
    out = descend(
        lambda out: aim.slope(lessons, out) + kept.slope(out),
        kept.drift,
        Bounds.of(raises, saving),
        partial(progress, "follow-up lessons"),
    )
    return replace(bare, network=grown(bare.network, units, out), taught=len(units.bias))


@dataclass(frozen=True, slots=True)
class _Texts:
    """Texts as the units see them: the scores that are fixed, and how much each unit is stirred."""

    scores: Exact
    stirred: Numbers

    def shares(self, out: Numbers) -> Exact:
        """Probability of each kind, where `out` holds the units' weights to each."""
        return softmax((self.scores + self.stirred @ out) / TEMPERATURE)

    def slope(self, by_scores: Exact) -> Numbers:
        """Gradient of a loss by `out`, from that by the divided scores."""
        return np.asarray(self.stirred.T @ by_scores / TEMPERATURE, np.float32)


@dataclass(frozen=True, slots=True)
class _Aim:
    """What the lessons and their copies should become: a kind that counts."""

    labels: NDArray[np.int64]
    weights: Exact
    least: Exact

    @classmethod
    def of(cls, names: Sequence[str], lessons: Examples) -> _Aim:
        counts_from = [SURE_OF_ACT if name == "took_something" else least_of(name) for name in names]
        least = np.array(counts_from)[lessons.labels] + BEYOND
        return cls(lessons.labels, np.where(lessons.is_copy, COPY_WEIGHT, 1.0), least)

    def reached(self, shares: Exact) -> Flags:
        """Which are learned already."""
        return np.asarray(shares[np.arange(len(self.labels)), self.labels] >= self.least, bool)

    def slope(self, texts: _Texts, out: Numbers) -> Numbers:
        """Gradient of the cross-entropy of what is not learned yet."""
        shares = texts.shares(out)
        open_yet = self.weights * ~self.reached(shares)
        shares[np.arange(len(self.labels)), self.labels] -= 1
        return texts.slope(shares * open_yet[:, None])


@dataclass(frozen=True, slots=True)
class _Kept:
    """The part of the replay that units stir, with the opinion that must stay; `size` is that of the whole."""

    texts: _Texts
    before: Exact
    saving: Flags
    saves: Flags
    size: int

    @classmethod
    def of(cls, texts: _Texts, saving: Flags, saves: Flags, size: int) -> _Kept:
        silent = np.zeros((texts.stirred.shape[1], texts.scores.shape[1]), np.float32)
        return cls(texts, texts.shares(silent), saving, saves, size)

    def slope(self, out: Numbers) -> Numbers:
        """Gradient of the divergence from the old opinion; one that saves and comes to save less counts more."""
        by_scores = self.texts.shares(out) - self.before
        falls = self.saves & (by_scores[:, self.saving].sum(1) < 0)
        return self.texts.slope(by_scores * np.where(falls, CARE, 1.0)[:, None])

    def drift(self, out: Numbers) -> float:
        """Mean divergence (nats) over the whole replay."""
        after = np.maximum(self.texts.shares(out), 1e-12)
        return float((self.before * np.log(np.maximum(self.before, 1e-12) / after)).sum()) / max(self.size, 1)
