"""Which models are fitted on which part of the examples, and what they say of the rest."""

from __future__ import annotations

from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from functools import partial
from itertools import count
from typing import TYPE_CHECKING, Any

import numpy as np

from bot.nlu.examples import MANY, folds
from bot.nlu.sparse_features import rows_of
from bot.nlu.thresholds import ThresholdsByLanguage, choose_thresholds

if TYPE_CHECKING:
    from collections.abc import Sequence

    from numpy.typing import NDArray

    from bot.nlu.training import Material, Report

THREADS = 2

Job = Callable[[], None]


@dataclass(frozen=True, slots=True)
class Unseen:
    """Scores of originals by models that saw neither them, nor their neighbours, nor their copies.

    `rows` are their numbers among the originals: all of them, or of many examples a third.
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
    """Models fitted without a fold of the originals: without every fold in turn, or of many examples without one."""

    def __init__(self, material: Material) -> None:
        self._material = material
        self._originals = np.flatnonzero(~material.examples.is_copy)
        self._fold = folds(material.examples.labels[self._originals])
        self._numbers = range(int(self._fold.max()) + 1 if len(self._originals) <= MANY else 1)
        self._scores: dict[str, NDArray[np.float32]] = {}

    def jobs(self, step: str) -> list[Job]:
        """One fit for each fold that is held out."""
        return [partial(self._score, step, number) for number in self._numbers]

    def _score(self, step: str, number: int) -> None:
        material, examples = self._material, self._material.examples
        held, others = self._fold == number, self._fold != number
        if step == "sparse":
            fitted = material.sparse(self._fold[examples.origin] != number)
            found = fitted(rows_of(material.matrix[self._originals[held]]))
        else:
            # Copies change the networks little, and would double the time of this step.
            fit = material.intents if step == "intents" else material.alarm
            found = fit(self._originals[others]).in_parts(material.vectors_of(self._originals[held]))
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


def cross_validate(material: Material, progress: Report) -> Unseen:
    """Scores of originals by models that did not see them."""
    held_out = HeldOut(material)
    in_lanes(_lanes({step: held_out.jobs(step) for step in material.steps}), "cross-validation", progress)
    return held_out.unseen()


def fit_and_cross_validate(material: Material, progress: Report) -> tuple[Unseen, dict[str, Any]]:
    """The same, and by step the models that are fitted on all rows.

    None waits for another one's result, so that no core waits at the end of one of the two.
    """
    held_out = HeldOut(material)
    fitted: dict[str, Any] = {}

    def fit(step: str) -> None:
        fitted[step] = material.on_all(step)

    jobs: dict[str, list[Job]] = {step: [partial(fit, step), *held_out.jobs(step)] for step in material.steps}
    in_lanes(_lanes(jobs), "fitting", progress)
    return held_out.unseen(), fitted


def _lanes(jobs: dict[str, list[Job]]) -> list[list[Job]]:
    """All models of words and letters in one lane: liblinear has one generator of random numbers a process."""
    return [jobs["sparse"], *([job] for step in jobs if step != "sparse" for job in jobs[step])]
