"""Load, and at first build, all tables: so that training does it and no person waits for it."""

from __future__ import annotations

from bot.languages import identify
from bot.languages.known import our_languages
from bot.places.coordinates import country_at
from bot.places.cues import cues
from bot.places.find import find_places

# a word of no list, so that the letter model is read too
_UNKNOWN_WORD = "qzzx"


def prepare() -> None:
    """Build what is missing (15 s and 250 MB in a fresh clone) and load all (half a second)."""
    identify(_UNKNOWN_WORD)
    find_places(_UNKNOWN_WORD, "en")
    country_at(0.0, 0.0)
    for language in our_languages():
        cues(language)
