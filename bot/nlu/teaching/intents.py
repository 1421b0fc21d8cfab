"""Teach a fitted model lessons so that nothing else changes: both networks get hidden units for them.

What training fitted stays to the last bit. Each lesson that the model does not get right yet gets a unit
(`lesson_units.py`) at the end of both networks' hidden layers; only the units' outgoing weights are learned, by some
hundred small steps of AdamW. The loss is the cross-entropy of the served opinion on the lessons and their noisy
copies, and the divergence of the new opinion from the old one on a replay of the project's own examples.

Units of earlier rounds are taken off first: what a model was taught follows from the lessons that there are, so that
a lesson that was erased is unlearned by the next round, and many rounds drift no further than one.
"""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING

import numpy as np

from bot.nlu.intent_model import urgent_columns
from bot.nlu.teaching.descent import Bounds, descend
from bot.nlu.teaching.lesson_loss import Aim, Kept
from bot.nlu.teaching.lesson_units import cut, grown, units_for
from bot.nlu.teaching.material import CannotTeachError, lesson_material
from bot.nlu.teaching.taught_opinion import Texts

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from numpy.typing import NDArray

    from bot.encoder.encoder import Encoder
    from bot.nlu.fitting.examples import Examples
    from bot.nlu.fitting.progress import Report
    from bot.nlu.fitting.said import Said
    from bot.nlu.intent_model import DenseModel, IntentModel
    from bot.nlu.teaching.lesson_units import Units

    Numbers = NDArray[np.float32]


def teach(
    model: IntentModel, lessons: Sequence[Said], examples: Iterable[Said], encoder: Encoder | None, progress: Report
) -> IntentModel:
    """The model with these lessons, and no others.

    Args:
        model: a fitted model, taught before or not.
        lessons: everything that it is to be taught.
        examples: the project's own examples.
        encoder: makes sentence vectors.
        progress: `(stage, done, of)`.

    Raises:
        CannotTeachError: the model knows no sentence vectors, other ones, or not every intent of the lessons.
    """
    if model.dense is None or encoder is None:
        raise CannotTeachError("it understands by words and letters alone, without the sentence encoder")
    if unknown := {lesson.intent for lesson in lessons} - set(model.names):
        raise CannotTeachError(f"it does not know the intent {', '.join(sorted(unknown))}")
    bare = replace(model, dense=without_units(model.dense))
    if not lessons:
        return bare
    noisy, replay, vectors = lesson_material(lessons, model.names, examples, encoder, progress)
    if vectors.shape[1] != len(model.dense.intents.hidden):
        raise CannotTeachError("it was trained on sentence vectors of another encoder")
    return _with_lessons(bare, noisy, replay, vectors, progress)


def _with_lessons(
    bare: IntentModel, noisy: Examples, replay: Sequence[Said], vectors: Numbers, progress: Report
) -> IntentModel:
    """The model with units for what it does not know; vectors are those of the lessons, then of the replay."""
    if bare.dense is None:
        raise CannotTeachError("it has no networks")
    taught, known = vectors[: len(noisy.texts)], vectors[len(noisy.texts) :]
    urgent = np.isin(np.arange(len(bare.names)), urgent_columns(bare.names))
    is_urgent = np.array([urgent[bare.names.index(example.intent)] for example in replay], bool)
    aim = Aim.of(bare.names, noisy, bare.dense.thresholds)
    lessons = Texts.of(bare.dense, urgent, _sparse(bare, noisy.texts), taught)
    to_learn = ~aim.reached(lessons.view()) & ~noisy.is_copy
    raises = urgent[noisy.labels[to_learn]]
    units = units_for(taught[to_learn], ~raises, known, is_urgent)
    replayed = Texts.of(bare.dense, urgent, _sparse(bare, [example.text for example in replay]), known)
    kept = Kept.of_replay(replayed.stirring(units(known)), is_urgent)
    lessons = lessons.stirring(units(taught))
    out = descend(
        lambda out: aim.slope(lessons, lessons.view(out)) + kept.slope(out),
        kept.drift,
        bounds_of(raises, urgent),
        partial(progress, "lessons"),
    )
    return replace(bare, dense=with_units(bare.dense, units, out))


def bounds_of(raises: NDArray[np.bool_], urgent: NDArray[np.bool_]) -> Bounds:
    """The bounds of units by whether their lesson is urgent; the last column is the alarm's.

    An urgent lesson raises the urgent intents' sum and the alarm, and a harmless one only lowers the alarm.
    """
    bounds = Bounds.of(raises, np.r_[urgent, True])
    bounds.highest[~raises, -1] = 0
    return bounds


def _sparse(model: IntentModel, texts: Sequence[str]) -> Numbers:
    return model.sparse(model.features.transform(texts))


def without_units(dense: DenseModel) -> DenseModel:
    """The networks as training left them."""
    end = len(dense.intents.hidden_bias) - dense.taught, len(dense.alarm.hidden_bias) - dense.taught
    return replace(dense, intents=cut(dense.intents, end[0]), alarm=cut(dense.alarm, end[1]), taught=0)


def with_units(dense: DenseModel, units: Units, out: Numbers) -> DenseModel:
    """The networks with units at the end of their hidden layers; the last column of `out` is the alarm's."""
    alarm = out[:, -1:] * np.array([-0.5, 0.5], np.float32)
    return replace(
        dense,
        intents=grown(dense.intents, units, out[:, :-1]),
        alarm=grown(dense.alarm, units, alarm),
        taught=len(units.bias),
    )
