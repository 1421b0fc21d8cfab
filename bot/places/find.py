"""All places and nationalities that a message names, each with its role."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from bot.languages.folding import Word, words
from bot.languages.identify import identify
from bot.languages.word_table import word_table
from bot.places.cues import Cues, cues
from bot.places.index import CUE, IN_ONLY, SHOWN, Sense, begins, misspelt, nationality, senses
from bot.places.inflection import Form, Hint, forms
from bot.places.model import Place
from bot.places.resolve import resolved
from bot.places.roles import Reading, read_role

_MOST_WORDS = 5
_EVERYDAY = 3.3
# longer messages are read to here: a place named later is rare, and the time is bounded
_READ = 400


@dataclass(frozen=True, slots=True)
class _Name:
    """A name found in the words `start` to `end`, before it is known whether it is one."""

    start: int
    end: int
    senses: tuple[Sense, ...]
    hint: Hint
    bent: bool


def find_places(text: str, language: str | None = None) -> tuple[Place, ...]:
    """The places and nationalities in a message, in order.

    Args:
        text: the message.
        language: ISO 639-1 code of its language, or None to find out.
    """
    message = words(text)[:_READ]
    language = language or identify(text).language or "en"
    names = list(_names(message, language))
    lists = cues(language)
    found: list[Place] = []
    for number, name in enumerate(names):
        bounds = (
            names[number - 1].end if number else 0,
            names[number + 1].start if number + 1 < len(names) else len(message),
        )
        reading = read_role(message, name.start, name.end, bounds, name.hint, lists)
        follows = bool(found) and number > 0 and names[number - 1].end == name.start
        sense = _meant(name, reading, message, text, lists, follows, len(names))
        if sense is not None:
            found.append(_place(name, sense, reading, message, follows, found))
    return resolved(found, text)


def _names(message: Sequence[Word], language: str) -> list[_Name]:
    """Longest names first, from left to right."""
    found = []
    number = 0
    while number < len(message):
        name = _longest(message, number, language) or _single(message, number)
        if name is None:
            number += 1
        else:
            found.append(name)
            number = name.end
    return found


def _longest(message: Sequence[Word], start: int, language: str) -> _Name | None:
    best: _Name | None = None
    begun = [Form("")]
    for end in range(start + 1, min(start + _MOST_WORDS, len(message)) + 1):
        word = message[end - 1]
        if word.sentence != message[start].sentence and end - start > 1:
            break
        tried = [
            Form(f"{one.text} {form.text}".strip(), form.hint, one.bent or form.bent)
            for one in begun
            for form in forms(word.exact, word.folded, language)
        ]
        for form in tried:
            known = senses(form.text) or (senses(f"{language}:{form.text}") if language == "vi" else ())
            if known and not (form.bent and form.hint in ("", "into") and _doubtful(word, form, known[0])):
                best = _Name(start, end, known, form.hint, form.bent)
                break
        begun = [form for form in tried if begins(form.text)]
        if not begun:
            break
    return best


def _doubtful(word: Word, form: Form, sense: Sense) -> bool:
    """Whether a word with an ending is rather an everyday word than a bent name: "советом" is not Soweto."""
    if sense.kind == "country" and sense.strictness < CUE:
        return False
    written, name = (max(word_table().zipf(text).values(), default=0.0) for text in (word.folded, form.text))
    return (sense.strictness >= CUE and not form.hint) or (written >= _EVERYDAY and name < written - 1)


def _single(message: Sequence[Word], number: int) -> _Name | None:
    """A nationality with an ending, or a misspelt name."""
    word = message[number].folded
    known = nationality(word) or misspelt(word)
    return _Name(number, number + 1, known, "", bent=False) if known else None


def _meant(
    name: _Name, reading: Reading, message: Sequence[Word], text: str, lists: Cues, follows: bool, names: int
) -> Sense | None:
    """The sense that counts here, or None where the word is no place after all."""
    place = next((sense for sense in name.senses if sense.kind != "nationality"), None)
    people = next((sense for sense in name.senses if sense.kind == "nationality"), None)
    if people is not None and (place is None or _of_people(name, reading, message, lists)):
        return people
    if place is None or place.strictness == 0:
        return place
    raw = text[message[name.start].start : message[name.end - 1].end]
    if place.strictness == IN_ONLY:
        shouted = raw.isupper() and not text.isupper()
        return place if (reading.proof and reading.role == "at") or shouted else None
    if reading.person and not reading.proof:
        return None
    if reading.proof or follows:
        return place
    if place.strictness == SHOWN:
        alone = len(message) - (name.end - name.start) <= 1
        capital = message[name.start].capital and not text.isupper()
        return place if alone or capital or (names > 1 and len(message) <= names + 1) else None
    return place if place.strictness == CUE and len(message) == name.end - name.start else None


def _of_people(name: _Name, reading: Reading, message: Sequence[Word], lists: Cues) -> bool:
    """Whether a word that is both ("saudi") means people here: a person follows, or a word of place is missing."""
    return bool(lists.national.after(message, name.end)) or (reading.papers and not reading.direct)


def _place(
    name: _Name, sense: Sense, reading: Reading, message: Sequence[Word], follows: bool, before: list[Place]
) -> Place:
    start, end = message[name.start].start, message[name.end - 1].end
    candidates = sense.candidates
    if sense.kind == "nationality":
        return Place(start, end, candidates[0], candidates, "nationality", "from")
    role = "from" if reading.papers and not reading.proof else reading.role
    if follows and role == "none" and before and before[-1].kind != "nationality":
        shared = set(candidates) & set(before[-1].candidates)
        role = before[-1].role if shared or before[-1].role != "from" else "none"
    country = candidates[0] if len(candidates) == 1 else None
    sure = not sense.misspelt and (reading.direct or not (sense.strictness or name.bent))
    kind = "city" if sense.kind == "city" else "region" if sense.kind == "region" else "country"
    return Place(start, end, country, candidates, kind, role, sure, reading.now, sense.others)
