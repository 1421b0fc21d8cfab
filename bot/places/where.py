"""Where somebody is, from the places of a message: where they come from and where they may go is not where they are."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from bot.languages.folding import words
from bot.languages.identify import identify
from bot.places.find import find_places
from bot.places.model import Place, Whereabouts, Whose
from bot.places.whose import is_near_writer, speaks_of_others_alone

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from bot.languages.folding import Word

# confidence of a place that somebody is said to be at, and of one that is only named; less for a name that is misspelt
# or a word, too
_SAID = 0.95
_NAMED = 0.8
_UNSURE = 0.15
# so many words beside a place may be a greeting or a particle
_BESIDE_PLACE = 1
# roles of a place where somebody may be
_THERE = ("at", "none")
# countries to ask about
_MOST_CANDIDATES = 6


def where_is(text: str, language: str | None = None, spoken: str | None = None) -> Whereabouts:
    """The country where the person, or the one in danger, is.

    Args:
        text: the message.
        language: ISO 639-1 code of its language, or None to find out.
        spoken: language of the conversation, if another.
    """
    places = find_places(text, language, spoken)
    found = whereabouts(places)
    read_as = language or identify(text).language or spoken or "en"
    only_others = speaks_of_others_alone(text, places, read_as)
    whose = "other" if only_others and found.whose == "unsaid" else found.whose
    away = _countries(place for place in places if place.role == "away" and place.country != found.country)
    near = is_near_writer(text, read_as)
    relatives = _countries(place for place in places if place.whose in ("other", "they") and place.role in _THERE)
    message = words(text)
    alone = any(place.country == found.country and _says_hardly_more(message, place, places) for place in places)
    return replace(found, whose=whose, only_others=only_others, away=away, near=near, alone=alone, relatives=relatives)


def _says_hardly_more(message: Sequence[Word], place: Place, places: Sequence[Place]) -> bool:
    """Whether the clause that a place stands in has at most a word beside places: "myanmar po", "AGADEZ NIGER"."""
    if place.role not in ("at", "none") or place.kind == "nationality":
        return False
    clause = next((word.sentence for word in message if word.start >= place.start), None)
    others = [
        word
        for word in message
        if word.sentence == clause and not any(each.start <= word.start < each.end for each in places)
    ]
    return len(others) <= _BESIDE_PLACE


def whereabouts(places: Sequence[Place]) -> Whereabouts:
    """Where the person, or the one in danger, is, from the places of a message.

    Places that somebody is said to be at count before those that are only named, those of now before others, and those
    of the writer before another's. Where the rest can't be one country, all that they can mean are candidates.
    """
    origin = _countries(place for place in places if place.role == "from")
    planned = _countries(place for place in places if place.role == "to")
    own_origin = _countries(place for place in places if place.role == "from" and place.whose == "direct")
    named = [_at_home(place, places) for place in places if place.kind != "nationality"]
    for role, confidence in (("at", _SAID), ("none", _NAMED)):
        there = [place for place in named if place.role == role]
        further = _after_moves(there)
        passed = _countries(place for place, later in zip(there, further, strict=True) if later is not place)
        there = _of_who_writes(_those_now(further))
        if there:
            candidates = _shared(there)
            if len(candidates) == 1 and any(place.country for place in there):
                sure = any(place.sure for place in there)
                certain = confidence - (0 if sure else _UNSURE)
                elsewhere = _countries(place for place in named if place.country not in (None, *candidates))
                found = Whereabouts(candidates[0], candidates, certain, planned, origin, elsewhere, _whose(there))
                return replace(found, own_origin=own_origin, passed=passed)
            return Whereabouts(None, candidates[:_MOST_CANDIDATES], 0.0, planned, origin, own_origin=own_origin)
    home = _countries(place for place in named if place.role == "from")
    return Whereabouts(None, home, 0.0, planned, origin, own_origin=own_origin)


def _at_home(place: Place, places: Sequence[Place]) -> Place:
    """The place, in the writer's country of origin where another person is at a place that may lie there.

    "I am from Kerala, he is sitting in Kochi" speaks of no town in Japan. The writer may be far from home.
    """
    if place.country or place.whose not in ("other", "they", "agent"):
        return place
    homes = [each.country for each in places if each.role == "from" and each.whose == "direct"]
    home = next((code for code in homes if code in place.candidates), None)
    return replace(place, country=home, candidates=(home,)) if home else place


def _after_moves(places: list[Place]) -> list[Place]:
    """The places without those from where somebody went on: "he went to Thailand, they took him to Myanmar".

    People tell a journey in order, so it is read from its end. Its beginning tells whose it is.
    """
    found = list(places)
    for number, place in reversed(tuple(enumerate(places))):
        further = next((later for later in found[number + 1 :] if place.moved and _goes_on(place, later)), None)
        if further is not None:
            found[number] = further if further.whose not in ("unsaid", "they") else replace(further, whose=place.whose)
    return found


def _goes_on(place: Place, later: Place) -> bool:
    """Whether somebody who went to a place is at one that is named later; another person may be there."""
    apart = not set(place.candidates) & set(later.candidates)
    same = later.whose in ("unsaid", "they") and place.whose in ("unsaid", "other", "they")
    return apart and (same or {place.whose, later.whose} <= {"direct", "writer"})


def _those_now(places: list[Place]) -> list[Place]:
    """The places where somebody is said to be now, unless that is somebody other than the writer."""
    now = [place for place in places if place.now]
    of_another = all(place.whose in ("other", "they") for place in now) and bool(_own(places))
    return now if now and not of_another else places


def _of_who_writes(places: list[Place]) -> list[Place]:
    """The writer's own, most plainly: "I am in Leyte, my daughter is in Myanmar", "that number in Laos, I am in"."""
    return [place for place in places if place.whose == "direct"] or _own(places) or places


def _own(places: list[Place]) -> list[Place]:
    """The places beside which the words speak of the writer."""
    return [place for place in places if place.whose in ("direct", "writer")]


def _shared(places: Sequence[Place]) -> tuple[str, ...]:
    """Countries that all the places can mean; where they disagree, each one's in turn."""
    specific = [place for place in places if place.candidates]
    common = [
        code
        for code in (specific[0].candidates if specific else ())
        if all(code in place.candidates for place in specific)
    ]
    return tuple(common) or _countries(places)


def _countries(places: Iterable[Place]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(code for place in places for code in place.candidates))


def _whose(places: Sequence[Place]) -> Whose:
    """What is said most plainly of any of the places."""
    said = {place.whose for place in places}
    plainest: tuple[Whose, ...] = ("direct", "writer", "other", "they", "agent")
    return next((whose for whose in plainest if whose in said), "unsaid")
