"""All places and nationalities that a message names, each with its role."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from bot.languages.folding import Word, words
from bot.languages.identify import identify
from bot.languages.names import language_named
from bot.places.confusable import is_persons
from bot.places.cues import Cues, cues
from bot.places.index import CUE, IN_ONLY, KNOWN_ABROAD, SHOWN, SURE, WRITTEN, Sense
from bot.places.journey import carried_on
from bot.places.model import Place, PlaceRole
from bot.places.name_search import FoundName, names_in
from bot.places.proof import at_home, by_home, is_listed, is_usual, language_of_letters, needed
from bot.places.resolve import in_named_country, resolved
from bot.places.roles import WordsAround, read_role
from bot.places.whose import with_whose
from bot.settings import settings

if TYPE_CHECKING:
    from collections.abc import Sequence

# longer messages are read to here: a place named later is rare, and the time is bounded
_READ = 400
# so many words away from "speak" a nationality is a language
_SPOKEN = 2
# in so few words the capitals of a name or two are no habit
_FEW = 3


@dataclass(frozen=True, slots=True)
class _Setting:
    """A name with all that decides whether it is a place.

    Args:
        name: where it stands and what it can mean.
        message: all words.
        text: the message as written.
        lists: words of place of its language.
        reading: what the words around the name tell.
        follows: whether the word before is a place, too.
        names: how many names the message has.
        languages: of the message, likeliest first, and of the conversation.
        shouting: whether capital letters tell nothing in this message.
    """

    name: FoundName
    message: Sequence[Word]
    text: str
    lists: Cues
    reading: WordsAround
    follows: bool
    names: int
    languages: tuple[str, ...]
    shouting: bool


def find_places(text: str, language: str | None = None, spoken: str | None = None) -> tuple[Place, ...]:
    """The places and nationalities in a message, in order.

    Args:
        text: the message.
        language: ISO 639-1 code of its language, or None to find out.
        spoken: language of the conversation: an everyday word of it is no place either.
    """
    message = words(text)[:_READ]
    language = language or identify(text).language or spoken or language_of_letters(message) or "en"
    languages = tuple(code for code in dict.fromkeys((language, spoken)) if code)
    names = names_in(message, languages)
    lists = cues(language)
    shouting = _shouting(text, message)
    found: list[Place] = []
    proper: set[int] = set()  # where proper names of countries begin
    ends = [0, 0]  # of the last two words that are places: "us" is none in "they brought us to Libya"
    for number, name in enumerate(names):
        # "Thailand chala jau", "dubai thika aschi": Jau and Thika are towns, too
        told = name.end + max(each.after(message, name.end) for each in (lists.to_after, lists.from_after))
        after = next((other.start for other in names[number + 1 :] if other.start >= told), len(message))
        reading = read_role(message, name, (ends[-1], after), lists)
        if reading.base == "to" and found and found[-1].role in ("from", "away"):
            # "taken from Bangkok to Myanmar": what happened is told before the place that was left
            reading = read_role(message, name, (ends[-2], after), lists)
        reading = carried_on(reading, found[-1] if found else None, message[ends[-1] : name.start], lists)
        follows = bool(found) and ends[-1] == name.start
        setting = _Setting(name, message, text, lists, reading, follows, len(names), languages, shouting)
        sense = _meant(setting)
        if sense is not None:
            found.append(_place(setting, sense, found[-1] if follows else None))
            ends = [ends[-1], name.end]
            proper |= {found[-1].start} if sense.spoken else set()
    return in_named_country(with_whose(text, resolved(found, text, lists, proper), language))


def _meant(setting: _Setting) -> Sense | None:
    """The sense that counts here, or None where the word is no place after all."""
    place = next((sense for sense in setting.name.senses if sense.kind != "nationality"), None)
    people = next((sense for sense in setting.name.senses if sense.kind == "nationality"), None)
    if people is not None and _is_language(setting):
        return None
    if people is not None and (place is None or _of_people(setting)):
        return people
    if place is not None and _proven(place, setting):
        return place
    # "la nemți" is in Germany, but without a word of place they are Germans
    return people if setting.name.senses[0].kind == "nationality" else None


def _of_people(setting: _Setting) -> bool:
    """Whether a word for a place and for its people ("saudi") means people here: a person follows, or papers are meant.

    Directly after a word of place it is the place, and the person does something there: "im in saudi boss beats me".
    """
    lists, message, end = setting.lists, setting.message, setting.name.end
    there = setting.reading.proof and setting.reading.base == "at" and lists.person.after(message, end)
    followed = bool(lists.national.after(message, end)) and not there
    return followed or (setting.reading.papers and not setting.reading.direct)


def _is_language(setting: _Setting) -> bool:
    """Whether a nationality is the name of a live language, with a word for speaking near it, or "in" before it.

    "They speak no english there" is said of no Briton. The name of another language tells where somebody is from: "I
    speak Nepali".
    """
    if not language_named(setting.name.text, settings().live_languages):
        return False
    lists, message, (start, end) = setting.lists, setting.message, (setting.name.start, setting.name.end)
    first, last = max(0, start - _SPOKEN), min(len(message), end + _SPOKEN)
    spoken = lists.speaks.last(message, first, start) >= 0 or lists.speaks.last(message, end, last) >= 0
    return spoken or _is_told_in(setting, first)


def _is_told_in(setting: _Setting, first: int) -> bool:
    """Whether "in" stands before a nationality that ends what is said: "told me in broken spanish that he is scared".

    "In a Spanish house" has an article, and a thing or a person behind it.
    """
    lists, message, start = setting.lists, setting.message, setting.name.start
    inside = max(lists.at.last(message, first, start), lists.either.last(message, first, start))
    article = lists.articles.last(message, first, start) >= 0
    return inside >= 0 and not article and not lists.national.after(message, setting.name.end)


def _proven(place: Sense, setting: _Setting) -> bool:
    """Whether the message gives the proof that the name needs to be a place and no everyday word."""
    name, message, reading = setting.name, setting.message, setting.reading
    level = needed(place, name, message, setting.languages)
    if reading.person and not reading.proof and is_persons(name.text, setting.languages):
        return False
    if level >= WRITTEN:
        return level == WRITTEN and _capital(setting) and reading.proof
    if place.person and not is_usual(name, message, setting.languages):
        # "sold me to Anderson": only "in Anderson" is a place, and "la Vladimir" is at his house
        known = place.size >= KNOWN_ABROAD and at_home(place, setting.languages[0]) and setting.name.text.isascii()
        return reading.base == "at" or (reading.base == "either" and known and reading.proof)
    if level == IN_ONLY and setting.languages[0] != "en":  # "nasa US po ako"
        dollars = setting.lists.national.after(message, name.end)
        return reading.proof and reading.base in ("at", "either", "to") and _abbreviated(setting) and not dollars
    if level == IN_ONLY:
        return (reading.proof and reading.role == "at") or _abbreviated(setting) or _alone(setting)
    return level == SURE or _shown(level, setting)


def _shown(level: int, setting: _Setting) -> bool:
    """Whether a word of place, a capital letter or the shortness of the message shows a place."""
    name, message, reading = setting.name, setting.message, setting.reading
    if reading.proof or setting.follows:
        # "des tours": the commonest of words before an everyday word proves nothing
        vague = level == CUE and reading.base == "from" and is_listed(name, message, setting.languages)
        return not vague or reading.said_of_people or _capital(setting)
    if reading.person:
        return False
    if level == CUE:
        return _alone(setting)
    sentence = message[name.start].sentence  # "us. ohio. i already paid": a sentence of its own is an answer
    others = sum(word.sentence == sentence for word in message) - (name.end - name.start)
    only_names = setting.names > 1 and len(message) <= setting.names + 1
    return level == SHOWN and (others <= 1 or _capital(setting) or only_names)


def _alone(setting: _Setting) -> bool:
    return len(setting.message) == setting.name.end - setting.name.start


def _capital(setting: _Setting) -> bool:
    """Whether a capital letter marks the name, and no habit of writing so."""
    named = setting.message[setting.name.start : setting.name.end]
    return not setting.shouting and (any(word.capital for word in named) or _abbreviated(setting))


def _abbreviated(setting: _Setting) -> bool:
    named = setting.message[setting.name.start : setting.name.end]
    return not setting.shouting and setting.text[named[0].start : named[-1].end].isupper()


def _shouting(text: str, message: Sequence[Word]) -> bool:
    """Whether capital letters tell nothing: all is capitals, or Most Words Begin With One."""
    if text.isupper():
        return True
    capitals = sum(text[word.start].isupper() for word in message)
    return len(message) > _FEW and capitals > len(message) / 2


def _place(setting: _Setting, sense: Sense, before: Place | None) -> Place:
    name, message, reading = setting.name, setting.message, setting.reading
    start, end = message[name.start].start, message[name.end - 1].end
    candidates = by_home(sense, setting.languages[0])
    # an everyday word as the whole message may be an answer or not: the bot asks
    alone = _alone(setting) and needed(sense, name, message, setting.languages) >= CUE
    if sense.kind == "nationality":
        return Place(start, end, sense.candidates[0], sense.candidates, sense.kind, "from")
    return Place(
        start,
        end,
        country=candidates[0] if len(candidates) == 1 and not alone else None,
        candidates=candidates,
        kind=sense.kind,
        role=_role(reading, sense, before),
        sure=not sense.misspelt and (reading.direct or (sense.strictness == SURE and not name.bent)),
        now=reading.now,
        moved=reading.moved,
        others=sense.others,
    )


def _role(reading: WordsAround, sense: Sense, before: Place | None) -> PlaceRole:
    """The role; a name directly after another shares its role, that of no stay only if it is the same country."""
    if reading.papers and not reading.proof:
        return "from"
    if reading.role == "none" and before is not None and before.kind != "nationality":
        shared = set(sense.candidates) & set(before.candidates)
        return before.role if shared or before.role not in ("from", "away") else "none"
    return reading.role
