"""E-mail addresses, written plainly or spelled out ("jo at gmail dot com")."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, NamedTuple

import regex

from bot.privacy.cues import alternatives, words
from bot.privacy.kinds import RemovedKind
from bot.privacy.recognisers.base import matches
from bot.privacy.span import Span

if TYPE_CHECKING:
    from collections.abc import Iterable

    from bot.privacy.reading import FoldedText

_SIGN = r"(?:\s*[\[({<]\s*@\s*[\])}>]\s*|\s?@\s?)"
_LABEL = r"[\p{L}\p{M}\p{N}_%+-]{1,64}"
_TOP = r"(?:com|net|org|info|edu|co|uk|ru|ua|ro|fr|es|pt|br|mx|in|bd|np|pk|vn|ph|ke|tz|ng|gh|ae|sa|eg|ma)"
#: Words of a spoken address before the one that touches "at".
_SPOKEN_WORDS = 2
# What people glue to the sign is the whole address, whatever stands before it ("el mail es jo@example.org").
GLUED = regex.compile(r"[^\s@]@[^\s@]")
_AFTER_BLANK = regex.compile(r"\S+\s@(?P<host>\S+)")


class _Forms(NamedTuple):
    """The forms of an address, as patterns.

    Args:
        needed: what any of them holds.
        plain: forms with a sign, a provider, a top-level domain or an announcement.
        spoken: "jo at example dot com"; the dot is spoken too, or "met me at home. He" would match.
        sure: "hr собака santavita.example", "vikas at the rate travelfast dot example": the word is nothing else, so
            any host after it is one.
        host: a host alone.
    """

    needed: regex.Pattern[str]
    plain: tuple[regex.Pattern[str], ...]
    spoken: regex.Pattern[str]
    sure: regex.Pattern[str]
    host: regex.Pattern[str]


@cache
def _forms() -> _Forms:
    """Compiled from the words that all languages have for the signs, at the first message."""
    at = _sign(("mail_at_bracketed",), "@", "mail_at_spoken", r"\s*@\s*|")
    sure_at = _sign(("mail_at_bracketed", "mail_at_bracketed_surely"), "@", "mail_at_surely", "")
    dot = _sign(("mail_dot_bracketed",), r"\.", "mail_dot_spoken", r"\s*\.\s*|")
    spoken_dot = _sign(("mail_dot_bracketed",), r"\.", "mail_dot_spoken", r"\s+\.\s*|")
    provider = alternatives("mail_provider", "mail_provider_or_word")
    alone, named, it_is = (alternatives(section) for section in ("mail_provider_alone", "mail_named", "it_is"))
    begin = rf"{_LABEL}(?:{dot}{_LABEL})"
    announced = rf"{named}\W{{1,3}}(?:{it_is}\W{{1,3}})?"
    known_host = rf"{_LABEL}(?:{spoken_dot}{_LABEL}){{1,4}}|(?:{_LABEL}\.){{1,3}}{_TOP}\b"
    plain = (
        rf"{_LABEL}(?:\.{_LABEL}){{0,8}}{_SIGN}{_LABEL}(?:{dot}{_LABEL}){{1,6}}",
        rf"{begin}{{0,4}}{at}(?:{_LABEL}\.){{1,3}}{_TOP}\b",
        rf"{begin}{{0,4}}(?:{at}{provider}|\s+{alone})\b(?:{dot}{_LABEL}){{0,2}}",
        rf"{announced}(?P<it>(?:{_LABEL}\s+){{0,6}}?{_LABEL}{at}(?:{known_host}))",
        r"[\p{L}\p{N}._%+-]{1,64}@[\p{L}\p{N}.-]{2,100}",
    )
    return _Forms(
        needed=_compiled(rf"@|{at}|{sure_at}|{provider}"),
        plain=tuple(map(_compiled, plain)),
        spoken=_compiled(rf"{begin}{{0,4}}{at}{_LABEL}(?:{spoken_dot}{_LABEL}){{1,4}}"),
        sure=_compiled(rf"(?:{_LABEL}{dot}){{0,4}}{_LABEL}{sure_at}{_LABEL}(?:{dot}{_LABEL}){{1,4}}"),
        host=_compiled(rf"(?:{provider}|.*\.{_TOP})\W?"),
    )


def _sign(bracketed: tuple[str, ...], sign: str, spoken: str, plain: str) -> str:
    """A sign of an address: in brackets or as it is, or a word for it between blanks."""
    inside = rf"(?:{alternatives(*bracketed)}|{sign})"
    return rf"(?:\s*[\[({{<]\s*{inside}\s*[\])}}>]\s*|{plain}\s+{alternatives(spoken)}\s+)"


def _compiled(pattern: str) -> regex.Pattern[str]:
    return regex.compile(pattern, regex.IGNORECASE)


class EmailRecogniser:
    """Addresses in any of the ways people avoid the sign."""

    def find(self, reading: FoldedText) -> Iterable[Span]:
        """E-mail addresses, and what stands before the name of a mail provider."""
        forms = _forms()
        if forms.needed.search(reading.text):
            for found in matches(forms.plain, reading.text, RemovedKind.EMAIL):
                trimmed = _without_lead(reading, _without_announcement(reading.text, found))
                if not _is_handle(reading.text[trimmed.start : trimmed.end]):
                    yield trimmed
            for found in matches((forms.spoken,), reading.text, RemovedKind.EMAIL):
                glued = GLUED.search(reading.text, found.start, found.end)
                yield Span(found.start if glued else self._start(reading, found.start), found.end, RemovedKind.EMAIL)
            yield from matches((forms.sure,), reading.text, RemovedKind.EMAIL)

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
        if not _forms().needed.search(following) or following[:1] in "@([":
            break
        found = Span(token.end + 1, found.end, found.kind)
    return found


def _is_handle(text: str) -> bool:
    """Whether it is the name of an account: a blank before the sign, and no host after it (`insta @maicon.fotos`)."""
    after_blank = _AFTER_BLANK.fullmatch(text)
    return after_blank is not None and not _forms().host.fullmatch(after_blank["host"])
