"""Takes words that still name somebody out of a redacted message: whole words, whatever their case."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import regex

from bot.privacy import RemovedKind

if TYPE_CHECKING:
    from collections.abc import Iterable

_TOKEN = "|".join(regex.escape(kind.placeholder) for kind in RemovedKind)
#: What may stand between two words: a token that was between them too, or anything but a letter or a bracket.
_BETWEEN = rf"(?:{_TOKEN}|[^\w\[\]])+"
#: Scripts that write no space between words: there a word begins and ends anywhere.
_UNSPACED = r"[\p{Han}\p{Hiragana}\p{Katakana}\p{Thai}\p{Lao}\p{Khmer}\p{Myanmar}]"


@dataclass(frozen=True, slots=True)
class TakenOut:
    """The text that is left, how many stretches of words went, and the words asked for that it did not hold."""

    text: str
    stretches: int
    absent: tuple[str, ...]


def take_out(text: str, asked: Iterable[str], kind: RemovedKind) -> TakenOut:
    """Put the kind's token in place of words.

    Only whole words count, for "a" within "passport" names nobody. Case and marks between the words may differ, and a
    token may stand between them: a reader selects across it. Tokens themselves never match.

    Args:
        text: a redacted message.
        asked: words to take out, each entry a stretch of one or more.
        kind: what they are.
    """
    patterns = {words: _pattern(words) for words in asked if words.strip()}
    absent = tuple(words for words, pattern in patterns.items() if pattern is None or not _count(pattern, text))
    if absent or not patterns:
        return TakenOut(text, 0, absent)
    stretches = 0
    # the longest first, or "Ana" would break "Ana Pop" apart
    for words in sorted(patterns, key=len, reverse=True):
        text, found = _replaced(patterns[words], text, kind)
        stretches += found
    return TakenOut(text, stretches, ())


def _pattern(words: str) -> regex.Pattern[str] | None:
    """Finds the words, or a token, since words within a token don't count; None where there is no word."""
    parts = regex.findall(r"\w+", regex.sub(_TOKEN, " ", words))
    if not parts:
        return None
    first, last = (regex.match(_UNSPACED, letter) for letter in (parts[0][0], parts[-1][-1]))
    begin, end = "" if first else r"(?<!\w)[+@#]?", "" if last else r"(?!\w)"
    found = _BETWEEN.join(map(regex.escape, parts))
    return regex.compile(rf"(?P<words>{begin}{found}{end})|{_TOKEN}", regex.IGNORECASE | regex.FULLCASE)


def _count(pattern: regex.Pattern[str], text: str) -> int:
    return sum(match["words"] is not None for match in pattern.finditer(text))


def _replaced(pattern: regex.Pattern[str] | None, text: str, kind: RemovedKind) -> tuple[str, int]:
    if pattern is None:
        return text, 0

    def token(match: Any) -> str:
        return kind.placeholder if match["words"] is not None else match.group()

    return pattern.sub(token, text), _count(pattern, text)
