"""E-mail addresses, written plainly or spelled out ("jo at gmail dot com")."""

from __future__ import annotations

from typing import TYPE_CHECKING

import regex

from bot.privacy.cues import words
from bot.privacy.kinds import RemovedKind
from bot.privacy.recognisers.base import matches
from bot.privacy.span import Span

if TYPE_CHECKING:
    from collections.abc import Iterable

    from bot.privacy.reading import FoldedText

_AT = (
    r"(?:\s*[\[({<]\s*(?:at|arroba|arobase|@)\s*[\])}>]\s*|\s*@\s*|"
    r"\s+(?:at|arroba|arobase|arobas|chez|a\s?rond|arond|собака|собачка|песик|равлик|ет|آت|ات|ايت|"
    r"عند|एट|ऐट|अट|অ্যাট|এট|et|kwa|acòng|a còng|coong|acong)\s+)"
)
_DOT = (
    r"(?:\s*[\[({<]\s*(?:dot|punto|point|\.)\s*[\])}>]\s*|\s*\.\s*|"
    r"\s+(?:dot|punto|point|ponto|punct|точка|крапка|дот|نقطة|نقطه|دوت|डॉट|डाट|ডট|chấm|cham|tuldok|nukta)\s+)"
)
_SIGN = r"(?:\s*[\[({<]\s*@\s*[\])}>]\s*|\s?@\s?)"
_SPOKEN_DOT = (
    r"(?:\s*[\[({<]\s*(?:dot|punto|point|\.)\s*[\])}>]\s*|\s+\.\s*|"
    r"\s+(?:dot|punto|point|ponto|punct|точка|крапка|дот|نقطة|نقطه|دوت|डॉट|डाट|ডট|chấm|cham|tuldok|nukta)\s+)"
)
_LABEL = r"[\p{L}\p{M}\p{N}_%+-]{1,64}"
_PROVIDER = (
    r"(?:gmail|g\s?mail|hotmail|yahoo|ymail|outlook|icloud|proton(?:mail)?|live|msn|aol|gmx|mail|yandex|rambler|bk|inbox|ukr|"
    r"джимейл|гмейл|гмаил|яндекс|gmail|меил|мейл|جيميل|جميل|ياهو|هوتميل|जीमेल|याहू|জিমেইল|ইয়াহু)"
)
# These mean mail even without "at"; "live", "inbox" and the like are words too.
_ONLY_MAIL = (
    r"(?:gmail|hotmail|yahoo|ymail|outlook|icloud|protonmail|джимейл|гмейл|гмаил|جيميل|ياهو|هوتميل|"
    r"जीमेल|याहू|জিমেইল|ইয়াহু)"
)
_TOP = r"(?:com|net|org|info|edu|co|uk|ru|ua|ro|fr|es|pt|br|mx|in|bd|np|pk|vn|ph|ke|tz|ng|gh|ae|sa|eg|ma)"
_ANNOUNCED = (
    r"(?:e-?mails?|mail|correo|courriel|почт[аыу]|пошт[аи]|мейл|емейл|ايميل\p{L}*|إيميل\p{L}*|بريدي|"
    r"ईमेल|ইমেইল|ইমেল|barua\s+pepe)"
)
_PATTERNS = (
    regex.compile(rf"{_LABEL}(?:\.{_LABEL}){{0,8}}{_SIGN}{_LABEL}(?:{_DOT}{_LABEL}){{1,6}}", regex.IGNORECASE),
    regex.compile(rf"{_LABEL}(?:{_DOT}{_LABEL}){{0,4}}{_AT}(?:{_LABEL}\.){{1,3}}{_TOP}\b", regex.IGNORECASE),
    regex.compile(
        rf"{_LABEL}(?:{_DOT}{_LABEL}){{0,4}}(?:{_AT}{_PROVIDER}|\s+{_ONLY_MAIL})\b(?:{_DOT}{_LABEL}){{0,2}}",
        regex.IGNORECASE,
    ),
    regex.compile(
        rf"{_ANNOUNCED}\W{{1,3}}(?:(?:is|es|est|é|e|este|is:|ni|là|ay|hai|है|হলো)\W{{1,3}})?(?P<it>(?:{_LABEL}\s+){{0,6}}?{_LABEL}{_AT}(?:{_LABEL}(?:{_SPOKEN_DOT}{_LABEL}){{1,4}}|(?:{_LABEL}\.){{1,3}}{_TOP}\b))",
        regex.IGNORECASE,
    ),
    regex.compile(r"[\p{L}\p{N}._%+-]{1,64}@[\p{L}\p{N}.-]{2,100}"),
)
# "hr собачка santavita.example", "vikas at the rate travelfast dot example": these words are nothing else, so any host
# behind them is one.
_SURE_AT = (
    r"(?:\s*[\[({<]\s*(?:at|arroba|arobase|a|et|@|собака|ат|آت|ات)\s*[\])}>]\s*|"
    r"\s+(?:arroba|aroba|arrova|arobase|arobas|arrobase|a\s?rond|arond|at\s+the\s+rate(?:\s+of)?|at\s*rate|at\s+sign|"
    r"собака|собачка|собакой|песик|равлик|sobaka|sobachka|ravlyk|एट\s+द\s+रेट|ऐट\s+द\s+रेट|अट\s+द\s+रेट|"
    r"এট\s+(?:দা|দ্য|দি)\s+রেট|অ্যাট\s+(?:দা|দ্য|দি)\s+রেট|a\s+còng|a\s+cong|acong|a\s+móc|coadă\s+de\s+maimuță|"
    r"a\s+rond|alamat\s+at)\s+)"
)
_SURE = regex.compile(
    rf"(?:{_LABEL}{_DOT}){{0,4}}{_LABEL}{_SURE_AT}{_LABEL}(?:{_DOT}{_LABEL}){{1,4}}", regex.IGNORECASE
)
# "jo at gmail dot com": a spoken "at" needs a spoken dot, a top-level domain or a provider, or "met me at
# home. He" would match.
_SPOKEN = regex.compile(
    rf"{_LABEL}(?:{_DOT}{_LABEL}){{0,4}}{_AT}{_LABEL}(?:{_SPOKEN_DOT}{_LABEL}){{1,4}}",
    regex.IGNORECASE,
)
#: Words of a spoken address before the one that touches "at".
_SPOKEN_WORDS = 2
# What people glue to the sign is the whole address, whatever stands before it ("el mail es jo@example.org").
GLUED = regex.compile(r"[^\s@]@[^\s@]")
_AFTER_BLANK = regex.compile(r"\S+\s@(?P<host>\S+)")
_HOST = regex.compile(rf"(?:{_PROVIDER}|.*\.{_TOP})\W?", regex.IGNORECASE)
_NEEDED = regex.compile(rf"@|{_AT}|{_SURE_AT}|{_PROVIDER}", regex.IGNORECASE)


class EmailRecogniser:
    """Addresses in any of the ways people avoid the sign."""

    def find(self, reading: FoldedText) -> Iterable[Span]:
        """E-mail addresses, and what stands before the name of a mail provider."""
        if _NEEDED.search(reading.text):
            for found in matches(_PATTERNS, reading.text, RemovedKind.EMAIL):
                trimmed = _without_lead(reading, _without_announcement(reading.text, found))
                if not _is_handle(reading.text[trimmed.start : trimmed.end]):
                    yield trimmed
            for found in matches((_SPOKEN,), reading.text, RemovedKind.EMAIL):
                glued = GLUED.search(reading.text, found.start, found.end)
                yield Span(found.start if glued else self._start(reading, found.start), found.end, RemovedKind.EMAIL)
            yield from matches((_SURE,), reading.text, RemovedKind.EMAIL)

    def _start(self, reading: FoldedText, start: int) -> int:
        """Where a spoken address begins: two words earlier, if they are not grammar ("sad girl 22 at ...")."""
        announcing = words("mail_announced", reading.languages)
        index = next((i for i, token in enumerate(reading.tokens) if token.start >= start), 0)
        for token in reversed(reading.tokens[max(0, index - _SPOKEN_WORDS) : index]):
            between = reading.text[token.end : start]
            if between.strip() or reading.is_function(token) or token.key in announcing:
                break
            start = token.start
        return start


def _without_announcement(text: str, found: Span) -> Span:
    """The address alone, where the sign is glued to both sides."""
    glued = GLUED.search(text, found.start, found.end)
    if not glued:
        return found
    blank = max(text.rfind(sign, found.start, glued.start()) for sign in " \n\t")
    return Span(max(blank + 1, found.start), found.end, found.kind)


def _without_lead(reading: FoldedText, found: Span) -> Span:
    """The address without words of grammar before it: `barua pepe yangu tumaini at ...` begins with "tumaini"."""
    announcing = words("mail_announced", reading.languages)
    for token in reading.tokens:
        if token.start < found.start:
            continue
        blank = reading.text[token.end : token.end + 1] == " "
        if token.start != found.start or not blank or not (token.key in announcing or reading.is_function(token)):
            break
        following = reading.text[token.end + 1 : found.end]
        if not _NEEDED.search(following) or following[:1] in "@([":
            break
        found = Span(token.end + 1, found.end, found.kind)
    return found


def _is_handle(text: str) -> bool:
    """Whether it is the name of an account: a blank before the sign, and no host behind it (`insta @maicon.fotos`)."""
    after_blank = _AFTER_BLANK.fullmatch(text)
    return after_blank is not None and not _HOST.fullmatch(after_blank["host"])
