"""Measures what a model and the dialogue make of messages in the middle of a conversation.

Each message has one outcome:

- right: it is read as a kind that it may be, answered as one beside the advice for its need, or left where it is of no
  kind (`LEFT`);
- wrong: it is read as a kind that it can't be;
- offered: the person can choose a kind that it may be (`likely_kinds.py`);
- vain: the person can choose only among other kinds;
- left: the dialogue answers it as no kind at all (`steps.py`).
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from bot.dialogue.follow_up_answers import kind_answered
from bot.dialogue.follow_up_readings import counted_alone
from bot.dialogue.known import Known
from bot.dialogue.steps import read_in_conversation
from bot.evaluation.comparison import Figure
from bot.evaluation.json_lines import follow_up_fault, read_objects
from bot.evaluation.parsed import parsed_by
from bot.follow_up_kind import kinds, saving
from bot.message_values import intent_of
from bot.nlu.follow_up_model import OTHER
from bot.taxonomy import IntentName, tier_of
from bot.turns.turn import ALSO
from bot.understood import BESIDE, ENTITIES, LIKELY_KINDS, READ_AS, Understood

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable
    from pathlib import Path

#: Kinds of messages that the dialogue rightly leaves: it goes on as before.
LEFT = frozenset({OTHER, "tells_more"})


@dataclass(frozen=True, slots=True)
class FollowUpExample:
    """A message with the kinds that it may be, and the need that its conversation is about; None where unknown."""

    id: str
    language: str
    text: str
    kinds: frozenset[str]
    need: IntentName | None


@dataclass(frozen=True, slots=True)
class Read:
    """One message, the kind that it was read as, and those that can be chosen instead, or are answered beside it."""

    message: FollowUpExample
    kind: str | None
    offered: frozenset[str] = frozenset()
    beside: frozenset[str] = frozenset()

    @property
    def outcome(self) -> str:
        """Right, offered, vain, left or wrong."""
        if self.kind is None and self.offered:
            return "offered" if self.message.kinds & self.offered else "vain"
        if self.kind is None:
            return "right" if self.message.kinds & LEFT else "left"
        return "right" if self.kind in self.message.kinds else "wrong"

    @property
    def parts_answered(self) -> float:
        """The share of what the message asks and tells that is answered, where its kinds are its parts."""
        answered = self.beside | ({self.kind} if self.kind else frozenset())
        return len(self.message.kinds & answered) / len(self.message.kinds)

    @property
    def right(self) -> bool:
        """Whether it was read as what it is."""
        return self.outcome == "right"


#: The figures by which two models are compared; what saves may not fall by a single message.
FIGURES: tuple[Figure[Read], ...] = (
    Figure("follow_ups_right", lambda _: True, lambda read: read.right),
    Figure(
        "follow_ups_that_save",
        lambda read: bool(read.message.kinds & saving()),
        lambda read: read.kind in read.message.kinds & saving(),
        strict=True,
    ),
)


def read_asked(path: Path) -> list[FollowUpExample]:
    """Messages of a file of one JSON object a line.

    Raises:
        EvaluationError: a line is no JSON, lacks a field, or names a kind, an intent or a language that doesn't exist.
    """
    return [
        FollowUpExample(str(raw["id"]), raw["lang"], raw["text"], frozenset(raw["kinds"]), raw["need"])
        for raw in read_objects(path, follow_up_fault)
    ]


async def read_follow_ups(
    messages: Iterable[FollowUpExample], model: Path, folder: Path, on_done: Callable[[], None] | None = None
) -> list[Read]:
    """The reading of each message by a model and the dialogue, as the second one of a conversation about its need."""
    return [served(parsed, message) async for message, parsed in parsed_by(model, messages, folder, on_done)]


def served(parsed: Understood, message: FollowUpExample) -> Read:
    """The dialogue's reading of a message as the model understood it, by the steps that it takes when it serves."""
    if message.need is None:
        return Read(message, counted_alone(parsed))
    question = "safe" if "am_safe" in message.kinds else None
    known = Known(question, message.need, message.language, tier_of(message.need))
    read = read_in_conversation(parsed, known)
    beside = _answered_beside(read)
    # where nothing else was read, what is answered beside the advice for the need counts: a right one, if any is
    alone = next(iter(sorted(beside, key=lambda each: (each not in message.kinds, each))), None)
    offered = frozenset(each["name"] for each in read.get(LIKELY_KINDS) or ())
    return Read(message, _kind_of(read) or alone, offered, beside)


def _answered_beside(read: Understood) -> frozenset[str]:
    """The kinds that are answered beside what leads: those of each further answer, and how somebody can be reached."""
    also = {each["value"] for each in read.get(ENTITIES) or () if each["entity"] == ALSO}
    reached = read.get(BESIDE)
    answers = {kind.name for kind in kinds().values() if kind.beside in also}
    said = kind_answered("answer", {"question": reached["question"], "choice": reached["choice"]}) if reached else None
    return frozenset(answers | ({said} if said else set()))


def _kind_of(read: Understood) -> str | None:
    """The kind that a message was read as; None for no kind.

    A message that a list of words or a fact alone answers counts as the kind that has the same answer.
    """
    if READ_AS in read:
        return read[READ_AS]["name"]
    values = {each["entity"]: each["value"] for each in read.get(ENTITIES) or () if each["entity"] != ALSO}
    return kind_answered(intent_of(read), values)
