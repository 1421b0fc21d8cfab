"""A journey that one verb tells: "they took me to Libya and then to Italy" says of both that they took me there."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from bot.languages.folding import Word
    from bot.places.cues import Cues
    from bot.places.model import Place
    from bot.places.roles import WordsAround


def carried_on(reading: WordsAround, before: Place | None, between: Sequence[Word], cues: Cues) -> WordsAround:
    """The reading of a place, which goes on with an arrival or a plan that is told of the place before.

    Args:
        reading: of the words around the place itself.
        before: the place that is named before it.
        between: the words between the two.
        cues: the lists of the language.
    """
    if before is None or reading.now or reading.role in ("from", "away") or not _lead_on(between, cues):
        return reading
    if before.role == "to" or (before.role == "at" and before.moved):
        return replace(reading, role=before.role, moved=before.moved)
    return reading


def _lead_on(between: Sequence[Word], cues: Cues) -> bool:
    """Whether nothing stands there but words such as "and then", beside words of place and articles."""
    lists = (cues.onward, cues.at, cues.to, cues.either, cues.articles)
    number = 0
    onward = False
    while number < len(between):
        sizes = [each.after(between, number) for each in lists]
        if not any(sizes):
            return False
        onward = onward or sizes[0] > 0
        number += max(sizes)
    return onward
