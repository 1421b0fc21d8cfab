"""User names that are words: "tiktok lil maya 04", "zalo hoa hong", "mon insta c'est la.reine.du.sud"."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

import regex

from bot.privacy.cues import alternatives, words_of_any_language
from bot.privacy.kinds import RemovedKind
from bot.privacy.span import Span
from bot.privacy.standing import Standing

if TYPE_CHECKING:
    from collections.abc import Iterable

    from bot.privacy.reading import FoldedText

# Nobody writes words with a stop and no blank between them, twice, but in the name of an account.
_DOTTED = regex.compile(r"(?<![\w.@/])[a-z0-9_]{2,30}(?:\.[a-z0-9_]{1,30}){1,4}(?![\w@/]|\.\w)", regex.IGNORECASE)
#: Small words between a network and the account ("is", "c'est"), and their letters; words of the account.
_MOST_LINKS = 2
_LONGEST_LINK = 4
_MOST_WORDS = 3
#: Characters after a network in which dotted words are looked for.
_REACH = 60


@cache
def _network() -> regex.Pattern[str]:
    return regex.compile(alternatives("network"), regex.IGNORECASE)


class HandleByNetworkRecogniser:
    """Behind the name of a network, dotted words and the words that are no usual ones."""

    def find(self, reading: FoldedText) -> Iterable[Span]:
        """The account; nothing where only usual words follow ("telegram group")."""
        for index, token in enumerate(reading.tokens):
            if token.key in words_of_any_language("network_or_word") or not _network().fullmatch(token.key):
                continue
            for dotted in _DOTTED.finditer(reading.text, token.end, token.end + _REACH):
                yield Span(*dotted.span(), RemovedKind.HANDLE)
            start = _behind_links(reading, index + 1)
            stop = start
            while stop < len(reading.tokens) and stop - start < _MOST_WORDS and _is_part(reading, stop, start):
                stop += 1
            if stop > start:
                yield Span(reading.tokens[start].start, reading.tokens[stop - 1].end, RemovedKind.HANDLE)


def _behind_links(reading: FoldedText, start: int) -> int:
    """The first token that is no small word of grammar."""
    for index in range(start, min(start + _MOST_LINKS, len(reading.tokens))):
        token = reading.tokens[index]
        if len(token.text) > _LONGEST_LINK or not reading.is_function(token) or reading.gap(index - 1).strip():
            return index
    return min(start + _MOST_LINKS, len(reading.tokens))


def _is_part(reading: FoldedText, index: int, start: int) -> bool:
    """Whether the token goes on with the account: an unusual word, or digits after one."""
    token = reading.tokens[index]
    if reading.gap(index - 1).strip(" :='\"") or "\n" in reading.gap(index - 1):
        return False
    if not token.is_word:
        return index > start
    proper = token.standing is not Standing.COMMON or (index > start and not reading.is_usual(token))
    return proper and not reading.is_function(token) and not reading.may_stay(token)
