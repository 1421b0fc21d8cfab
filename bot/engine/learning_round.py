"""A round of learning: lessons from corrections, a candidate model, both models side by side, and the decision."""

from __future__ import annotations

import asyncio
import shutil
import tempfile
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass
from multiprocessing import get_context
from pathlib import Path
from typing import TYPE_CHECKING

from rasa.engine.exceptions import GraphComponentException
from rasa.shared.exceptions import InvalidConfigException

from bot.conversation_log.storage import log_engine
from bot.engine.evaluation import EvaluationError, Labelled, Rate, Verdict, predict, read_labelled
from bot.engine.model_comparison import Change, compare
from bot.engine.model_files import CANDIDATES, NoModelError, served_model, take_into_service
from bot.engine.training import train
from bot.engine.training_data import read_examples
from bot.learning.lessons import Harvest, Known, harvest, lessons
from bot.nlu.intent_classifier import EXAMPLE_LANGUAGE
from bot.settings import ROOT, settings
from bot.taxonomy import tier_of

if TYPE_CHECKING:
    from collections.abc import Callable

EVALUATION = ROOT / "tests" / "evaluation"


class NothingToLearnError(RuntimeError):
    """No turn that staff read gave a lesson; the message says why."""


@dataclass(frozen=True, slots=True)
class Outcome:
    """What became of a candidate.

    Args:
        candidate: its file where it is now.
        changes: every figure of both models; none where the served one could not answer.
        learned: how many lessons are answered with the right intent by the served model, and by the candidate.
        promoted: whether it is served from now on.
    """

    candidate: Path
    changes: list[Change]
    learned: tuple[Rate, Rate]
    promoted: bool


def evaluation_messages(files: list[Path]) -> list[Labelled]:
    """Messages of these files, or of the project's evaluation in the live languages where none is given.

    Raises:
        EvaluationError: a file can't be read, the message names file and line; or there is no message at all, on
            which no model would be worse than another.
    """
    if not files:
        files = [path for path in sorted(EVALUATION.glob("??.jsonl")) if path.stem in settings().live_languages]
    messages = [message for file in files for message in read_labelled(file)]
    if not messages:
        raise EvaluationError(f"No message to compare models on: name a file, or put one into {EVALUATION}.")
    return messages


def gather_lessons(messages: list[Labelled], *, keep: bool = True) -> Harvest:
    """Make lessons of what staff corrected, or only count them; no message of the evaluation becomes one."""
    texts: dict[str, set[str]] = {}
    intents = set()
    for example in read_examples():
        texts.setdefault(example.get(EXAMPLE_LANGUAGE), set()).add(str(example.get("text")).casefold())
        intents.add(str(example.get("intent")))
    known = Known(
        examples={language: frozenset(found) for language, found in texts.items()},
        intents=frozenset(intents),
        evaluation=frozenset(message.text.casefold() for message in messages),
    )
    return harvest(log_engine(), known, keep=keep)


def train_candidate(*, anew: bool = False, say: Callable[[str], None] = lambda _: None) -> Path:
    """The served model with all lessons, apart from the models that are served; older candidates go.

    Args:
        anew: train on everything instead.
        say: is told why, where the served model can't be taught and training has to begin anew.
    """
    folder = settings().models / CANDIDATES
    shutil.rmtree(folder, ignore_errors=True)
    if anew:
        return train(folder)
    try:
        return train(folder, teach=served_model())
    except (NoModelError, InvalidConfigException) as error:
        say(str(error))
    return train(folder)


def judge(candidate: Path, messages: list[Labelled], on_done: Callable[[], None] | None = None) -> Outcome:
    """Compare the served model with the candidate, and take that into service if it is no worse.

    The served one answers in a process of its own: on two cores that halves the wait. Where no model is served, or
    one that this code can't load, there is nothing to be worse than.
    """
    everything = [*messages, *lessons_as_messages()]
    with ProcessPoolExecutor(1, get_context("spawn")) as apart:
        served = apart.submit(_served_verdicts, everything)
        new = _verdicts(candidate, everything, on_done)
        old = served.result()
    count = len(messages)
    changes = compare(old[:count], new[:count]) if old else []
    learned = _right(old[count:]), _right(new[count:])
    if any(change.worse for change in changes):
        return Outcome(candidate, changes, learned, promoted=False)
    return Outcome(take_into_service(candidate, "learned"), changes, learned, promoted=True)


def lessons_as_messages() -> list[Labelled]:
    """All lessons of the log, each with the intent and the tier that it teaches."""
    return [
        Labelled(f"lesson {number}", lesson.language, lesson.text, tier_of(lesson.intent), (lesson.intent,), "")
        for number, lesson in enumerate(lessons(log_engine()), 1)
    ]


def _right(verdicts: list[Verdict]) -> Rate:
    return Rate(sum(verdict.right for verdict in verdicts), len(verdicts))


def _served_verdicts(messages: list[Labelled]) -> list[Verdict]:
    try:
        return _verdicts(served_model(), messages)
    except (NoModelError, GraphComponentException):
        return []


def _verdicts(model: Path, messages: list[Labelled], on_done: Callable[[], None] | None = None) -> list[Verdict]:
    with tempfile.TemporaryDirectory() as folder:
        return asyncio.run(predict(messages, model, Path(folder), on_done))
