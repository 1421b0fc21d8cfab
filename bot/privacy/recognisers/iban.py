"""International bank account numbers (ISO 13616)."""

from __future__ import annotations

from typing import TYPE_CHECKING

import regex

from bot.privacy.kinds import RemovedKind
from bot.privacy.recognisers.base import matches

if TYPE_CHECKING:
    from collections.abc import Iterable

    from bot.privacy.reading import FoldedText
    from bot.privacy.span import Span

# The check digits are not verified: a mistyped account still leads to its holder.
_IBAN = regex.compile(
    r"(?<![\p{L}\p{N}])[A-Za-z]{2}\s?\d{2}(?:[\s-]?(?:[A-Z0-9]{2,4}|[A-Za-z]{0,4}\d[A-Za-z0-9]{0,4})){2,8}(?:[\s-]?\d{1,4})?(?![\p{L}\p{N}])"
)
#: Signs of the shortest account there is, in Norway.
_SHORTEST = 15
#: Signs of an account in the countries whose code is a common word somewhere: "la tarjeta es 5425 ..." is none.
_LENGTHS = {
    "ES": 24,
    "DE": 22,
    "SE": 24,
    "LA": 20,
    "NO": 15,
    "DO": 28,
    "ME": 22,
    "IS": 26,
    "AT": 20,
    "IT": 27,
    "BE": 16,
}


class IbanRecogniser:
    """Two letters, two digits and up to thirty more signs, in groups or not."""

    def find(self, reading: FoldedText) -> Iterable[Span]:
        """Account numbers of 15 signs or more."""
        for found in matches((_IBAN,), reading.text, RemovedKind.IBAN):
            account = reading.text[found.start : found.end]
            signs = sum(c.isalnum() for c in account)
            if signs >= _SHORTEST and not _follows_word(account, signs):
                yield found


def _follows_word(account: str, signs: int) -> bool:
    """Whether the two letters are a word: small, a blank after them, and not of the length of an account there."""
    return account[2].isspace() and account[:2].islower() and signs != _LENGTHS.get(account[:2].upper())
