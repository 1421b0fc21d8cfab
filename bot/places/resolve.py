"""Narrows a place that can be in several countries by the larger place beside it: "Paris, Texas" is not in France."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from bot.places.model import Place

# code points between the two: ", in the " and its like in other languages
_NEAR = 12


def resolved(places: Sequence[Place], text: str) -> tuple[Place, ...]:
    """The places, each narrowed to the countries that it shares with a surer one beside it.

    Two places stand beside each other within `_NEAR` characters of one sentence. The surer one is a country or region,
    or can mean fewer countries. Where somebody comes from the one, or may go there, and not so with the other, they are
    two places and stay as they are.
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
    return tuple(found)


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
