"""The last recogniser: whatever is not a common word of the language goes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.privacy.kinds import RemovedKind
from bot.privacy.span import Span
from bot.privacy.standing import Standing

if TYPE_CHECKING:
    from collections.abc import Iterable

    from bot.privacy.reading import FoldedText


class UnknownWordRecogniser:
    """Default-deny: no rule has to know an identifier for it to be removed."""

    def find(self, reading: FoldedText) -> Iterable[Span]:
        """Every word without standing; a capital inside the text makes it a name, else it is a word."""
        for index, token in enumerate(reading.tokens):
            if token.is_word and token.standing is Standing.UNKNOWN and not _is_letter(token.text):
                looks_like_name = index > 0 and token.text[0].isupper() and not token.text.isupper()
                yield Span(token.start, token.end, RemovedKind.NAME if looks_like_name else RemovedKind.WORD)


def _is_letter(text: str) -> bool:
    """A single letter says nothing ("option a", "u r"); initials of names are taken with the name."""
    return len(text) == 1
