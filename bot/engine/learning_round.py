"""A round of learning: lessons from corrections, a candidate model, both models side by side, and the decision."""

from __future__ import annotations

import asyncio
import shutil
import tempfile
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from bot.conversation_log.storage import log_engine
from bot.engine.evaluation import EvaluationError, Labelled, Verdict, predict, read_labelled
from bot.engine.model_comparison import Change, compare
from bot.engine.model_files import CANDIDATES, served_model, take_into_service
from bot.engine.training import train
from bot.engine.training_data import LANGUAGE, read_examples
from bot.learning.lessons import Harvest, Known, harvest
from bot.settings import ROOT, settings

if TYPE_CHECKING:
    from collections.abc import Callable

EVALUATION = ROOT / "tests" / "evaluation"


class NothingToLearnError(RuntimeError):
    """No turn that staff read gave a lesson; the message says why."""


@dataclass(frozen=True, slots=True)
class Outcome:
    """The candidate's file where it is now, every change, and whether it was promoted."""

    candidate: Path
    changes: list[Change]
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
        texts.setdefault(example.get(LANGUAGE), set()).add(str(example.get("text")).casefold())
        intents.add(str(example.get("intent")))
    known = Known(
        examples={language: frozenset(found) for language, found in texts.items()},
        intents=frozenset(intents),
        evaluation=frozenset(message.text.casefold() for message in messages),
    )
    return harvest(log_engine(), known, keep=keep)


def train_candidate() -> Path:
    """A model of our examples and all lessons, apart from the models that are served; older candidates go."""
    folder = settings().models / CANDIDATES
    shutil.rmtree(folder, ignore_errors=True)
    return train(folder)


def judge(candidate: Path, messages: list[Labelled], on_done: Callable[[], None] | None = None) -> Outcome:
    """Compare the served model with the candidate, and take that into service if it is no worse.

    Raises:
        NoModelError: no model is served.
    """
    old = _verdicts(served_model(), messages, on_done)
    new = _verdicts(candidate, messages, on_done)
    changes = compare(old, new)
    if any(change.worse for change in changes):
        return Outcome(candidate, changes, promoted=False)
    return Outcome(take_into_service(candidate, "learned"), changes, promoted=True)


def _verdicts(model: Path, messages: list[Labelled], on_done: Callable[[], None] | None) -> list[Verdict]:
    with tempfile.TemporaryDirectory() as folder:
        return asyncio.run(predict(messages, model, Path(folder), on_done))
