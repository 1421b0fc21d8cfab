"""A round of learning: lessons from corrections, a candidate model, both models side by side, and the decision."""

from __future__ import annotations

import asyncio
import shutil
import tempfile
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass
from multiprocessing import get_context
from pathlib import Path
from typing import TYPE_CHECKING, Any

from rasa.engine.exceptions import GraphComponentException
from rasa.shared.exceptions import InvalidConfigException

from bot.conversation_log.storage import log_engine
from bot.evaluation.comparison import FigureChange, changes_of, compare
from bot.evaluation.follow_ups import FIGURES, FollowUpExample, Read, read_asked, read_follow_ups
from bot.evaluation.json_lines import EvaluationError
from bot.evaluation.messages import Labelled, ModelVerdict, Rate, predict, read_labelled
from bot.follow_up_kind import kinds
from bot.learning.follow_up_lessons import follow_up_lessons, harvest_follow_ups
from bot.learning.lessons import harvest, lessons
from bot.learning.rounds import ServedMeanwhileError
from bot.learning.sifting import Harvest, KnownWording
from bot.model_files import CANDIDATES, NoModelError, served_model, take_into_service, version_of
from bot.nlu.follow_up_model import OTHER
from bot.nlu.intent_classifier import EXAMPLE_LANGUAGE
from bot.settings import ROOT, settings
from bot.taxonomy import intent_named, tier_of
from bot.training.examples import read_examples
from bot.training.examples import read_follow_ups as follow_up_examples
from bot.training.train import train

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from rasa.shared.nlu.training_data.message import Message

EVALUATION = ROOT / "tests" / "evaluation"
FOLLOW_UPS = EVALUATION / "follow_ups"


@dataclass(frozen=True, slots=True)
class Outcome:
    """The result of a comparison: what became of a candidate, and why.

    Args:
        candidate: its file where it is now.
        served: version that was served before; empty where none was.
        changes: every figure of both models; none where the served one could not answer.
        learned: how many lessons are answered with the right intent by the served model, and by the candidate.
        follow_ups_learned: how many lessons about the middle of a conversation each reads as the right kind.
        promoted: whether it is served from now on.
    """

    candidate: Path
    served: str
    changes: list[FigureChange]
    learned: tuple[Rate, Rate]
    follow_ups_learned: tuple[Rate, Rate]
    promoted: bool

    def as_json(self) -> dict[str, Any]:
        """Versions, lessons and figures by name."""
        return {
            "promoted": self.promoted,
            "served": self.served,
            "candidate": version_of(self.candidate),
            "changes": [change.as_json() for change in self.changes],
            "lessons": [rate.as_json() for rate in self.learned],
            "follow_up_lessons": [rate.as_json() for rate in self.follow_ups_learned],
        }


@dataclass(frozen=True, slots=True)
class _Said:
    """The verdicts of one model on first messages, and on later ones."""

    first: list[ModelVerdict]
    later: list[Read]


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


def follow_up_messages() -> list[FollowUpExample]:
    """Messages that measure what is understood in the middle of a conversation, in the live languages.

    Raises:
        EvaluationError: a file can't be read, or there is no message.
    """
    found = [message for file in sorted(FOLLOW_UPS.glob("*.jsonl")) for message in read_asked(file)]
    if messages := [message for message in found if message.language in settings().live_languages]:
        return messages
    raise EvaluationError(f"No message to compare the readings of follow-ups on: put one into {FOLLOW_UPS}.")


def gather_lessons(messages: list[Labelled], *, keep: bool = True) -> tuple[Harvest, Harvest]:
    """Make lessons of what staff corrected, or only count them; no message of the evaluation becomes one.

    The first harvest is of intents, the second of what messages wanted in the middle of a conversation.
    """
    examples = list(read_examples())
    measured = [*(message.text for message in messages), *(message.text for message in follow_up_messages())]
    known = KnownWording(
        examples=_texts(examples),
        intents=frozenset(str(example.get("intent")) for example in examples),
        evaluation=frozenset(text.casefold() for text in measured),
        follow_ups=_texts(follow_up_examples()),
        kinds=frozenset(kinds()),
    )
    return harvest(log_engine(), known, keep=keep), harvest_follow_ups(log_engine(), known, OTHER, keep=keep)


def _texts(examples: Iterable[Message]) -> dict[str, frozenset[str]]:
    """Their texts by language, case-folded."""
    texts: dict[str, set[str]] = {}
    for example in examples:
        texts.setdefault(example.get(EXAMPLE_LANGUAGE), set()).add(str(example.get("text")).casefold())
    return {language: frozenset(found) for language, found in texts.items()}


def train_candidate(*, anew: bool = False, say: Callable[[str], None] = lambda _: None) -> Path:
    """The served model with all lessons, apart from the models that are served; older candidates go.

    Args:
        anew: train on everything instead.
        say: called with the reason where the served model can't be taught and training has to begin anew.
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


def judge(candidate: Path, messages: list[Labelled], before: str, on_done: Callable[[], None] | None = None) -> Outcome:
    """Compare the candidate with the served model, and take it into service if it is no worse.

    The served model answers in a process of its own: on two cores that halves the wait. Where none is served, or one
    that this code can't load, every candidate is good enough.

    Args:
        candidate: the model that the round trained.
        messages: what both are asked.
        before: what was served when the round began (`served_version`).
        on_done: called after each message of the candidate.

    Raises:
        ServedMeanwhileError: another model is served by now.
    """
    asked = follow_up_messages()
    first, later = [*messages, *lessons_as_messages()], [*asked, *lessons_as_asked()]
    with ProcessPoolExecutor(1, get_context("spawn")) as apart:
        served = apart.submit(_served, first, later)
        new = _said(candidate, first, later, on_done)
        old = served.result()
    count, also = len(messages), len(asked)
    changes = [
        *(compare(old.first[:count], new.first[:count]) if old.first else ()),
        *(changes_of(FIGURES, old.later[:also], new.later[:also]) if old.later else ()),
    ]
    learned = _right(old.first[count:]), _right(new.first[count:])
    follow_ups = _right(old.later[also:]), _right(new.later[also:])
    if any(change.worse for change in changes):
        return Outcome(candidate, before, changes, learned, follow_ups, promoted=False)
    _refuse_if_changed(before, candidate)
    return Outcome(take_into_service(candidate, "learned"), before, changes, learned, follow_ups, promoted=True)


def messages_to_judge(messages: list[Labelled]) -> int:
    """How many messages `judge` asks the candidate, for a caller that shows how far it is."""
    return len(messages) + len(lessons_as_messages()) + len(follow_up_messages()) + len(lessons_as_asked())


def lessons_as_messages() -> list[Labelled]:
    """All lessons of the log, each with the intent and the tier that it teaches."""
    return [
        Labelled(
            f"lesson {number}", lesson.language, lesson.text, tier_of(intent_named(lesson.intent)), (lesson.intent,), ""
        )
        for number, lesson in enumerate(lessons(log_engine()), 1)
    ]


def lessons_as_asked() -> list[FollowUpExample]:
    """All lessons about the middle of a conversation, each with its kind; what it was about, a lesson does not tell."""
    return [
        FollowUpExample(f"lesson {number}", lesson.language, lesson.text, frozenset({lesson.intent}), None)
        for number, lesson in enumerate(follow_up_lessons(log_engine()), 1)
    ]


def _right(found: list[ModelVerdict] | list[Read]) -> Rate:
    return Rate(sum(each.right for each in found), len(found))


def _refuse_if_changed(before: str, candidate: Path) -> None:
    """A round takes minutes: a way back that somebody took meanwhile must not be undone by its end.

    Raises:
        ServedMeanwhileError: another model is served than before.
    """
    if (now := served_version()) != before:
        raise ServedMeanwhileError(
            f"While the round ran, {now or 'no model'} took the place of {before or 'no model'}, and stays. The "
            f"candidate {version_of(candidate)} was compared with another one. Run `python -m bot learn` again, or "
            f"serve it with `python -m bot models promote {version_of(candidate)}`."
        )


def served_version() -> str:
    """Version of the model that is served now; empty where there is none."""
    try:
        return version_of(served_model())
    except NoModelError:
        return ""


def _served(first: list[Labelled], later: list[FollowUpExample]) -> _Said:
    try:
        return _said(served_model(), first, later)
    except (NoModelError, GraphComponentException):
        return _Said([], [])


def _said(
    model: Path, first: list[Labelled], later: list[FollowUpExample], on_done: Callable[[], None] | None = None
) -> _Said:
    with tempfile.TemporaryDirectory() as one, tempfile.TemporaryDirectory() as other:
        verdicts = asyncio.run(predict(first, model, Path(one), on_done))
        return _Said(verdicts, asyncio.run(read_follow_ups(later, model, Path(other), on_done)))
