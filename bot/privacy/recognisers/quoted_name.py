"""Names of firms, bars and ships in quotation marks: «Северный Цех», "Golden Star"."""

from __future__ import annotations

from typing import TYPE_CHECKING

import regex

from bot.privacy.kinds import Kind
from bot.privacy.span import Span

if TYPE_CHECKING:
    from collections.abc import Iterable

    from bot.privacy.reading import Reading, Token

_QUOTED = regex.compile(r"[«„“\"](?P<it>\p{Lu}[^«»„“”\"\n.!?:;,]{1,48})[»“”\"]")
_MOST_WORDS = 5
_SPEECH = frozenset(":,-–—")
_LONGEST_LINK = 3


class QuotedNameRecogniser:
    """Few words between quotation marks that begin with a capital; what somebody said is longer or has a stop."""

    def find(self, reading: Reading) -> Iterable[Span]:
        """The words without the marks; nothing after a colon, a comma or a dash, where speech is quoted."""
        for found in _QUOTED.finditer(reading.text):
            before = reading.text[: found.start()].rstrip()
            start, end = found.span("it")
            tokens = [token for token in reading.tokens if start <= token.start and token.end <= end]
            if before and before[-1] not in _SPEECH and 0 < len(tokens) <= _MOST_WORDS and _is_name(reading, tokens):
                yield Span(start, end, Kind.EMPLOYER)


def _is_name(reading: Reading, tokens: list[Token]) -> bool:
    """Whether no word of grammar but short links ("La Casa de Oro") stands in it, nor a word that must stay alone."""
    if len(tokens) == 1:
        return not reading.may_stay(tokens[0])
    small = [token for token in tokens if not token.text[0].isupper()]
    return not any(reading.is_function(token) and len(token.text) > _LONGEST_LINK for token in small)
