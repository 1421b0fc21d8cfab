"""Where somebody is, as people write it: in dialect, with endings and slips, abbreviated, in Latin letters.

A wrong country gives the wrong emergency number, so there are as many sentences with words that only look like the
name of a place.
"""

from __future__ import annotations

from pathlib import Path

import pytest
import yaml

from bot.languages import identify
from bot.places import Whereabouts, where_is


def rows(file: str) -> list[tuple[str, str]]:
    """The sentences of a list with their language."""
    halves = yaml.safe_load(Path(__file__).with_name(file).read_text(encoding="utf-8"))
    return [(language, row) for half in halves.values() for language, lines in half.items() for row in lines]


def readings(text: str, language: str) -> list[Whereabouts]:
    """In a conversation of the language, and as the first message, whose language is found out."""
    return [where_is(text, language), where_is(text, identify(text).language)]


@pytest.mark.parametrize(("language", "row"), rows("spoken_names.yml"))
def test_a_place_is_found_as_people_name_it(language: str, row: str) -> None:
    """The country, where several are meant the question which, and a plan as a plan."""
    meant, _, text = row.partition(" | ")
    role, codes = ("planned", meant.split()[1:]) if meant.startswith("to ") else ("there", meant.split())
    for found in readings(text, language):
        if role == "planned":
            assert (found.country, sorted(found.planned)) == (None, sorted(codes))
        elif len(codes) > 1:
            assert (found.country, sorted(found.candidates)) == (None, sorted(codes))
        else:
            assert found.country == codes[0]


@pytest.mark.parametrize(("language", "text"), rows("no_places.yml"))
def test_a_word_that_looks_like_a_place_is_none(language: str, text: str) -> None:
    """Neither a country, nor a question about one, nor a plan."""
    for found in readings(text, language):
        assert (found.country, found.candidates, found.planned) == (None, (), ())


@pytest.mark.parametrize(
    ("text", "language", "origin", "country"),
    [
        ("lucrez cu nemti si ne bat", "ro", ("DE",), None),
        ("sunt la nemti si ne bat", "ro", (), "DE"),
        ("m-au vandut la italieni", "ro", ("IT",), None),
    ],
)
def test_people_are_a_place_only_after_a_word_of_place(
    text: str, language: str, origin: tuple[str, ...], country: str | None
) -> None:
    """Romanian says "at the Germans" for Germany, but Germans are people elsewhere."""
    found = where_is(text, language)
    assert (found.origin, found.country) == (origin, country)
