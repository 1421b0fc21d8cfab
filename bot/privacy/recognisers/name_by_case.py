"""Names by their capital: inside a sentence a capital means a proper noun, where the writer uses capitals at all."""

from __future__ import annotations

from collections.abc import Iterable

from bot.privacy.kinds import Kind
from bot.privacy.reading import Reading, Token
from bot.privacy.span import Span
from bot.privacy.spelling import script_of
from bot.privacy.standing import Standing
from bot.privacy.vocabulary import vocabulary

_MOST_CAPITALISED = 0.5
_SENTENCE_ENDS = frozenset('.!?…:;\n•*-–—"“„«(¿¡)।|/')
_CASED = frozenset({"latin", "cyrillic"})


class NameByCaseRecogniser:
    """Capitalised words inside a sentence that are not among the words that may stay."""

    def find(self, reading: Reading) -> Iterable[Span]:
        """Words like `Rose` or `Golden` inside a sentence; nothing where most words have capitals."""
        words = [token for token in reading.tokens if token.is_word and script_of(token.text) in _CASED]
        if not words or sum(token.text[0].isupper() for token in words) > max(
            2.0, _MOST_CAPITALISED * len(words)
        ):
            return
        for token in words:
            if (
                self._is_proper(token)
                and not _begins_sentence(reading.text, token.start)
                and not _stays(reading, token)
            ):
                yield Span(token.start, token.end, Kind.NAME)

    def _is_proper(self, token: Token) -> bool:
        return len(token.text) > 1 and token.text[0].isupper() and not token.text.isupper()


def _begins_sentence(text: str, start: int) -> bool:
    before = text[:start].rstrip(" \t")
    return not before or before[-1] in _SENTENCE_ENDS or not (before[-1].isalnum() or before[-1] in ",'")


def _stays(reading: Reading, token: Token) -> bool:
    known = [vocabulary(language) for language in reading.languages]
    if token.standing is Standing.COMMON and any(
        token.key in v.frequent or v.may_stay(token.key) for v in known
    ):
        return True
    return token.standing is Standing.AMBIGUOUS and any(
        token.key in v.function or v.may_stay(token.key) for v in known
    )
