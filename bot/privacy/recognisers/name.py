"""Names that the lists hold, and the words that belong to any name found by list, cue or capital."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.privacy.cues import parts, words
from bot.privacy.kinds import RemovedKind
from bot.privacy.recognisers.name_by_case import NameByCaseRecogniser
from bot.privacy.recognisers.name_by_cue import NameByCueRecogniser
from bot.privacy.span import Span
from bot.privacy.spelling import UNCASED, script_of
from bot.privacy.standing import Standing, is_listed_name
from bot.privacy.word_forms import name_stems

if TYPE_CHECKING:
    from collections.abc import Iterable

    from bot.privacy.reading import FoldedText, FoldedToken

_INDIC = frozenset({"devanagari", "bengali"})
_JOINED = frozenset({" ", "-", ". ", "  "})
#: How many words away from a name its neighbours may lead, each by the one before.
_MOST_ROUNDS = 4
_TO_COMPANION = (2, 3)  # "Suelen e Rita", "a Suelen e a Rita"


class NameRecogniser:
    """Listed names, announced names and capitals; beside one, a word that can be a name is one."""

    def __init__(self) -> None:
        self._others = (NameByCueRecogniser(), NameByCaseRecogniser())

    def find(self, reading: FoldedText) -> Iterable[Span]:
        """Names, with their parts ("Nguyễn Văn Tèo") and companions ("Rhodora at boyet")."""
        spans = [span for other in self._others for span in other.find(reading)]
        yield from spans
        names = {
            i for i, token in enumerate(reading.tokens) if token.standing is Standing.NAME or _inside(token, spans)
        }
        names |= set(self._pairs(reading))
        # An unknown word goes anyway; if it is a name, so may be what stands beside it.
        unknown = {
            i for i, t in enumerate(reading.tokens) if t.standing is Standing.UNKNOWN and t.is_word and len(t.text) > 2
        }
        fresh = names | unknown
        for _ in range(_MOST_ROUNDS):
            fresh = {other for index in fresh for other in self._with(reading, index)} - names
            names |= fresh
        for index in sorted(names):
            yield Span(reading.tokens[index].start, reading.tokens[index].end, RemovedKind.NAME)

    def _pairs(self, reading: FoldedText) -> Iterable[int]:
        """Two words side by side that can both be names ("luz marina") are a name, unless they are usual words."""
        for index in range(len(reading.tokens) - 1):
            pair = reading.tokens[index : index + 2]
            if reading.gap(index) != " " or any(token.standing is not Standing.AMBIGUOUS for token in pair):
                continue
            stay = any(reading.is_function(token) or reading.may_stay(token) for token in pair)
            if not stay and not all(reading.is_frequent(token) for token in pair):
                yield from (index, index + 1)

    def _with(self, reading: FoldedText, index: int) -> Iterable[int]:
        """The tokens near a name that belong to it, or to a companion."""
        yield from _linked(reading, index)
        yield from _glued_companion(reading, index)
        for step in (-1, 1):
            other = index + step
            if 0 <= other < len(reading.tokens) and self._is_part(reading, index, other):
                yield other
            for distance in _TO_COMPANION:
                companion = index + distance * step
                if 0 <= companion < len(reading.tokens) and self._is_companion(reading, index, companion):
                    yield companion

    def _is_part(self, reading: FoldedText, index: int, other: int) -> bool:
        """Whether the word beside a name belongs to it."""
        token, name, gap = reading.tokens[other], reading.tokens[index], reading.gap(min(index, other))
        if len(token.text) == 1 and token.text.isupper():
            return _is_initial(reading, token, gap, follows=other > index)
        if gap not in _JOINED or not token.is_word:
            return False
        suffix = other > index and token.key in words("name_suffix", reading.languages)  # "Gopal seth"
        if not suffix and token.text[0].islower() and token.key in parts("name_after_person", reading.languages):
            return False  # French "mari" is a name elsewhere, but "mon mari Ousmane" is her husband
        capital = reading.is_capital_inside(token) and reading.is_capital_inside(name)
        # A name copied from a receipt: "NGUYEN VAN SANG".
        capital |= reading.is_shouted(token) and reading.is_shouted(name) and not self._is_grammar(reading, token)
        return (
            gap == "-"
            or (capital and other < index and _is_month_as_name(reading, other))
            or self._is_particle(reading, token, follows=other > index)
            or (token.standing is Standing.AMBIGUOUS and not self._is_word(reading, token, follows=other > index))
            or (capital and not token.protected and not reading.may_stay(token))
            or (capital and not reading.is_frequent(token) and not reading.is_proper(token))
        )

    def _is_particle(self, reading: FoldedText, token: FoldedToken, *, follows: bool) -> bool:
        """Whether it is a small part of a name: `bin`, `abu` before, `al-din` or an origin (`al-Kurdi`) after it."""
        if not follows:
            return token.key in words("name_prefix", reading.languages)
        origin = token.key.startswith("ال") and token.key.endswith("ي")
        suffixes = words("name_suffix", reading.languages)
        indic = script_of(token.key) in _INDIC and any(stem in suffixes for stem in name_stems(token.key))
        return origin or indic or token.key in suffixes

    def _is_grammar(self, reading: FoldedText, token: FoldedToken) -> bool:
        """Whether it is a word of grammar; Vietnamese writes those as names too ("Văn", "Thị")."""
        return reading.languages[0] != "vi" and reading.is_function(token)

    def _is_word(self, reading: FoldedText, token: FoldedToken, *, follows: bool) -> bool:
        """Whether it is too usual to be part of a name.

        Without capitals, a family name that is a usual word ("सिंह") is known by the name before it only.
        """
        after_name = follows and script_of(token.text) in UNCASED
        return reading.is_function(token) if after_name else reading.is_frequent(token)

    def _is_companion(self, reading: FoldedText, index: int, companion: int) -> bool:
        """Whether "and" joins it to a name: it is then one too, unless it is a usual word."""
        token = reading.tokens[companion]
        first, last = min(index, companion), max(index, companion)
        joined, *articles = reading.tokens[first + 1 : last]
        if joined.key not in words("and", reading.languages) or not token.is_word:
            return False
        # "Josiane e eu dormimos": what follows "I" is what they do.
        pronouns = words("pronoun", reading.languages)
        if not all((reading.is_function(a) and a.key not in pronouns) or len(a.text) == 1 for a in articles):
            return False
        if any(reading.gap(i).strip() for i in range(first, last)):
            return False
        if token.standing is Standing.AMBIGUOUS:
            return not reading.is_function(token)
        # Whoever writes one name with a capital writes the other so.
        small = reading.tokens[index].text[0].isupper() and token.text[0].islower()
        common = token.standing is Standing.COMMON and not small
        return common and not reading.is_frequent(token) and not reading.may_stay(token)


def _is_month_as_name(reading: FoldedText, index: int) -> bool:
    """Whether it is a month that is a name too, and no preposition makes it a date: `una alumna Abril Quinteros`."""
    token = reading.tokens[index]
    may = token.standing is Standing.AMBIGUOUS and not token.protected and not reading.is_kept(token)
    return may and index > 0 and not reading.is_function(reading.tokens[index - 1])


def _is_initial(reading: FoldedText, letter: FoldedToken, gap: str, *, follows: bool) -> bool:
    """Whether a single capital beside a name shortens another ("Гнатюк Р.В.") or is one ("Giàng A Páo").

    Without its full stop it must be no word ("Maria I am here", "позвонила Марина А потом").
    """
    dotted = reading.text[letter.end : letter.end + 1] == "."
    if gap.strip(" ") not in {"", "."} or ("." in gap and follows and not dotted) or "\n" in gap:
        return False
    if dotted or reading.languages[0] == "vi":
        return True
    return letter.text.isascii() and letter.standing is Standing.UNKNOWN


def _linked(reading: FoldedText, index: int) -> Iterable[int]:
    """The small word that joins the parts of a name, and the part after it: "Nguyen van Quyet", "Hamada ould Sidi"."""
    link, last = index + 1, index + 2
    if last >= len(reading.tokens) or reading.tokens[link].key not in words("name_link", reading.languages):
        return
    token = reading.tokens[last]
    article = reading.languages[0] == "ar" and reading.tokens[link].key in {"el", "al"}
    if article and reading.tokens[index].standing is Standing.UNKNOWN:
        return  # "khad el basbor": a verb and what it takes
    joined = reading.gap(index) == " " and reading.gap(link) in {" ", "-"}
    grammar = reading.languages[0] != "vi" and (reading.is_function(token) or reading.is_kept(token))
    if joined and token.is_word and not grammar:
        yield from (link, last)
        # Vietnamese names have four syllables as often as three: "nguyen thi bich van, ..."
        more = last + 1
        if reading.languages[0] == "vi" and more < len(reading.tokens) and reading.gap(last) == " ":
            ends = more + 1 == len(reading.tokens) or reading.gap(more).strip() != ""
            if ends and reading.tokens[more].is_word:
                yield more


def _glued_companion(reading: FoldedText, index: int) -> Iterable[int]:
    """The other of two names where Arabic glues "and" to the second: `جمال وتسفاي`."""
    for first in (index - 1, index):
        if not 0 <= first < len(reading.tokens) - 1 or reading.gap(first) != " ":
            continue
        second = reading.tokens[first + 1]
        other = first + 1 if first == index else first
        glued = second.key[:1] == "و" and is_listed_name(second.key[1:])
        token = reading.tokens[other]
        if glued and token.standing is Standing.AMBIGUOUS and not reading.is_function(token):
            yield other


def _inside(token: FoldedToken, spans: list[Span]) -> bool:
    return any(span.start <= token.start and token.end <= span.end for span in spans)
