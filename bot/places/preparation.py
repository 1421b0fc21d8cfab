"""Loads all tables, and builds them the first time: training does it, so no person waits for it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.languages import identify
from bot.languages.known import our_languages
from bot.places.confusable import ANY, confusable
from bot.places.content import content
from bot.places.coordinates import country_at
from bot.places.cues import cues
from bot.places.find import find_places
from bot.places.whose import people

if TYPE_CHECKING:
    from collections.abc import Iterable

# a word of no list: the letter model is read too
_UNKNOWN_WORD = "qzzx"


def prepare() -> None:
    """Build what is missing (15 s and 250 MB in a fresh clone) and load all (half a second)."""
    identify(_UNKNOWN_WORD)
    find_places(_UNKNOWN_WORD, "en")
    country_at(0.0, 0.0)
    read_lists(our_languages())


def read_lists(languages: Iterable[str]) -> None:
    """Read the lists of these languages, which otherwise the first message in one does (0.2 s for all of ours).

    The other files are in the index: after an edit it is built anew, and the build reads them.

    Raises:
        ContentFileError: a file can't be used.
    """
    content("country_names")
    confusable(ANY)
    for language in languages:
        cues(language)
        people(language)
        confusable(language)
