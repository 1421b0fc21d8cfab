"""Whether a message takes back the country that the conversation is about: "I am in Bangladesh, not India"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.languages import denies
from bot.nlu.clauses import clauses
from bot.nlu.windows import Window
from bot.places import find_places
from bot.places.whose import whom_it_speaks_of

if TYPE_CHECKING:
    from bot.places import Place


def denies_country(text: str, language: str | None, country: str | None) -> bool:
    """Whether one clause names the country and denies it; a no in another clause is about something else.

    "Elle parle pas français" denies a language, and no France; "I am in Birmingham, don't know the street" denies no
    Britain, though there is another Birmingham.
    """
    return country is not None and any(_denied_by(clause, language, country) for clause in _clauses(text))


def denies_country_of_another(text: str, language: str | None, country: str | None) -> bool:
    """Whether it is denied, and of the other person: "I am in Egypt, not in Libya" leaves a brother in Libya.

    A clause that names nobody is about whom the clause before it names.
    """
    if country is None:
        return False
    whom = None
    for clause in _clauses(text):
        whom = whom_it_speaks_of(clause, language) or whom
        if whom != "writer" and _denied_by(clause, language, country):
            return True
    return False


def _clauses(text: str) -> list[str]:
    return [text[part.start : part.end] for part in clauses(text) or [Window(0, len(text))]]


def _denied_by(clause: str, language: str | None, country: str) -> bool:
    named = (place for place in _places(clause, language) if place.country == country)
    return any(_is_denied(place, clause, language) for place in named)


def _is_denied(place: Place, clause: str, language: str | None) -> bool:
    """Whether the words of place say no ("plus au Liban"), or another word of its clause does."""
    return place.role == "away" or denies(clause, language)


def _places(text: str, language: str | None) -> list[Place]:
    return [place for place in find_places(text, language) if place.kind != "nationality"]
