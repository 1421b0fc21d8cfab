"""Narrows a place that can be in several countries by the larger place beside it: "Paris, Texas" is not in France."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from bot.languages.folding import words

if TYPE_CHECKING:
    from collections.abc import Sequence
    from collections.abc import Set as AbstractSet

    from bot.places.cues import Cues
    from bot.places.model import Place

# code points between the two: ", in the " and its like in other languages
_NEAR = 12
# no word follows, but for those of another clause
_ENDS_CLAUSE = re.compile(r"[^\w.!?,;…\n؟،؛।:()]*(?:[.!?,;…\n؟،؛।:()]|\Z)")


def resolved(
    places: Sequence[Place], text: str, lists: Cues | None = None, proper: AbstractSet[int] = frozenset()
) -> tuple[Place, ...]:
    """The places, each narrowed to the countries that it shares with a surer one beside it.

    Two places stand beside each other within `_NEAR` characters of one sentence. The surer one is a country or region,
    or can mean fewer countries. Where somebody comes from the one, or may go there, and not so with the other, they are
    two places and stay as they are.

    Args:
        places: in the order of the message.
        text: the message.
        lists: words of place of its language, which may stand between a town and its country.
        proper: where the proper names of countries begin; our lists have large cities as countries, too.
    """
    found = list(places)
    for number, place in enumerate(places):
        for other in places[max(0, number - 1) : number + 2]:
            if other is not place and _beside(place, other, text):
                narrowed = _narrowed(place, other)
                if narrowed:
                    country = narrowed[0] if len(narrowed) == 1 else None
                    role = other.role if place.role == "none" else place.role
                    found[number] = replace(place, country=country, candidates=narrowed, role=role, others=())
    for number in range(len(found) - 1):
        alone = number + 2 == len(found) or not _beside(found[number + 1], found[number + 2], text)
        if alone and found[number + 1].start in proper:
            found[number : number + 2] = _as_address(found[number], found[number + 1], text, lists)
    return tuple(found)


def in_named_country(places: Sequence[Place]) -> tuple[Place, ...]:
    """The towns that stand in several countries, each in the one that the message names elsewhere, if it names one.

    "I think in Spain, she told me they were going to Valencia" speaks of no town in Venezuela. A country that somebody
    comes from or is not in tells nothing of it, nor does one that another is in, or may go to, of where who writes is.
    """
    countries = [place for place in places if place.kind == "country" and place.country and place.sure]
    found = []
    for place in places:
        told = {each.country for each in countries if each.country in place.candidates and _may_hold(each, place)}
        settled = place.kind != "city" or place.country or len(told) != 1
        code = next(iter(told), None)
        found.append(place if settled or code is None else replace(place, country=code, candidates=(code,)))
    return tuple(found)


def _may_hold(country: Place, town: Place) -> bool:
    """Whether a town may be in a country that is named elsewhere in the message, by what is said of the two."""
    planned = country.role == "to" and town.role not in ("to", "none")
    whose = {country.whose, town.whose}
    apart = town.role == "at" and whose & {"direct", "writer"} and whose & {"other", "they"}
    left = {"from", "away"} & {country.role, town.role}
    return not (planned or apart or left)


def _beside(place: Place, other: Place, text: str) -> bool:
    first, second = sorted((place, other), key=lambda one: one.start)
    gap = text[first.end : second.start]
    return (
        len(gap) <= _NEAR and not any(mark in gap for mark in ".!?\n") and "nationality" not in (place.kind, other.kind)
    )


def _narrowed(place: Place, other: Place) -> tuple[str, ...]:
    """Countries that both can mean, where the other is the surer; empty where they disagree."""
    possible = (*place.candidates, *place.others)
    common = tuple(code for code in possible if code in other.candidates)
    larger = other.kind in ("country", "region") and place.kind != "country"
    if not common or not (larger or len(place.candidates) > len(other.candidates)):
        return ()
    if (
        {"from", "to", "away"} & {place.role, other.role}
        and place.role != other.role
        and "none" not in (place.role, other.role)
    ):
        return ()
    return common


def _as_address(town: Place, country: Place, text: str, lists: Cues | None) -> tuple[Place, Place]:
    """A town and the country named right behind it, where the libraries know the town only elsewhere.

    "I am in Medina, Egypt" is in Egypt. Where more words follow ("in Medina Egypt people say"), or where the first name
    is a country's too ("en Liberia, Costa Rica"), each may be meant: the bot asks. Where a language puts words of place
    behind the name, a comma parts two places.
    """
    gap, behind = text[town.end : country.start], text[country.end :]
    of_people = lists is not None and lists.national.after(words(behind), 0)  # "riyadh philippines agency"
    if of_people or not _is_address(town, country, text) or not _of_place_alone(gap, lists):
        return town, country
    ends, comma, bare = _ENDS_CLAUSE.match(behind) is not None, "," in gap, not words(gap)
    if comma and not bare and not ends:  # "the number is in Manila, in Oman I am"
        return town, country
    if town.kind == "country":
        return _either(town, country) if ends and bare and not town.moved else (town, country)
    if country.country and (ends or not (bare or comma)):
        role = country.role if town.role == "none" else town.role
        return replace(town, country=country.country, candidates=country.candidates, role=role, others=()), country
    parted = comma and lists is not None and bool(lists.at_after.whole)
    return (town, country) if parted else _either(town, country)


def _is_address(town: Place, country: Place, text: str) -> bool:
    """Whether a country surely stands beside a place that it shares no country with, and neither is left or ahead."""
    apart = not set(town.candidates) & set(country.candidates)
    stays = not {"from", "to", "away"} & {town.role, country.role}
    return country.kind == "country" and country.sure and apart and stays and _beside(town, country, text)


def _of_place_alone(gap: str, lists: Cues | None) -> bool:
    """Whether nothing stands between two names but words of place and articles: ", in the"."""
    between = words(gap)
    known = (lists.at, lists.either, lists.articles) if lists else ()
    number = 0
    while number < len(between):
        size = max((each.after(between, number) for each in known), default=0)
        if not size:
            return False
        number += size
    return True


def _either(town: Place, country: Place) -> tuple[Place, Place]:
    """Both, each of them possibly in the country of the other."""
    codes = tuple(dict.fromkeys((*town.candidates, *country.candidates)))
    return replace(town, country=None, candidates=codes), replace(country, country=None, candidates=codes)
