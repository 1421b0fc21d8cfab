"""An example or a lesson, as the models are fitted on it."""

from __future__ import annotations

import hashlib
from typing import NamedTuple


class Said(NamedTuple):
    """An example or a lesson: wording, what it means, and its language where that is known."""

    text: str
    intent: str
    language: str | None


def place_of(example: Said) -> bytes:
    """Where an example stands among others of its kind: by a hash of its text, so that one more displaces few."""
    return hashlib.sha256(example.text.encode("utf-8", "replace")).digest()
