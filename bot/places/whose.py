"""Whose place a message names: the writer's, or that of somebody whom they speak of.

The nearest word for a person tells it. A mother in Lagos whose daughter is in Dubai can't call the numbers of Dubai.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import lru_cache
from typing import TYPE_CHECKING, Literal

from bot.languages.folding import words
from bot.places.content import content
from bot.places.cues import Phrases, cues, phrases

if TYPE_CHECKING:
    from collections.abc import Sequence

    from bot.languages.folding import Word
    from bot.places.model import Place, Whose

#: How far a word that tells may stand before and after a place, within its sentence and up to the next place.
_BEFORE, _AFTER = 18, 4
#: With at most so many words between, a word for the writer says that they are there: "I live in", and not "I need a
#: number in".
_DIRECT = 2
#: So many words that are not words of place may stand between a husband and where he is: "is sitting in".
_BETWEEN = 1


@dataclass(frozen=True, slots=True)
class People:
    """The words of a language for the writer and for others; what each list means is explained in `people/en.yml`."""

    writer: Phrases
    to_writer: Phrases
    other: Phrases
    person: Phrases
    agent: Phrases
    behind: Phrases
    near: Phrases
    appeal: Phrases
    calls: Phrases


@lru_cache(maxsize=16)
def people(language: str) -> People:
    """The lists of a language, the English ones where it has none."""
    own = content(f"people/{language}") or content("people/en")
    return People(*(phrases(own.get(name, ())) for name in People.__slots__))


def speaks_of_others_alone(text: str, places: Sequence[Place], language: str) -> bool:
    """Whether a message names a relative, or where a husband is, and the writer at most to say where they are.

    "I am in Tay Ninh, my brother is held in Cambodia" tells what happens to a brother. "I am held in Dubai, my mother
    is in Kerala" does not. "Please help me" tells nothing of the writer.
    """
    message, lists = words(text), people(language)
    relatives = _covered(message, lists.other)
    appeals = _covered(message, lists.appeal)
    own = _covered(message, lists.writer) - relatives - appeals
    persons = any(place.whose == "they" for place in places)
    for place in places if message else ():
        own -= _words_of_statement(message, _span(message, place), lists, language)
    return bool(relatives or persons) and not own and not _covered(message, lists.to_writer) - appeals


def _covered(message: Sequence[Word], names: Phrases) -> set[int]:
    """The numbers of the words that belong to a phrase: "em" of "em trai em", my brother, is nobody else."""
    sizes = {number: names.after(message, number) for number in range(len(message))}
    return {number + further for number, size in sizes.items() for further in range(size)}


def _words_of_statement(message: Sequence[Word], span: tuple[int, int], lists: People, language: str) -> set[int]:
    """The words beside a place that only say that the writer is there; after it where languages put them so."""
    read, (first, last) = cues(language), span
    sentence = [word for word in message if word.sentence == message[first].sentence]
    begin, end = message.index(sentence[0]), message.index(sentence[-1]) + 1
    before = (lists.writer, read.at, read.at_weak, read.either, read.articles, read.now)
    while size := max(names.before(message[begin:first], first - begin) for names in before):
        first -= size
    behind = (lists.behind, read.at_after, read.now) if read.at_after.whole else (lists.behind,)
    while size := max(names.after(message[:end], last) for names in behind):
        last += size
    return {*range(first, span[0]), *range(span[1], last)}


def is_near_writer(text: str, language: str) -> bool:
    """Whether a message says that somebody is at the writer's home or door, or beside them."""
    return _named(words(text), people(language).near)


def is_done_to_writer(text: str, language: str | None) -> bool:
    """Whether a message says that something is done to the writer: "they keep me here"."""
    return _named(words(text), people(language or "en").to_writer)


def speaks_of_writer_alone(text: str, language: str | None) -> bool:
    """Whether a message names the writer and neither a relative nor a third person: "I work there too, unpaid"."""
    return whom_it_speaks_of(text, language) == "writer"


def speaks_of_another(text: str, language: str | None) -> bool:
    """Whether a text names a relative or a third person: "may I ask something? my sister has a man who hits her"."""
    return whom_it_speaks_of(text, language) == "another"


def whom_it_speaks_of(text: str, language: str | None) -> Literal["writer", "another"] | None:
    """Whom a text names: the writer alone, or a relative or a third person as well; None if nobody."""
    message, lists = words(text), people(language or "en")
    if any(_named(message, names) for names in (lists.other, lists.person, lists.agent)):
        return "another"
    return "writer" if _named(message, lists.writer) else None


def _named(message: Sequence[Word], names: Phrases) -> bool:
    return any(names.after(message, place) for place in range(len(message)))


def with_whose(text: str, places: Sequence[Place], language: str) -> tuple[Place, ...]:
    """The places of a message, each with whose it is."""
    message = words(text)
    spans = [_span(message, place) for place in places]
    found: list[Place] = []
    for number, (place, (start, end)) in enumerate(zip(places, spans, strict=True)):
        before = spans[number - 1][1] if number else 0
        after = spans[number + 1][0] if number + 1 < len(spans) else len(message)
        bounds = (max(before, start - _BEFORE), min(after, end + _AFTER))
        whose = _whose(message, (start, end), bounds, language)
        if whose is None:  # "I went to Dubai and moved on to Oman"
            goes_on = bool(found) and place.moved and found[-1].whose in ("direct", "writer")
            whose = found[-1].whose if goes_on else "unsaid"
        elif whose == "agent" and place.moved:
            whose = "unsaid"  # "the broker took her to Libya": somebody else is there
        found.append(replace(place, whose=whose))
    return tuple(found)


def _span(message: Sequence[Word], place: Place) -> tuple[int, int]:
    """Numbers of the first word of a place and of that after its last."""
    inside = [number for number, word in enumerate(message) if word.start < place.end and word.end > place.start]
    return (inside[0], inside[-1] + 1) if inside else (0, 0)


def _whose(message: Sequence[Word], span: tuple[int, int], bounds: tuple[int, int], language: str) -> Whose | None:
    """The nearest word before the place decides, else the nearest after it, else the clause before; else nothing."""
    lists = people(language)
    start, end = span
    sentence = message[start].sentence if start < len(message) else 0
    first, last = bounds
    while first < start and message[first].sentence < sentence:
        first += 1
    while last > end and message[last - 1].sentence != sentence:
        last -= 1
    every = (lists.to_writer, lists.writer, lists.other, lists.person, lists.agent)
    said = [_nearest(message, names, (first, start), (end, last)) for names in every]
    if not any(map(any, said)):  # "my daughter, 16, was taken to"
        said = [_nearest(message, names, (bounds[0], first), (end, end)) for names in every]
    if not any(map(any, said)):
        return None
    moved, writer, other, person, agent = said
    if agent > max(moved, writer, other, person):
        return "agent"
    if person >= max(moved, writer, other):  # "he has a knife, in Lyon" tells where the writer is, too
        return "they" if _is_said_of_person(message, span, lists, language) else "unsaid"
    if other > max(moved, writer):
        return "other"
    return "direct" if moved > writer or _is_direct(message, lists, span) else "writer"


def _is_said_of_person(message: Sequence[Word], span: tuple[int, int], lists: People, language: str) -> bool:
    """Whether it is said of a husband, or of "him", that he is at the place: "my husband works in India".

    Between the two stand only words of place and one other. Somebody who is "here in Lyon" is where the writer is.
    """
    start = span[0]
    stop = lists.person.last(message, 0, start) + 1
    if not stop or message[stop - 1].sentence != message[start].sentence:
        return False
    read, between = cues(language), range(stop, start)
    of_place = [
        _covered(message[:start], names) for names in (read.at, read.at_weak, read.either, read.articles, read.now)
    ]
    others = [number for number in between if not any(number in covered for covered in of_place)]
    near = any(lists.near.before(message, number + 1) for number in between)
    return len(others) <= _BETWEEN and len(between) <= _BETWEEN + _DIRECT and not near


def _is_direct(message: Sequence[Word], lists: People, span: tuple[int, int]) -> bool:
    """Whether a word for the writer stands beside the place; after it only where languages put it there.

    "My agent in Nairobi says I must pay" begins another clause after the place, and "whom do I call in Spain" tells
    where a call shall go.
    """
    start, end = span
    writer = lists.writer.last(message, max(0, start - _DIRECT - 1), start)
    before = writer >= 0 and lists.calls.last(message, writer + 1, start) < 0
    return before or any(lists.behind.after(message, number) for number in range(end, min(len(message), end + _DIRECT)))


def _nearest(
    message: Sequence[Word], names: Phrases, before: tuple[int, int], after: tuple[int, int]
) -> tuple[int, int]:
    """How near the nearest phrase stands, the greater the nearer, and its length; (0, 0) without one.

    Any phrase before the place is nearer than those after it.
    """
    stop = names.last(message, *before) + 1
    if stop:
        return len(message) + stop, names.before(message, stop)
    begin = next((number for number in range(*after) if names.after(message, number)), None)
    return (0, 0) if begin is None else (len(message) - begin, names.after(message, begin))
