"""An example or a lesson, as the models are fitted on it."""

from __future__ import annotations

import hashlib
from collections import defaultdict
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterable


class Said(NamedTuple):
    """An example or a lesson: wording, what it means, and its language where that is known."""

    text: str
    intent: str
    language: str | None


def grouped(examples: Iterable[Said]) -> dict[tuple[str, str], list[Said]]:
    """Examples by language and intent, in an order that is always the same, and in which one more displaces few."""
    groups: dict[tuple[str, str], list[Said]] = defaultdict(list)
    for example in examples:
        groups[example.language or "", example.intent].append(example)
    return {key: sorted(group, key=_place_of) for key, group in groups.items()}


def _place_of(example: Said) -> bytes:
    """Where an example stands among others of its kind: by a hash of its text."""
    return hashlib.sha256(example.text.encode("utf-8", "replace")).digest()
