"""Pins give their country offline; near borders the guess is marked unsure."""

from __future__ import annotations

import pytest

from bot.places import country_at

CLEAR = [
    ("Doha", 25.2854, 51.531, "QA"),
    ("London", 51.5, -0.12, "GB"),
    ("Manama", 26.22, 50.58, "BH"),
    ("Nairobi", -1.29, 36.82, "KE"),
    ("Lampedusa", 35.5, 12.6, "IT"),
    ("Lviv", 49.84, 24.03, "UA"),
    ("Hong Kong", 22.32, 114.17, "HK"),
]
BORDERS = [
    ("Strasbourg", 48.573, 7.752, {"FR", "DE"}),
    ("El Paso", 31.77, -106.48, {"US", "MX"}),
    ("Brazzaville", -4.26, 15.24, {"CG", "CD"}),
    ("San Ysidro", 32.555, -117.043, {"US", "MX"}),
    ("Busia", 0.46, 34.1, {"KE", "UG"}),
    ("Goma", -1.67, 29.22, {"CD", "RW"}),
]


@pytest.mark.parametrize(("name", "latitude", "longitude", "country"), CLEAR, ids=[row[0] for row in CLEAR])
def test_is_sure_inland(name: str, latitude: float, longitude: float, country: str) -> None:
    """Away from borders the nearest town settles the country."""
    guess = country_at(latitude, longitude)
    assert (guess.country, guess.sure, guess.candidates) == (country, True, (country,))


@pytest.mark.parametrize(("name", "latitude", "longitude", "countries"), BORDERS, ids=[row[0] for row in BORDERS])
def test_asks_near_borders(name: str, latitude: float, longitude: float, countries: set[str]) -> None:
    """Beside a border it is unsure and names both sides."""
    guess = country_at(latitude, longitude)
    assert not guess.sure
    assert countries <= set(guess.candidates)


def test_knows_nothing_at_sea() -> None:
    """Hundreds of kilometres from any town there is no country."""
    assert country_at(40.0, -40.0).country is None


def test_date_line_is_no_edge() -> None:
    """Fiji lies on both sides of the date line."""
    assert country_at(-16.8, 179.99).country == country_at(-16.8, -179.99).country == "FJ"


@pytest.mark.parametrize(("latitude", "longitude"), [(91, 0), (0, 181), (float("nan"), 0)])
def test_refuses_impossible_coordinates(latitude: float, longitude: float) -> None:
    """Coordinates out of range are an error, not a country."""
    with pytest.raises(ValueError, match="within"):
        country_at(latitude, longitude)
