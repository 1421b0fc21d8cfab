"""The names that an intent may have."""

from __future__ import annotations

from functools import cache

from bot.settings import DATA
from bot.taxonomy import OF_BUTTONS


@cache
def known_intents() -> frozenset[str]:
    """Intents that examples teach, by the names of their files, and those that only buttons and commands send."""
    return frozenset(path.stem for path in (DATA / "nlu" / "en").glob("*.yml")) | {*OF_BUTTONS}
