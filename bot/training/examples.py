"""Training examples: `bot/data/nlu/<language>/<intent>.yml` in Rasa's format, and lessons of the log."""

from __future__ import annotations

from functools import cached_property
from hashlib import md5
from typing import TYPE_CHECKING, Any

from rasa.shared.importers.rasa import RasaFileImporter
from rasa.shared.nlu.constants import TEXT
from rasa.shared.nlu.training_data.message import Message
from rasa.shared.nlu.training_data.training_data import TrainingData

from bot.content_files import Fields, read_content
from bot.conversation_log.storage import log_engine, log_exists
from bot.faults import OperatorError
from bot.follow_up_kind import KINDS, kinds, read_kinds
from bot.learning.follow_up_lessons import follow_up_lessons
from bot.learning.lessons import lessons
from bot.nlu.intent_classifier import EXAMPLE_LANGUAGE, LESSON
from bot.settings import DATA, settings
from bot.taxonomy import INTENTS
from bot.understood import FOLLOW_UP

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path


_FORM = Fields(needed={"nlu": [Fields(needed={"intent": str, "examples": str})]}, allowed={"version": str})


class TrainingDataError(OperatorError):
    """A language that a model is to be trained on has no examples; the message names the setting and the folder."""


class Example(Message):  # type: ignore[misc]
    """A training example: text, intent and language as plain values, without entities; once read, it never changes.

    So it is its own copy, and remembers its hash. Rasa copies all examples at every merge of its importers, and hashes
    each of them anew to find duplicates: with 117,000 examples that took half a minute of each training.
    """

    _cached_fingerprint: str | None

    def set(self, prop: str, info: Any, add_to_output: bool = False) -> None:
        """Set a value; Rasa strips the intent's blanks again and sets it as it was, which changes nothing."""
        if add_to_output or prop not in self.data or self.data[prop] != info:
            super().set(prop, info, add_to_output)

    def fingerprint(self) -> str:
        """The digest by which Rasa finds duplicates; before features are added, of the plain values alone."""
        if self.features:
            return str(super().fingerprint())
        if self._cached_fingerprint is None:
            plain = repr(sorted(self.data.items())).encode()
            self._cached_fingerprint = md5(plain, usedforsecurity=False).hexdigest()
        return self._cached_fingerprint

    def __hash__(self) -> int:
        return hash(self.fingerprint())

    def __deepcopy__(self, _memo: dict[int, Any]) -> Example:
        return self


class ExampleImporter(RasaFileImporter):  # type: ignore[misc]
    """Rasa's importer with our own reading of examples, which hold no markup of entities.

    Rasa's reader parses and validates with two slow libraries and looks for markup in every example: with thirteen
    languages it would take minutes.
    """

    def get_nlu_data(self, language: str | None = None) -> TrainingData:
        """All examples of the languages that a model is trained on, with what staff taught in them.

        Raises:
            ContentFileError: a file is malformed, empty, or names another intent than its file.
            TrainingDataError: a language has none.
        """
        return self._all_examples

    @cached_property
    def _all_examples(self) -> TrainingData:  # Rasa asks twice, for the domain and for the examples
        chosen = settings().trained_languages.split()
        examples = [*read_examples(), *read_lessons()]
        if missing := sorted(set(chosen) - {example.get(EXAMPLE_LANGUAGE) for example in examples}):
            raise TrainingDataError(f"WAYMARK_TRAINED_LANGUAGES: no examples in bot/data/nlu/{missing[0]}/.")
        examples += [*read_follow_ups(), *read_follow_up_lessons()]
        return TrainingData([each for each in examples if not chosen or each.get(EXAMPLE_LANGUAGE) in chosen])


def read_examples(folder: Path = DATA / "nlu") -> Iterator[Message]:
    """Examples of every language folder, in the order of the files."""
    for path in sorted(folder.glob("??/*.yml")):
        for text in examples_of(path):
            yield _example(text, path.stem, path.parent.name)


def read_follow_ups(folder: Path = DATA / "follow_ups") -> Iterator[Message]:
    """Examples of what people say in the middle of a conversation, which have a kind and no intent."""
    for path in sorted(folder.glob("??.yml")):
        for kind, texts in follow_ups_of(path).items():
            for text in texts:
                yield _follow_up(text, kind, path.stem)


def follow_ups_of(path: Path) -> dict[str, list[str]]:
    """The examples of one language by kind.

    Raises:
        ContentFileError: the file is malformed, or has a kind that `kinds.yml` beside it has not, or lacks one.
    """
    known = read_kinds(path.with_name(KINDS.name))
    return read_content(path, Fields(needed={kind: [str] for kind in sorted(known)})).values


def read_lessons() -> Iterator[Message]:
    """The lessons of this organisation's staff, where there is a log; an intent that is gone is left out.

    Raises:
        MigrationError: the log's database can't be used; the message says why and what to do.
    """
    if log_exists():
        for lesson in lessons(log_engine()):
            if lesson.intent in INTENTS:
                message = _example(lesson.text, lesson.intent, lesson.language)
                message.set(LESSON, True)
                yield message


def read_follow_up_lessons() -> Iterator[Message]:
    """The lessons about the middle of a conversation; a kind that is gone from `kinds.yml` is left out.

    Raises:
        MigrationError: the log's database can't be used; the message says why and what to do.
    """
    if log_exists():
        for lesson in follow_up_lessons(log_engine()):
            if lesson.intent in kinds():
                message = _follow_up(lesson.text, lesson.intent, lesson.language)
                message.set(LESSON, True)
                yield message


def _follow_up(text: str, kind: str, language: str) -> Message:
    message = Example({TEXT: text, FOLLOW_UP: kind})
    message.set(EXAMPLE_LANGUAGE, language)
    return message


def _example(text: str, intent: str, language: str) -> Message:
    message = Example.build(text=text, intent=intent)
    message.set(EXAMPLE_LANGUAGE, language)
    return message


def examples_of(path: Path) -> list[str]:
    """The examples of one file.

    Raises:
        ContentFileError: it is malformed or empty, names another intent than its file, or a line is no example.
    """
    file = read_content(path, _FORM)
    examples: list[str] = []
    for place, block in enumerate(file.values["nlu"]):
        if block["intent"] != path.stem:
            raise file.fault(f"holds intent {block['intent']!r}; a file holds its own intent.", "nlu", place, "intent")
        lines = [line for line in block["examples"].splitlines() if line.strip()]
        if stray := next((line for line in lines if not line.startswith("- ")), None):
            raise file.fault(f"{stray[:40]!r} below here does not begin with '- '.", "nlu", place, "examples")
        examples += [line.removeprefix("- ").strip() for line in lines]
    if not examples:
        raise file.fault("no example. Write one a line, each beginning with '- '.", "nlu")
    return examples
