"""Lessons: what training takes from turns that staff read, kept beside their turn so that they go with it."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

import sqlalchemy as sa

from bot.conversation_log.log import now_minute
from bot.conversation_log.tables import Flag, Lesson, Turn
from bot.learning.leaks import leaks, words_of
from bot.learning.wording import generalised, stand_ins, too_little_left

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

#: Conversations that must share a word before a lesson may hold it. One person, or one family, is fewer.
SHARED_BY = 5
MANGLED = "too much was taken out of it"
EXAMINATION = "it is a message of the evaluation"
KNOWN = "training has it already"
LANGUAGE = "its language is none of ours"
CONFIRMED = "the bot was right, and sure of it"
HELD = "it waits for a second reader, or still names somebody"
URGENCY_ALONE = "its urgency was put right, but not what it is about"
#: Flags that hold a turn back: what is not decided, and what a model must not see.
HELD_BACK = ("second_reader", "privacy")


@dataclass(frozen=True, slots=True)
class Example:
    """Wording with what it means."""

    text: str
    language: str
    intent: str


@dataclass(slots=True)
class Harvest:
    """What the turns that staff read gave: lessons kept, and how many were refused for each reason."""

    kept: int = 0
    refused: Counter[str] = field(default_factory=Counter)


@dataclass(frozen=True, slots=True)
class Known:
    """What is known before: our own examples by language, their intents, and messages that training must never see.

    Texts are case-folded.
    """

    examples: Mapping[str, frozenset[str]]
    intents: frozenset[str]
    evaluation: frozenset[str]

    def words(self, language: str) -> frozenset[str]:
        """Words that our own examples in a language use, and the words that stand in for what was taken out."""
        texts = [*self.examples.get(language, ()), *(words.get(language, "") for words in stand_ins().values())]
        return frozenset(word for text in texts for word in words_of(text))


def lessons(engine: sa.Engine) -> list[Example]:
    """Every lesson that is kept, in the order of its turn."""
    query = sa.select(Lesson.text, Lesson.language, Lesson.intent).order_by(Lesson.turn_id)
    with engine.connect() as connection:
        return [Example(*row) for row in connection.execute(query)]


def harvest(engine: sa.Engine, known: Known, *, keep: bool = True) -> Harvest:
    """Make lessons of all turns that staff read, in place of those made before from the same turns.

    A turn whose text retention took keeps the lesson that it has.

    Args:
        engine: the log's database.
        known: what is known before.
        keep: whether to keep the lessons, or only to find out what they would be.
    """
    result = Harvest()
    with engine.begin() as connection:
        usual = _words_of_several(connection)
        turns = list(connection.execute(_turns_that_teach(known.intents)))
        result.refused += _not_asked(connection)
        if keep:
            connection.execute(sa.delete(Lesson).where(Lesson.turn_id.in_(_with_text())))
        words = {language: known.words(language) | usual for language in known.examples}
        seen: set[tuple[str, str]] = set()
        for turn in turns:
            example, problems = lesson_of(turn.text or "", turn.language, turn.intent, words)
            if example and not problems:
                problems = _repeats(example, known, seen)
            result.refused.update(problems)
            if example and not problems:
                seen.add((example.language, example.text))
                result.kept += 1
                if keep:
                    _keep(connection, turn.id, example)
    return result


def lesson_of(
    redacted: str, language: str, intent: str, words: Mapping[str, frozenset[str]]
) -> tuple[Example | None, tuple[str, ...]]:
    """What a turn teaches, or why it teaches nothing.

    Args:
        redacted: its text as the log keeps it.
        language: its language, as corrected.
        intent: its intent, as corrected.
        words: usual words by language.
    """
    if language not in words:
        return None, (LANGUAGE,)
    if too_little_left(redacted):
        return None, (MANGLED,)
    example = Example(generalised(redacted, language), language, intent)
    return example, leaks(example.text, language, words[language])


def _repeats(example: Example, known: Known, seen: Iterable[tuple[str, str]]) -> tuple[str, ...]:
    text = example.text.casefold()
    if text in known.evaluation:
        return (EXAMINATION,)
    old = text in known.examples[example.language] or (example.language, example.text) in seen
    return (KNOWN,) if old else ()


def _not_asked(connection: sa.Connection) -> Counter[str]:
    """What staff read and nothing is made of, by reason: with the lessons and what is refused it is all they read."""
    reasons = {
        HELD: (*_read_words(), Turn.id.in_(_held_back())),
        URGENCY_ALONE: (*_read(), Turn.right_tier.is_not(None), *_sure()),
        CONFIRMED: (*_read(), Turn.right_tier.is_(None), *_sure()),
    }
    counts = {why: connection.scalar(sa.select(sa.func.count()).where(*where)) or 0 for why, where in reasons.items()}
    return Counter(counts)


def _turns_that_teach(intents: Iterable[str]) -> sa.Select[int, str | None, str, str]:
    """Turns in words that a reader put right, or confirmed where the bot had been unsure."""
    language = sa.func.coalesce(Turn.right_language, Turn.language)
    intent = sa.func.coalesce(Turn.right_intent, Turn.intent)
    return (
        sa.select(Turn.id, Turn.text, language.label("language"), intent.label("intent"))
        .where(*_read(), intent.in_(intents), sa.or_(Turn.right_intent.is_not(None), _unsure()))
        .order_by(Turn.id)
    )


def _read() -> tuple[sa.ColumnElement[bool], ...]:
    """Turns in words that staff read, and that no flag holds back."""
    return *_read_words(), Turn.id.not_in(_held_back())


def _read_words() -> tuple[sa.ColumnElement[bool], ...]:
    return Turn.reviewed_at.is_not(None), Turn.text.is_not(None), Turn.button.is_(None)


def _held_back() -> sa.Select[int | None]:
    open_flag = Flag.turn_id.is_not(None), Flag.cleared_at.is_(None), Flag.kind.in_(HELD_BACK)
    return sa.select(Flag.turn_id).where(*open_flag)


def _unsure() -> sa.ColumnElement[bool]:
    return sa.or_(Turn.low_confidence.is_(True), Turn.not_understood.is_(True))


def _sure() -> tuple[sa.ColumnElement[bool], ...]:
    """What teaches nothing: the model learns what a message is about, and how urgent it is follows from that."""
    return Turn.right_intent.is_(None), sa.not_(_unsure())


def _with_text() -> sa.Select[int]:
    return sa.select(Turn.id).where(Turn.text.is_not(None))


def _words_of_several(connection: sa.Connection) -> frozenset[str]:
    """Words of the log that at least `SHARED_BY` conversations use."""
    uses: Counter[str] = Counter()
    seen: set[tuple[int, str]] = set()
    for conversation, text in connection.execute(sa.select(Turn.conversation_id, Turn.text)):
        new = {(conversation, word) for word in words_of(text or "")} - seen
        seen |= new
        uses.update(word for _, word in new)
    return frozenset(word for word, count in uses.items() if count >= SHARED_BY)


def _keep(connection: sa.Connection, turn: int, example: Example) -> None:
    connection.execute(
        sa.insert(Lesson).values(
            turn_id=turn, language=example.language, intent=example.intent, text=example.text, at=now_minute()
        )
    )
