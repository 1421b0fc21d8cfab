"""How a helpline is written: who answers, how to reach them, and what to know before."""

from __future__ import annotations

import re
from enum import Enum, auto
from typing import TYPE_CHECKING

from bot.helplines.shown import ShownSite
from bot.helplines.vocabulary import names_women
from bot.languages import cldr_code, language_name
from bot.replies.direction import isolated

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    from bot.helplines.shown import Shown, ShownLine
    from bot.replies.catalogue import Catalogue

#: A name longer than this is cut at a word on SMS; the number matters more.
LONGEST_SMS_NAME = 34
#: The same where every letter counts: the number matters, and the next reply has the whole name.
LONGEST_BRIEF_NAME = 12
#: A brief name may be so many letters longer where that leaves it whole: "National" alone names nothing.
_FOR_THE_REST = 4
#: Long words of English names that end none: "Women Against Rape", "National Human Trafficking Hotline".
_LEAD_ON = frozenset({"against", "human"})
_NUMBER = re.compile(r"\+?\d[\d -]*\d|\d")
#: What is left around a name when a part of it is taken off: "119 - Allo", "1300, numéro national".
_SIGNS_AROUND = " ,;:-–&"
#: What is left before a bracket: "Police (non-emergency, 101)".
_SIGNS_BEFORE_BRACKET = re.compile(r"[ ,;:–-]+\)")
#: Letters of the longest small words of many languages ("of", "for", "with", "des").
LONGEST_SMALL_WORD = 4
#: Letters of the longest article. "The" and "La" name nothing alone: the next word comes with them, however long.
LONGEST_ARTICLE = 3


class Room(Enum):
    """How much of a line a text has room for."""

    ALL = auto()
    SMS = auto()
    #: A text message in which every letter counts.
    BRIEF = auto()


def helpline_lines(words: Catalogue, lines: Iterable[Shown], language: str, room: Room) -> list[str]:
    """One line of text a helpline, best first.

    Args:
        words: the catalogue, which holds the patterns `line_call`, `line_text`, `note_unconfirmed` ...
        lines: the helplines and sites.
        language: ISO 639-1 of the conversation.
        room: hours, that they are over, and languages are said only where there is room for all.
    """

    def say(response: str, /, **facts: object) -> str:
        pattern, written_in = words.text(response, language, room is not Room.ALL)
        return pattern.format(**{key: isolated(value, written_in) for key, value in facts.items()})

    return [
        say("line_web", name=_name(line.name, room), web=line.web)
        if isinstance(line, ShownSite)
        else " ".join(_line(say, line, language, room))
        for line in lines
    ]


def _line(say: Callable[..., str], line: ShownLine, language: str, room: Room) -> Iterator[str]:
    """Who answers, how to reach them, and what to know before."""
    if line.told:
        yield say(f"told_{line.told}")
    yield _reach(say, line, room)
    yield from _notes(say, line, language, room)


def _notes(say: Callable[..., str], line: ShownLine, language: str, room: Room) -> Iterator[str]:
    """What to know of it before: where, for whom and by whom it is, and when."""
    if place := line.note_country or (line.place_served if room is not Room.BRIEF else ""):
        yield say("note_country", country=place)
    if line.for_women and room is not Room.BRIEF and not names_women(_name(line.name, room), language):
        yield say("note_for_women")
    if line.note_about:
        yield say(f"note_about_{line.note_about}")
    if line.note_any_crisis:
        yield say("note_any_crisis")
    if line.note_run_by:
        yield say(f"note_run_by_{line.note_run_by}")
    if line.note_free:
        yield say("note_free")
    if not line.confirmed:
        yield say("note_unconfirmed")
    if room is Room.ALL:
        yield from _when_and_in_what(say, line, language)


def _when_and_in_what(say: Callable[..., str], line: ShownLine, language: str) -> Iterator[str]:
    """When somebody answers, and in which languages."""
    if line.closed_now:
        yield say("note_closed_now")
    if line.hours:
        yield say("note_hours", hours=line.hours)
    if line.languages:
        yield say("note_languages", languages=_languages(line.languages, language))


def _languages(codes: Iterable[str], language: str) -> str:
    """Names of the languages that a line speaks: the person's own first, which is what they look for."""
    own = cldr_code(language)
    return ", ".join(language_name(code, language) for code in sorted(codes, key=lambda code: code != own))


def _reach(say: Callable[..., str], line: ShownLine, room: Room) -> str:
    name = _name(without_number(line.name, line.phone), room)
    if line.reach == "text" and line.sms:
        how = line.sms_how or ("keyword" if line.keyword else "")
        return say(f"line_text_{how}" if how else "line_text", name=name, sms=line.sms, keyword=line.keyword)
    if line.reach == "whatsapp" and line.whatsapp:
        return say("line_whatsapp", name=name, whatsapp=line.whatsapp)
    if line.reach == "write" and line.write_to:
        return say("line_write", name=name, write_to=line.write_to)
    return say("line_call", name=name, phone=line.phone)


def _name(name: str, room: Room) -> str:
    """The name as far as there is room for it."""
    if room is Room.ALL:
        return name
    return brief_name(name) if room is Room.BRIEF else short_name(name)


def without_number(name: str, phone: str) -> str:
    """The name without the line's own number, which stands behind it: "Childline 1098: 1098" says it twice."""
    digits = _digits(phone)
    bare = _NUMBER.sub(lambda found: "" if digits and _digits(found.group()) == digits else found.group(), name)
    whole = _SIGNS_BEFORE_BRACKET.sub(")", " ".join(bare.split()))
    return whole.strip(_SIGNS_AROUND) or name


def _digits(text: str) -> str:
    return "".join(filter(str.isdecimal, text))


def brief_name(name: str) -> str:
    """The name where every letter counts, a little longer where that leaves it whole."""
    return short_name(name, LONGEST_BRIEF_NAME, spare=_FOR_THE_REST)


def short_name(name: str, longest: int = LONGEST_SMS_NAME, spare: int = 0) -> str:
    """The name without what stands in brackets, cut at a word that ends no name: not "Hotline for Advice on".

    Args:
        name: of a line.
        longest: letters that it may have.
        spare: so many letters more it may have where they leave it whole.
    """
    plain = name.split(" (", maxsplit=1)[0]
    if len(plain) <= longest + spare:
        return plain
    words = _cut(plain, longest)
    if len(words) == 1 and spare:  # "Modern" of "Modern Slavery & Exploitation Helpline" names nobody
        words = _first_two(plain, longest + spare) or words
    return " ".join(words).rstrip(_SIGNS_AROUND)


def _first_two(name: str, longest: int) -> list[str]:
    """The first two words of a name, where they are one by themselves: they fit, and the second ends a name."""
    words = name.split(" ")[:2]
    last = words[-1]
    ends = _ends_a_name(last) and len(last) > 1 and last.lower() not in _LEAD_ON and not last[0].isdecimal()
    fit = len(" ".join(words).rstrip(_SIGNS_AROUND)) <= longest
    return words if ends and fit and not _is_cut_behind_initials(words) else []


def _cut(name: str, longest: int) -> list[str]:
    """Words of the name that fit, up to one that ends a name."""
    words = name[: longest + 1].split(" ")[:-1] or name.split(" ")[:1]  # a long word is better than no name
    while len(words) > 1 and (not _ends_a_name(words[-1]) or _is_cut_behind_initials(words)):
        words.pop()
    if len(words[0]) <= LONGEST_ARTICLE and not words[0].isupper() and len(words) == 1:
        words = name.split(" ")[:2]
    return words


def _is_cut_behind_initials(words: list[str]) -> bool:
    """Whether an adjective is left hanging behind initials that name the line alone: "MAPO human" of a hotline."""
    return words[-1].islower() and len(words[-2]) >= LONGEST_ARTICLE and words[-2].isupper()


def _ends_a_name(word: str) -> bool:
    """Whether it is more than a preposition, an article or a sign: long, with a capital, or in a script without any."""
    named = word[:1].isdecimal() or not word.isascii() or (word[:1].isupper() and len(word) > 1)
    return len(word) > LONGEST_SMALL_WORD or named
