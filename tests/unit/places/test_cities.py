"""The cities that people are sent to and live in are found in every language, as they write them."""

from __future__ import annotations

from pathlib import Path

import pytest
import yaml

from bot.languages.folding import look_up_form
from bot.places import find_places

TABLE = yaml.safe_load(Path(__file__).with_name("cities.yml").read_text(encoding="utf-8"))

ROWS = [
    (language, rows.get("language", language), rows["phrases"], codes, names)
    for language, rows in TABLE.items()
    for codes, names in rows.items()
    if codes not in ("phrases", "language")
]

# these are words too: only with the capital letter that they have
AS_WRITTEN = {"es": {"La Plata"}, "ru": {"Вене"}, "pt": {"Salvador", "Porto"}, "uk": {"Рівному"}, "ar": {"وجدة"}}


@pytest.mark.parametrize(
    ("listed", "language", "phrases", "codes", "names"), ROWS, ids=[f"{row[0]}-{row[3]}" for row in ROWS]
)
def test_finds_the_cities_of_a_country(
    listed: str, language: str, phrases: list[str], codes: str, names: list[str]
) -> None:
    """As written, in small letters, and without diacritics; where several countries have it, all are offered."""
    missed = []
    for name in names:
        spellings = {name, name.lower(), look_up_form(name)} if name not in AS_WRITTEN.get(listed, ()) else {name}
        for phrase in phrases:
            for text in sorted({phrase.format(spelling) for spelling in spellings}):
                places = [place for place in find_places(text, language) if place.role == "at"]
                found = places[0].candidates if places else ()
                if set(found) != set(codes.split()):
                    missed.append(f"{text} -> {','.join(found) or 'nothing'}")
    assert not missed
