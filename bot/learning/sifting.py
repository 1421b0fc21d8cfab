"""Decides which wording of the log becomes a lesson: it is generalised, free of leaks, and not known already."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

import sqlalchemy as sa

from bot.channel_names import TRYIT
from bot.conversation_log.tables import Conversation, LoggedTurn
from bot.learning.leaks import leaks, words_of
from bot.learning.wording import generalised, stand_ins, too_little_left

if TYPE_CHECKING:
    from collections.abc import Container, Iterable, Mapping

#: Conversations that must share a word before a lesson may hold it. One person, or one family, is fewer.
SHARED_BY = 5
#: Why wording is refused, besides its leaks: codes of `bot/data/learning/reasons.yml`.
MANGLED, EXAMINATION, KNOWN, LANGUAGE = "mangled", "examination", "known", "language"


@dataclass(frozen=True, slots=True)
class TaughtWording:
    """Wording with what it means: an intent, or a kind of follow-up."""

    text: str
    language: str
    intent: str


@dataclass(slots=True)
class Harvest:
    """The result of a harvest of the turns that staff read: lessons, and turns that were refused.

    Args:
        taught: how many lessons of a language teach a meaning.
        refused: how many turns for each reason; one may have several.
        turns: their numbers.
    """

    taught: Counter[tuple[str, str]] = field(default_factory=Counter)
    refused: Counter[str] = field(default_factory=Counter)
    turns: dict[str, list[int]] = field(default_factory=dict)

    @property
    def kept(self) -> int:
        """How many lessons there are."""
        return self.taught.total()

    def teach(self, made: Iterable[tuple[int, TaughtWording]]) -> None:
        """Note turns that teach something, by number."""
        self.taught.update((example.language, example.intent) for _, example in made)

    def refuse(self, why: str, *turns: int) -> None:
        """Note turns that teach nothing for a reason."""
        if turns:
            self.refused[why] += len(turns)
            self.turns.setdefault(why, []).extend(turns)


@dataclass(frozen=True, slots=True)
class KnownWording:
    """Wording and words that are known before staff teach anything; texts are case-folded.

    Args:
        examples: our own first messages by language.
        intents: what they mean.
        evaluation: messages that training must never see.
        follow_ups: our own messages in the middle of a conversation, by language.
        kinds: what those mean.
    """

    examples: Mapping[str, frozenset[str]]
    intents: frozenset[str]
    evaluation: frozenset[str]
    follow_ups: Mapping[str, frozenset[str]] = field(default_factory=dict)
    kinds: frozenset[str] = frozenset()

    def words(self, language: str) -> frozenset[str]:
        """Words that our own examples in a language use, and the words that stand in for what was taken out."""
        said = (*self.examples.get(language, ()), *self.follow_ups.get(language, ()))
        texts = [*said, *(words.get(language, "") for words in stand_ins().values())]
        return frozenset(word for text in texts for word in words_of(text))


class Sieve:
    """Tries every turn by the same test, and counts the refused ones with their reasons."""

    def __init__(self, connection: sa.Connection, known: KnownWording) -> None:
        shared = _words_of_several(connection)
        self._words = {language: known.words(language) | shared for language in known.examples}
        self._evaluation = known.evaluation

    def lessons(
        self, turns: Iterable[sa.Row[int, str | None, str, str]], had: Mapping[str, Container[str]], result: Harvest
    ) -> list[tuple[int, TaughtWording]]:
        """Numbers of turns with what they teach.

        Args:
            turns: rows of number, redacted text, language and meaning as corrected.
            had: what training has already by language, case-folded.
            result: filled with what was refused.
        """
        made: list[tuple[int, TaughtWording]] = []
        seen: set[tuple[str, str]] = set()
        for number, text, language, meaning in turns:
            example, problems = lesson_of(text or "", language, meaning, self._words)
            if example and not problems:
                problems = self._repeats(example, had, seen)
            for why in problems:
                result.refuse(why, number)
            if example and not problems:
                seen.add((example.language, example.text))
                made.append((number, example))
        return made

    def _repeats(
        self, example: TaughtWording, had: Mapping[str, Container[str]], seen: Container[tuple[str, str]]
    ) -> tuple[str, ...]:
        text = example.text.casefold()
        if text in self._evaluation:
            return (EXAMINATION,)
        old = text in had.get(example.language, ()) or (example.language, example.text) in seen
        return (KNOWN,) if old else ()


def lesson_of(
    redacted: str, language: str, meaning: str, words: Mapping[str, frozenset[str]]
) -> tuple[TaughtWording | None, tuple[str, ...]]:
    """The lesson of a turn, or the reasons why it gives none.

    Args:
        redacted: its text as the log keeps it.
        language: its language, as corrected.
        meaning: its intent or its kind of follow-up, as corrected.
        words: usual words by language.
    """
    if language not in words:
        return None, (LANGUAGE,)
    if too_little_left(redacted):
        return None, (MANGLED,)
    example = TaughtWording(generalised(redacted, language), language, meaning)
    return example, leaks(example.text, language, words[language])


def _words_of_several(connection: sa.Connection) -> frozenset[str]:
    """Words of the log that at least `SHARED_BY` conversations use.

    Those of the try-it page are left out: whoever tries writes from two phones at once, and from new ones each time.
    """
    uses: Counter[str] = Counter()
    seen: set[tuple[int, str]] = set()
    turns = sa.select(LoggedTurn.conversation_id, LoggedTurn.text)
    of_people = turns.join(Conversation).where(Conversation.channel.not_in(TRYIT), LoggedTurn.text.is_not(None))
    for conversation, text in connection.execute(of_people):
        new = {(conversation, word) for word in words_of(text or "")} - seen
        seen |= new
        uses.update(word for _, word in new)
    return frozenset(word for word, count in uses.items() if count >= SHARED_BY)
