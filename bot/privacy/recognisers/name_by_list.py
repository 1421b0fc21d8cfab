"""Names that the lists of all cultures hold, and the words that stand with them."""

from __future__ import annotations

from collections.abc import Iterable

from bot.privacy.kinds import Kind
from bot.privacy.reading import Reading
from bot.privacy.span import Span
from bot.privacy.standing import Standing
from bot.privacy.vocabulary import vocabulary

_JOINED = frozenset({" ", "-", ". ", "  "})


class NameByListRecogniser:
    """Listed names that are no common words; beside one, a word that can be a name is one."""

    def find(self, reading: Reading) -> Iterable[Span]:
        """Names, with ambiguous neighbours ("Precious Okafor", "rose atieno")."""
        certain = {i for i, token in enumerate(reading.tokens) if token.standing is Standing.NAME}
        for index in sorted(certain):
            yield Span(reading.tokens[index].start, reading.tokens[index].end, Kind.NAME)
            for step in (-1, 1):
                yield from self._neighbour(reading, index, step)

    def _neighbour(self, reading: Reading, index: int, step: int) -> Iterable[Span]:
        other = index + step
        if not 0 <= other < len(reading.tokens) or reading.gap(min(index, other)) not in _JOINED:
            return
        token = reading.tokens[other]
        if token.standing is not Standing.AMBIGUOUS:
            return
        if not any(token.key in vocabulary(language).frequent for language in reading.languages):
            yield Span(token.start, token.end, Kind.NAME)
