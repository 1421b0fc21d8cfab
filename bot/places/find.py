"""All places and nationalities that a message names, each with its role."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from bot.languages.folding import Word, words
from bot.languages.identify import identify
from bot.places.cues import Cues, cues
from bot.places.index import CUE, IN_ONLY, SHOWN, SURE, Sense
from bot.places.model import Place, Role
from bot.places.name_search import Name, names_in
from bot.places.resolve import resolved
from bot.places.roles import Reading, read_role

if TYPE_CHECKING:
    from collections.abc import Sequence

# longer messages are read to here: a place named later is rare, and the time is bounded
_READ = 400


@dataclass(frozen=True, slots=True)
class _Setting:
    """A name with all that decides whether it is a place: the message around it and how that reads."""

    name: Name
    message: Sequence[Word]
    text: str
    lists: Cues
    reading: Reading
    follows: bool
    names: int


def find_places(text: str, language: str | None = None) -> tuple[Place, ...]:
    """The places and nationalities in a message, in order.

    Args:
        text: the message.
        language: ISO 639-1 code of its language, or None to find out.
    """
    message = words(text)[:_READ]
    language = language or identify(text).language or "en"
    names = names_in(message, language)
    lists = cues(language)
    found: list[Place] = []
    for number, name in enumerate(names):
        before = names[number - 1].end if number else 0
        after = names[number + 1].start if number + 1 < len(names) else len(message)
        reading = read_role(message, name, (before, after), lists)
        follows = bool(found) and before == name.start
        setting = _Setting(name, message, text, lists, reading, follows, len(names))
        sense = _meant(setting)
        if sense is not None:
            found.append(_place(setting, sense, found[-1] if follows else None))
    return resolved(found, text)


def _meant(setting: _Setting) -> Sense | None:
    """The sense that counts here, or None where the word is no place after all."""
    place = next((sense for sense in setting.name.senses if sense.kind != "nationality"), None)
    people = next((sense for sense in setting.name.senses if sense.kind == "nationality"), None)
    if people is not None and (place is None or _of_people(setting)):
        return people
    return place if place is not None and _proven(place, setting) else None


def _of_people(setting: _Setting) -> bool:
    """Whether a word that is both ("saudi") means people here: a person follows, or no word of place."""
    followed = bool(setting.lists.national.after(setting.message, setting.name.end))
    return followed or (setting.reading.papers and not setting.reading.direct)


def _proven(place: Sense, setting: _Setting) -> bool:
    """Whether the message gives the proof that the name needs to be a place and no everyday word."""
    name, message, reading = setting.name, setting.message, setting.reading
    if place.strictness == SURE:
        return True
    shouting = setting.text.isupper()
    if place.strictness == IN_ONLY:
        raw = setting.text[message[name.start].start : message[name.end - 1].end]
        alone = len(message) == name.end - name.start
        return (reading.proof and reading.role == "at") or (raw.isupper() and not shouting) or alone
    if reading.proof or setting.follows:
        return True
    if reading.person:
        return False
    others = len(message) - (name.end - name.start)
    if place.strictness == CUE:
        return others == 0
    capital = message[name.start].capital and not shouting
    only_names = setting.names > 1 and len(message) <= setting.names + 1
    return place.strictness == SHOWN and (others <= 1 or capital or only_names)


def _place(setting: _Setting, sense: Sense, before: Place | None) -> Place:
    name, message, reading = setting.name, setting.message, setting.reading
    start, end = message[name.start].start, message[name.end - 1].end
    if sense.kind == "nationality":
        return Place(start, end, sense.candidates[0], sense.candidates, sense.kind, "from")
    return Place(
        start,
        end,
        country=sense.candidates[0] if len(sense.candidates) == 1 else None,
        candidates=sense.candidates,
        kind=sense.kind,
        role=_role(reading, sense, before),
        sure=not sense.misspelt and (reading.direct or (sense.strictness == SURE and not name.bent)),
        now=reading.now,
        others=sense.others,
    )


def _role(reading: Reading, sense: Sense, before: Place | None) -> Role:
    """The role; a name directly after another shares its role, "from" only if it is the same country."""
    if reading.papers and not reading.proof:
        return "from"
    if reading.role == "none" and before is not None and before.kind != "nationality":
        shared = set(sense.candidates) & set(before.candidates)
        return before.role if shared or before.role != "from" else "none"
    return reading.role
