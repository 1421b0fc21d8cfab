"""People who are called by their initials: "J.T. said", "В.П.", "আর. কে."."""

from __future__ import annotations

from typing import TYPE_CHECKING

import regex

from bot.privacy.kinds import RemovedKind
from bot.privacy.span import Span
from bot.privacy.vocabulary import vocabulary

if TYPE_CHECKING:
    from collections.abc import Iterable

    from bot.privacy.reading import FoldedText

_LETTERS = regex.compile(r"(?<![\p{L}\p{N}.])(?:\p{Lu}\p{M}*\. ?){2,4}(?!\p{N})")
# Indic sentences end with a danda, so a full stop after a syllable or two is one of initials.
_SPELT = regex.compile(
    r"(?<![\p{L}\p{M}\p{N}.])(?:(?:(?=[\p{Devanagari}\p{Bengali}])\p{L}\p{M}*){1,2}\. ?){2,4}(?!\p{N})"
)


class InitialsRecogniser:
    """Two letters or more with full stops, as capitals or as the names of Latin letters in an Indic script."""

    def find(self, reading: FoldedText) -> Iterable[Span]:
        """Initials; letters that together are a usual word of the language ("U.S.A.", "O.K.", "यू.ए.ई.") stay."""
        known = [vocabulary(language) for language in (*reading.languages, "en")]
        for found in (*_LETTERS.finditer(reading.text), *_SPELT.finditer(reading.text)):
            word = regex.sub(r"[. ]", "", found.group()).casefold()
            usual = found.re is _LETTERS and any(word in each.common for each in known)
            if not usual and not any(word in each.keep or word in each.proper for each in known):
                yield Span(found.start(), found.start() + len(found.group().rstrip()), RemovedKind.NAME)
