"""Endings and prefixes that are taken off names of places."""

from __future__ import annotations

import pytest

from bot.places import inflection
from bot.places.inflection import forms

TABLES = ("_CYRILLIC", "_TURKIC", "_ARABIC", "_BENGALI")


@pytest.mark.parametrize("name", TABLES)
def test_a_row_stands_once(name: str) -> None:
    """A second one gives the same form again."""
    rows = getattr(inflection, name)
    assert len(set(rows)) == len(rows)


@pytest.mark.parametrize(
    ("word", "language", "name", "hint"),
    [
        ("москвада", "ru", "москва", "at"),
        ("россиядан", "ru", "россия", "from"),
        ("москвага", "ru", "москва", "to"),
        ("turcii", "ru", "turciya", "located"),
        ("polshu", "ru", "polsha", "into"),
        ("varshavi", "uk", "varshava", "located"),
        ("krakovi", "uk", "krakiv", "located"),
        ("турціі", "uk", "турція", "located"),
        ("fdubai", "ar", "dubai", "at"),
        ("belkuwait", "ar", "kuwait", "at"),
        ("lmaghreb", "ar", "maghreb", ""),
        ("errabat", "ar", "rabat", ""),
        ("ba7rain", "ar", "bahrain", ""),
        ("2atar", "ar", "qatar", ""),
        ("mombasani", "sw", "mombasa", "at"),
    ],
)
def test_the_name_and_what_its_form_tells(word: str, language: str, name: str, hint: str) -> None:
    """The form of the list is among those that are looked up, with the case that it stood in."""
    assert (name, hint) in {(form.text, form.hint) for form in forms(word, word, language)}
