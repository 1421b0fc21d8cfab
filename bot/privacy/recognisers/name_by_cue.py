"""Names that a cue announces: "my name is hope", "soy rosa", "меня зовут вера", "my friend grace"."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from bot.privacy.cues import parts, phrases, words
from bot.privacy.kinds import RemovedKind
from bot.privacy.places import matches_in
from bot.privacy.reading import FoldedText, FoldedToken
from bot.privacy.span import Span
from bot.privacy.spelling import UNCASED, script_of
from bot.privacy.standing import Standing, is_listed_name
from bot.privacy.word_forms import is_plain_word
from bot.privacy.word_lists import plain_words

_MOST_WORDS = 4
_JOINED = frozenset({" ", "-", "  ", ". ", ""})
_AFTER_CUE = frozenset(" :,-–—=\"'“«.()*")
#: Whether a token may be a name after its cue; the last argument says whether it is the first word there.
_Test = Callable[[FoldedText, FoldedToken, bool], bool]


class NameByCueRecogniser:
    """Words beside a cue: the stronger it is, the less a word must look like a name to be taken for one."""

    def find(self, reading: FoldedText) -> Iterable[Span]:
        """The words after a cue, and in languages that put the cue last, those before."""
        keys = reading.keys()
        for section, test in _AFTER:
            for cue in matches_in(keys, phrases(section, reading.languages)):
                yield from _take_after(reading, cue.stop, test)
        for section, test in _BEFORE:
            for cue in matches_in(keys, phrases(section, reading.languages)):
                if cue.start:
                    yield from _take_before(reading, cue.start - 1, test)


def _take_after(reading: FoldedText, start: int, test: _Test) -> Iterable[Span]:
    """The words after a cue that pass its test, four at most, without a verb or title between."""
    tokens, first = reading.tokens, start
    if start >= len(tokens) or not set(reading.gap(start - 1)) <= _AFTER_CUE:
        return
    if test is _after_strong and start + 1 < len(tokens) and tokens[start].key in words("copula", reading.languages):
        start += 1
    titled = tokens[start].key in words("title", reading.languages)
    if test is _after_strong and start + 1 < len(tokens) and titled:
        start += 1  # "a man called uncle festus": the title says what he is to her
    if test is _after_person and start + 1 < len(tokens) and _is_said_to_be(reading, start):
        start += 1  # "the driver is hope"
    last = start - 1
    for index in range(start, min(start + _MOST_WORDS, len(tokens))):
        if index > start and reading.gap(index - 1) == "-":
            last = index
            continue
        if index > start and reading.gap(index - 1) not in _JOINED:
            break
        announced = index == start and titled and start > first and is_listed_name(tokens[index].key)
        possible = announced or _possible(reading, tokens[index])
        if not possible or not test(reading, tokens[index], index == start):
            break
        last = index
    if last >= start:
        yield Span(tokens[start].start, tokens[last].end, RemovedKind.NAME)


def _is_said_to_be(reading: FoldedText, copula: int) -> bool:
    """Whether the word after "is" can only be the name of the person before it."""
    token = reading.tokens[copula + 1]
    if reading.tokens[copula].key not in words("copula", reading.languages) or reading.gap(copula) != " ":
        return False
    return is_listed_name(token.key) and not reading.is_function(token) and not reading.may_stay(token)


def _take_before(reading: FoldedText, index: int, test: _Test) -> Iterable[Span]:
    """The one word before a cue, if it passes the test."""
    token = reading.tokens[index]
    if reading.gap(index) in _JOINED and _possible(reading, token) and test(reading, token, True):
        yield Span(token.start, token.end, RemovedKind.NAME)


def _possible(reading: FoldedText, token: FoldedToken) -> bool:
    """Whether it can be a name at all: a word, and none that never is one unless it has a capital."""
    never = token.key in words("name_never", reading.languages)
    return token.is_word and (not never or reading.is_capital_inside(token))


def _after_strong(reading: FoldedText, token: FoldedToken, first: bool) -> bool:
    """After "my name is" anything is a name that is not a word of grammar; then only what looks like one."""
    function = reading.is_function(token)
    if first:
        return not function or is_listed_name(token.key)
    if reading.is_capital_inside(token) and (not function or is_listed_name(token.key)):
        return True
    return token.standing in {Standing.NAME, Standing.UNKNOWN} or _after_weak(reading, token, first)


def _after_person(reading: FoldedText, token: FoldedToken, first: bool) -> bool:
    """After "my friend" any word that can be a name is one ("hope"), but not one of grammar ("will")."""
    if token.standing is Standing.NAME or (not first and token.standing is Standing.UNKNOWN):
        return True
    if first and reading.is_capital_inside(token) and is_listed_name(token.key) and not reading.is_function(token):
        return True  # "uncle Sunday"
    if first and token.standing is Standing.COMMON and script_of(token.text) in UNCASED:
        return not reading.is_usual(token) and not reading.may_stay(token) and not _is_plain(reading, token)
    grammar = reading.is_function(token) if first else reading.is_frequent(token)
    return token.standing is Standing.AMBIGUOUS and not grammar


def _is_plain(reading: FoldedText, token: FoldedToken) -> bool:
    """Whether it is an everyday word or has the shape of one: "I" and "my husband" then announce no name."""
    listed = any(token.key in plain_words(language) for language in reading.languages)
    return token.standing is Standing.COMMON and (listed or is_plain_word(token.key))


def _after_weak(reading: FoldedText, token: FoldedToken, _: bool) -> bool:
    """After "with" only the less usual of the words that can be names."""
    usual = reading.is_frequent(token) or reading.may_stay(token)  # "from nepal" is a country, not Mr Nepal
    return token.standing is Standing.NAME or (token.standing is Standing.AMBIGUOUS and not usual)


def _before_title(reading: FoldedText, token: FoldedToken, _: bool) -> bool:
    """Before "sahib" stands a name, listed or not, or a word for what the person is (kept)."""
    if reading.is_function(token) or reading.is_kept(token):
        return False
    return is_listed_name(token.key) or (not reading.is_frequent(token) and not reading.may_stay(token))


def _before_named(reading: FoldedText, token: FoldedToken, _: bool) -> bool:
    """Before "by name" ("विक्रम नाम का", "শান্তি নামের") any word that is no grammar and no cue itself."""
    if reading.is_function(token) or token.key in parts("name_after_person", reading.languages):
        return False
    if is_listed_name(token.key):
        return True
    # "গার্মেন্টসের নাম" is the firm's name, "শান্তি নামের" one named so.
    return not reading.may_stay(token) and not _is_plain(reading, token)


_AFTER: tuple[tuple[str, _Test], ...] = (
    ("name_after", _after_strong),
    ("name_after_person", _after_person),
    ("name_after_weak", _after_weak),
)
_BEFORE: tuple[tuple[str, _Test], ...] = (
    ("name_before", _after_person),
    ("name_before_title", _before_title),
    ("name_before_named", _before_named),
)
