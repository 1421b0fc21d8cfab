"""Fits models on parts of the examples, and keeps what they say of the rest, which they did not see."""

from __future__ import annotations

from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from functools import partial
from itertools import count
from typing import TYPE_CHECKING, Any

import numpy as np

from bot.nlu.fitting.examples import held_out_in_turn
from bot.nlu.fitting.threshold_choice import choose_thresholds

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from numpy.typing import NDArray

    from bot.encoder.perceptron import Perceptron
    from bot.nlu.fitting.intents import Material
    from bot.nlu.fitting.progress import Report
    from bot.nlu.linear import SparseLinear
    from bot.nlu.thresholds import ThresholdsByLanguage

#: Threads of a training and of teaching: small servers have two cores.
THREADS = 2

Job = Callable[[], None]


@dataclass(frozen=True, slots=True)
class Unseen:
    """Scores of originals by models that saw neither them, nor their neighbours, nor their copies.

    `rows` are their numbers among the originals: all of them, or of many examples a tenth.
    """

    rows: NDArray[np.int64]
    labels: NDArray[np.int64]
    languages: NDArray[np.str_]
    sparse: NDArray[np.float32]
    intents: NDArray[np.float32] | None
    alarm: NDArray[np.float32] | None

    def thresholds(self, urgent: NDArray[np.float64], names: Sequence[str]) -> ThresholdsByLanguage:
        """Thresholds for probabilities of urgency, such as these are of the same rows."""
        return choose_thresholds(urgent, np.array(names)[self.labels], self.languages)


class HeldOut:
    """Models fitted without a fold of the originals.

    Of few examples without every fold in turn, and once on all of them; of many once, without the first fold.
    """

    def __init__(self, material: Material) -> None:
        self.fitted: dict[str, SparseLinear | Perceptron] = {}
        self._material = material
        examples = material.examples
        self._originals = np.flatnonzero(~examples.is_copy)
        self._fold = examples.fold[self._originals]
        self._in_turn = held_out_in_turn(len(self._originals))
        self._numbers = range(int(self._fold.max()) + 1 if self._in_turn else 1)
        self._scores: dict[str, NDArray[np.float32]] = {}

    def jobs(self, step: str) -> list[Job]:
        """The fit that is kept, and one for each fold that is held out in turn."""
        scored: list[Job] = [partial(self._score, step, number) for number in self._numbers]
        return [partial(self._keep, step), *scored] if self._in_turn else scored

    def _keep(self, step: str) -> None:
        self.fitted[step] = self._material.fit(step, np.ones(len(self._material.examples.texts), bool))

    def _score(self, step: str, number: int) -> None:
        material, held = self._material, self._fold == number
        others = material.examples.fold != number
        if self._in_turn and step != "sparse":
            # Copies change the networks little, and would double the time of this step.
            others &= ~material.examples.is_copy
        fitted = material.fit(step, others)
        if not self._in_turn:
            self.fitted[step] = fitted
        found = material.scores(fitted, self._originals[held])
        self._scores.setdefault(step, np.zeros((len(held), found.shape[1]), np.float32))[held] = found

    def unseen(self) -> Unseen:
        """What they say of the folds they did not see."""
        rows = np.flatnonzero(np.isin(self._fold, self._numbers))
        examples, originals = self._material.examples, self._originals[rows]
        seen = {step: found[rows] for step, found in self._scores.items()}
        labels, languages = examples.labels[originals], examples.languages[originals]
        return Unseen(rows, labels, languages, seen["sparse"], seen.get("intents"), seen.get("alarm"))


def in_lanes(lanes: Sequence[Sequence[Job]], stage: str, progress: Report) -> None:
    """Do jobs on several cores: those of a lane one after the other, lanes side by side; the longest come first."""
    done, of = count(1), sum(map(len, lanes))

    def drive(lane: Sequence[Job]) -> None:
        for job in lane:
            job()
            progress(stage, next(done), of)

    progress(stage, 0, of)
    with ThreadPoolExecutor(THREADS) as pool:  # numpy and liblinear work outside Python's lock
        list(pool.map(drive, lanes))


def fit_and_cross_validate(material: Material, progress: Report) -> tuple[Unseen, Mapping[str, Any]]:
    """Scores of originals by models that did not see them, and by step the models that are kept.

    None waits for another's result, so no core is idle at the end of either.
    """
    held_out = HeldOut(material)
    jobs = {step: held_out.jobs(step) for step in material.steps}
    # All models of words and letters in one lane: liblinear has one generator of random numbers a process.
    in_lanes([jobs["sparse"], *([job] for step in jobs if step != "sparse" for job in jobs[step])], "fitting", progress)
    return held_out.unseen(), held_out.fitted
