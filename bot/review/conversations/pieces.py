"""A redacted message in pieces: words, tokens for what was taken out, words that a verdict rests on."""

from __future__ import annotations

import re
from dataclasses import dataclass
from itertools import pairwise
from typing import Any

from bot.privacy import RemovedKind
from bot.review.labels import label

_TOKEN = re.compile("|".join(re.escape(kind.placeholder) for kind in RemovedKind))


@dataclass(frozen=True, slots=True)
class MessagePiece:
    """A stretch of a message: `token` names what was taken out, `why` the indicator behind the words."""

    text: str
    token: str = ""
    why: str = ""


def pieces(text: str, evidence: list[dict[str, Any]] | None = None) -> list[MessagePiece]:
    """The message cut at its tokens and at the words of its evidence."""
    marks = [
        (found["start"], found["end"], label("indicators", found.get("indicator")))
        for found in evidence or ()
        if found.get("kind") == "phrase" and isinstance(found.get("start"), int) and isinstance(found.get("end"), int)
    ]
    cuts = {0, len(text)}
    tokens = {match.start(): match for match in _TOKEN.finditer(text)}
    for match in tokens.values():
        cuts |= {match.start(), match.end()}
    inside = {place for match in tokens.values() for place in range(match.start() + 1, match.end())}
    for start, end, _ in marks:
        cuts |= {place for place in (start, end) if 0 <= place <= len(text) and place not in inside}
    places = sorted(cuts)
    found = []
    for start, end in pairwise(places):
        if token := tokens.get(start):
            found.append(MessagePiece("", token=label("kinds", token.group()[1:-1].lower()).lower()))
        else:
            why = ", ".join(why for first, last, why in marks if first <= start and end <= last)
            found.append(MessagePiece(text[start:end], why=why))
    return found
