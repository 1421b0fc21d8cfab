"""Redaction: replaces everything in a message by which somebody could be found with a placeholder for its kind.

Default-deny: patterns, cues, lists and the tagger find what they know, then every word that is not a commonly used word
of the language goes too. So an identifier that nobody thought of is still removed.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from bot.faults import OperatorError
from bot.languages import identify
from bot.privacy.helpline_numbers import is_helpline
from bot.privacy.kinds import RemovedKind
from bot.privacy.places import cities
from bot.privacy.reading import FoldedText, read
from bot.privacy.recognisers import RECOGNISERS
from bot.privacy.replace import merged, replaced
from bot.privacy.romanised import latin_forms, written_in_latin_too
from bot.privacy.span import Span
from bot.privacy.standing import is_listed_name
from bot.privacy.vocabulary import ranked, vocabulary
from bot.privacy.widening import widened
from bot.privacy.word_lists import plain_words

if TYPE_CHECKING:
    from collections.abc import Iterable


# Something for every recogniser, in capitals and small letters.
_WARM_UP = (
    "my name is Xq, oh seven seven 07700 900123, x at x dot com, Xq street 5, hotel Xq Ltd, passport X1234567, @xq.x "
    "xqxqaxq"
)
#: Usual words of a language that are redacted beside, so that its cues are compiled too.
_WARM_UP_WORDS = 40
LONGEST = 10_000
"""Code points that are read (SMS allows 1,600, Telegram 4,096); what comes after is removed whole."""


class LineError(OperatorError):
    """A line holds no message; the error does not repeat what it holds."""


@dataclass(frozen=True, slots=True)
class Removed:
    """A removed stretch `[start, end)` in code points of the original text."""

    start: int
    end: int
    kind: RemovedKind


@dataclass(frozen=True, slots=True)
class Redacted:
    """The text that may be kept, and what was taken out of the original."""

    text: str
    removed: tuple[Removed, ...]


def redact(text: str, language: str | None = None) -> Redacted:
    """Redact a message; `language` is the code of one of ours, `None` lets the words decide.

    Never raises, whatever the text holds, and takes bounded time.
    """
    readable = text[:LONGEST]
    reading = read(readable, language or identify(readable).language)
    found = (span for recogniser in RECOGNISERS for span in recogniser.find(reading))
    own = (span for span in merged(found, reading.text) if not is_helpline(span, reading.text))
    spans = merged((_whole(span, reading) for span in widened(own, reading)), reading.text)
    removed = [_in_original(span, reading) for span in spans]
    kept = replaced(reading.text, spans)
    if len(text) > LONGEST:
        removed.append(Removed(LONGEST, len(text), RemovedKind.WORD))
        kept += RemovedKind.WORD.placeholder
    return Redacted(kept, tuple(removed))


def withhold(text: str, language: str | None = None) -> Redacted:
    """Take out all of a message: what may be kept of it while redaction has not learned yet."""
    return Redacted(RemovedKind.WORD.placeholder, (Removed(0, len(text), RemovedKind.WORD),) if text else ())


def anonymise_line(line: object) -> dict[str, Any]:
    """One line of `bot anonymise`: `{"id", "text", "lang"?}` to `{"id", "text", "removed": [...]}`.

    Raises:
        LineError: the line is no object, or has no `text`.
    """
    if not isinstance(line, Mapping):
        raise LineError("no object")
    text = line.get("text")
    if not isinstance(text, str):
        raise LineError('a line needs "text" with the message as a string')
    language = line.get("lang")
    redacted = redact(text, language if isinstance(language, str) else None)
    removed = [{"start": r.start, "end": r.end, "kind": r.kind.value} for r in redacted.removed]
    return {"id": line.get("id"), "text": redacted.text, "removed": removed}


def preload(languages: Iterable[str]) -> None:
    """Read the lists of these languages and train or load the tagger now, so that no message waits for it.

    Raises:
        ContentFileError: a file of cues or words can't be used.
    """
    is_listed_name("")
    cities()
    for language in languages:
        vocabulary(language)
        plain_words(language)
        if written_in_latin_too(language):
            latin_forms(language)
        # Compiles the cues, of English beside the language and of the language alone.
        redact(_WARM_UP, language)
        redact(" ".join(word for _, word in ranked(language)[:_WARM_UP_WORDS]), language)


def _in_original(span: Span, reading: FoldedText) -> Removed:
    return Removed(reading.starts[span.start], reading.ends[span.end - 1], span.kind)


def _whole(span: Span, reading: FoldedText) -> Span:
    """A sign that folds to several ("¼" to "1/4") goes as one."""
    start, end = span.start, span.end
    while start and reading.starts[start - 1] == reading.starts[start]:
        start -= 1
    while end < len(reading.text) and reading.starts[end] == reading.starts[end - 1]:
        end += 1
    return Span(start, end, span.kind)
