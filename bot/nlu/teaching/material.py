"""What both models are taught with: lessons, the replay that must stay, and the sentence vectors of both."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from bot.encoder.encoder import vectors_of
from bot.nlu.fitting.examples import examples_with_copies
from bot.nlu.fitting.held_out import THREADS
from bot.nlu.teaching.replay import choose_replay
from bot.nlu.text import readable

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from numpy.typing import NDArray

    from bot.encoder.encoder import Encoder
    from bot.nlu.fitting.examples import Examples
    from bot.nlu.fitting.progress import Report
    from bot.nlu.fitting.said import Said

    Numbers = NDArray[np.float32]


class CannotTeachError(ValueError):
    """This model can't be taught, only trained anew; the message says why."""


def lesson_material(
    lessons: Sequence[Said], names: Sequence[str], examples: Iterable[Said], encoder: Encoder, progress: Report
) -> tuple[Examples, list[Said], Numbers]:
    """Lessons with their noisy copies, the replay, and the vectors of both, those of the lessons first."""
    noisy = examples_with_copies(
        [lesson.text for lesson in lessons],
        [names.index(lesson.intent) for lesson in lessons],
        [lesson.language for lesson in lessons],
    )
    replay = choose_replay(example for example in examples if example.intent in names)
    return noisy, replay, vectors_for([*noisy.texts, *(example.text for example in replay)], encoder, progress)


def vectors_for(texts: Sequence[str], encoder: Encoder, progress: Report) -> Numbers:
    """Sentence vectors of texts as they are read."""
    said = [readable(text) for text in texts]
    found = vectors_of(encoder, said, lambda done: progress("sentence vectors", done, len(said)), THREADS)
    return found.astype(np.float32)
