"""Where the urgency phrases of a language occur in a message, unless their context makes them harmless."""

from __future__ import annotations

import logging
from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING, Any

from spacy.matcher import Matcher
from spacy.tokens import Doc
from spacy.vocab import Vocab

from bot.content_files import ContentFileError
from bot.nlu.phrase_rules import Context, Indicator, Rules, patterns_of, rules_of
from bot.nlu.phrase_rules import languages as languages_with_rules
from bot.nlu.text import BOUNDARY, Token, tokens_for_rules

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from bot.taxonomy import IntentName

log = logging.getLogger(__name__)

#: How far a negation or a figure of speech reaches, in words.
REACH = 4
_NO_GAPS: frozenset[int] = frozenset()


@dataclass(frozen=True, slots=True)
class PhraseFound:
    """A phrase that speaks for an urgent intent.

    Args:
        indicator: id of the rule, such as `retention_of_identity_documents`.
        intent: the urgent intent that it speaks for.
        phrase: the first wording of the rule's phrase; the person's own words are not kept.
        start, end: where in the message, in code points.
    """

    indicator: str
    intent: IntentName
    phrase: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class _Span:
    """Tokens from `start` up to `end`, and which of them fill gaps."""

    start: int
    end: int
    gaps: frozenset[int] = frozenset()


class PhraseMatcher:
    """The compiled rules of one language."""

    def __init__(self, rules: Rules) -> None:
        self._vocab = Vocab()
        self._matcher = Matcher(self._vocab, validate=False)
        self._phrases: list[tuple[Indicator | Context, str, frozenset[int]]] = []
        for number, (owner, phrase, elements) in enumerate(patterns_of(rules)):
            gaps = frozenset(i for i, element in enumerate(elements) if "OP" in element) or _NO_GAPS
            self._phrases.append((owner, phrase, gaps))
            self._matcher.add(str(number), [elements])
        self._number = {self._vocab.strings[str(i)]: i for i in range(len(self._phrases))}

    def find(self, message: Sequence[Token]) -> list[PhraseFound]:
        """Phrases that no context cancels: the first of each indicator, in the order of the text."""
        words = [token.text for token in message]
        if not words:
            return []
        matches: list[tuple[Indicator, str, _Span]] = []
        contexts: list[tuple[Context, _Span]] = []
        matched: list[Any] = self._matcher(Doc(self._vocab, words=words), with_alignments=True)
        for key, start, end, alignment in matched:
            owner, phrase, gaps = self._phrases[self._number[key]]
            inside = frozenset(start + i for i, element in enumerate(alignment) if element in gaps)
            if isinstance(owner, Indicator):
                matches.append((owner, phrase, _Span(start, end, inside)))
            else:
                contexts.append((owner, _Span(start, end)))
        found: dict[str, PhraseFound] = {}
        for owner, phrase, span in sorted(matches, key=lambda match: (match[2].start, match[2].end)):
            if owner.id not in found and not _cancelled(owner, span, contexts, words):
                place = message[span.start].start, message[span.end - 1].end
                found[owner.id] = PhraseFound(owner.id, owner.intent, plainly(phrase), *place)
        return list(found.values())


def plainly(phrase: str) -> str:
    """A rule's phrase for people to read: "he|she took my passport" as "he took my passport"."""
    return " ".join(part.split("|")[0] for part in phrase.split())


def _cancelled(owner: Indicator, span: _Span, contexts: Iterable[tuple[Context, _Span]], words: Sequence[str]) -> bool:
    return any(context.id in owner.cancel_by and _reaches(context, place, span, words) for context, place in contexts)


def _reaches(context: Context, place: _Span, span: _Span, words: Sequence[str]) -> bool:
    """Whether a context stands where it must to cancel a match; it never reaches over a sentence's end."""
    if context.where == "anywhere":
        return True
    if context.where == "before":
        if all(i in span.gaps for i in range(place.start, place.end)):
            return True
        near = place.start < span.start and span.start - place.end < REACH
        between = words[place.end : span.start]
    else:
        near = place.end > span.end and place.start - span.end < REACH
        between = words[span.end : place.start]
    return near and BOUNDARY not in between


@lru_cache(maxsize=32)
def matcher_of(language: str) -> PhraseMatcher:
    """The compiled rules of a language, compiled once.

    Raises:
        ContentFileError: its file has a mistake.
    """
    return PhraseMatcher(rules_of(language))


def find_phrases(text: str, languages: Iterable[str]) -> list[PhraseFound]:
    """Urgent phrases of a message, by the rules of these languages; languages without rules have none.

    A file that an edit broke is named in the log and left out: nobody must lose an answer to it.
    """
    message = tokens_for_rules(text)
    known = set(languages_with_rules())
    found: dict[str, PhraseFound] = {}
    for language in dict.fromkeys(languages):
        if language not in known:
            continue
        try:
            matcher = matcher_of(language)
        except ContentFileError as error:
            log.error("Urgency phrases: %s", error)
            continue
        for phrase in matcher.find(message):
            found.setdefault(phrase.indicator, phrase)
    return list(found.values())
