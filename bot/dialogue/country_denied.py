"""Whether a message takes back the country that the conversation is about: "I am in Bangladesh, not India"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.languages import denies
from bot.nlu.clauses import clauses
from bot.nlu.windows import Window
from bot.places import find_places

if TYPE_CHECKING:
    from bot.places import Place


def denies_country(text: str, language: str | None, country: str | None) -> bool:
    """Whether one clause names the country and denies it; a no in another clause is about something else.

    "Elle parle pas français" denies a language, and no France; "I am in Birmingham, don't know the street" denies no
    Britain, though there is another Birmingham.
    """
    if country is None:
        return False
    parts = clauses(text) or [Window(0, len(text))]
    said = [text[part.start : part.end] for part in parts]
    return any(
        place.country == country and _is_denied(place, part, language)
        for part in said
        for place in _places(part, language)
    )


def _is_denied(place: Place, clause: str, language: str | None) -> bool:
    """Whether the words of place say no ("plus au Liban"), or another word of its clause does."""
    return place.role == "away" or denies(clause, language)


def _places(text: str, language: str | None) -> list[Place]:
    return [place for place in find_places(text, language) if place.kind != "nationality"]
