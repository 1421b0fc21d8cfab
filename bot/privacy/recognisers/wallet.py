"""Addresses of crypto-currency wallets."""

from __future__ import annotations

from typing import TYPE_CHECKING

import regex

from bot.privacy.kinds import RemovedKind
from bot.privacy.recognisers.base import matches

if TYPE_CHECKING:
    from collections.abc import Iterable

    from bot.privacy.reading import FoldedText
    from bot.privacy.span import Span

_PATTERNS = (
    regex.compile(r"\bbc1[a-z0-9]{20,80}\b", regex.IGNORECASE),
    regex.compile(r"\b0x[0-9a-f]{30,64}\b", regex.IGNORECASE),
    regex.compile(r"\b(?=[A-Za-z]*\d)[A-HJ-NP-Za-km-z1-9]{26,95}\b"),
)


class WalletRecogniser:
    """Bitcoin, Ethereum, Tron and the like: long strings without blanks."""

    def find(self, reading: FoldedText) -> Iterable[Span]:
        """Wallets by their shape; a checksum is not needed where nothing else looks so."""
        yield from matches(_PATTERNS, reading.text, RemovedKind.WALLET)
