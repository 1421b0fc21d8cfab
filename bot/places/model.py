"""What is found about places in a message."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

PlaceKind = Literal["country", "city", "region", "nationality"]
PlaceRole = Literal["at", "from", "to", "away", "none"]
Whose = Literal["direct", "writer", "other", "they", "agent", "unsaid"]


@dataclass(frozen=True, slots=True)
class Place:
    """A place or nationality that somebody named.

    Args:
        start: first code point in the message.
        end: code point after the last.
        country: ISO 3166-1 alpha-2 where there is one answer, else None.
        candidates: countries that it can mean, likeliest first; empty for whole continents.
        kind: what was named.
        role: whether they are there, come from there, may go there, are away from there ("not in", "what they did to me
            in"), or the words don't tell.
        sure: False for a guess at a misspelt name or for a name that is also an everyday word.
        now: whether a word such as "now" stands with it.
        moved: whether they are there because they went or were taken there.
        others: countries that have a smaller place of that name, meant only where the message says so.
        whose: whether the words beside it speak of the writer, directly ("I am in", "they took me to") or further away,
            or of another: "my daughter is in", or say that a husband, a wife or "he" is there, who may be the one that
            harms, or speak of an agent: "the recruiter in".
    """

    start: int
    end: int
    country: str | None
    candidates: tuple[str, ...]
    kind: PlaceKind
    role: PlaceRole = "none"
    sure: bool = True
    now: bool = False
    moved: bool = False
    others: tuple[str, ...] = ()
    whose: Whose = "unsaid"


@dataclass(frozen=True, slots=True)
class Whereabouts:
    """Where the person, or the one in danger, is.

    Args:
        country: ISO 3166-1 alpha-2, or None where it isn't known.
        candidates: countries to ask about, likeliest first, where the message leaves it open.
        confidence: 0 to 1, of `country`.
        planned: countries that somebody may go to.
        origin: countries that somebody comes from, by place or nationality.
        elsewhere: other countries in which a place is named, where the message says who is in `country`.
        passed: those of `elsewhere` from where the message says that somebody went on to `country`.
        away: countries where the message says that somebody is not, or what is over.
        own_origin: those of `origin` that the writer comes from: "I am from Kerala".
        whose: who is in `country`, as far as the words beside it say.
        only_others: whether the message speaks of others alone, and of the writer says at most where they are.
        near: whether somebody is at the writer's home or door, or beside them.
        relatives: countries where the message says that a relative, a friend or a husband is, whoever is in `country`.
        alone: whether a sentence or clause names a place of `country` and hardly says more: "Agadez Niger. I want to go
            back".
    """

    country: str | None
    candidates: tuple[str, ...] = ()
    confidence: float = 0.0
    planned: tuple[str, ...] = ()
    origin: tuple[str, ...] = ()
    elsewhere: tuple[str, ...] = ()
    whose: Whose = "unsaid"
    only_others: bool = False
    away: tuple[str, ...] = ()
    own_origin: tuple[str, ...] = ()
    near: bool = False
    alone: bool = False
    passed: tuple[str, ...] = ()
    relatives: tuple[str, ...] = ()
