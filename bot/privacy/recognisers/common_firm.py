"""Firms named by common words in small letters: "golden anchor fish bar", "एजेंसी सुनहरा सफर ने".

Nothing in such a name looks like one; that two rare words touch a business word, or that a word of
grammar follows them, is what tells it from a sentence.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.privacy.cues import parts, words
from bot.privacy.inflection import is_plain_word
from bot.privacy.kinds import Kind
from bot.privacy.number_words import is_number_word
from bot.privacy.span import Span
from bot.privacy.spelling import script_of
from bot.privacy.standing import Standing
from bot.privacy.word_lists import plain_words

if TYPE_CHECKING:
    from collections.abc import Iterable

    from bot.privacy.reading import Reading, Token

_MOST_WORDS = 4
_FEWEST = 2
_VERB_FOLLOWS = frozenset({"sw", "vi"})
_ADJECTIVES = ("ый", "ий", "ой", "ая", "яя", "ое", "ее", "ые", "ие", "ій", "ве", "не", "ле", "те", "ого")
_INDIC = frozenset({"devanagari", "bengali"})
_OF_TRADE = "de"
# In these the business follows its name also in small letters; in the others it comes first.
_NAME_FIRST = frozenset({"en", "tl", "hi", "bn"})


def common_words_beside(reading: Reading, first: int, last: int) -> Iterable[Span]:
    """The words before and behind a business word that can only be its name."""
    if reading.languages[0] in _NAME_FIRST:
        yield from _before(reading, first, last)
    yield from _behind(reading, first, last)


def _before(reading: Reading, first: int, last: int) -> Iterable[Span]:
    """Two words or more, one of them rare: "abandoned chicken farm" has a kind of business among them and stays."""
    start = first
    named = rare = 0
    while start > 0 and first - start < _MOST_WORDS and reading.gap(start - 1) == " ":
        index = start - 1
        if not _can_name(reading, index):
            break
        kind = _is_kind(reading, index)
        named += not kind
        rare += not kind and not reading.is_frequent(reading.tokens[index])
        if named > rare and script_of(reading.tokens[index].text) in _INDIC:
            break
        start = index
    if rare and named >= _FEWEST:
        yield Span(reading.tokens[start].start, reading.tokens[last].end, Kind.EMPLOYER)


def _behind(reading: Reading, first: int, last: int) -> Iterable[Span]:
    """`bar la luna azul`, `кафе золотая рыбка`: an article and a word, two words, or one that a postposition ends."""
    tokens = reading.tokens
    start = last + 1
    article = (
        start < len(tokens)
        and reading.gap(last) == " "
        and tokens[start].key in words("name_article", reading.languages)
    )
    start += article
    stop = start
    while stop < len(tokens) and stop - start < _MOST_WORDS and reading.gap(stop - 1) == " ":
        if not _can_name(reading, stop) or _is_kind(reading, stop):
            break
        stop += 1
    found = tokens[start:stop]
    if not found or any(token.key in parts("name_after_person", reading.languages) for token in found):
        return
    rare = sum(not reading.is_frequent(token) for token in found)
    indic = script_of(found[0].text) in _INDIC
    governed = indic and stop < len(tokens) and tokens[stop].key in words("postposition", reading.languages)
    two = len(found) >= _FEWEST and _can_be_said(reading, found[0]) and not (indic and _has_plain(reading, found))
    if article and tokens[start - 1].key == _OF_TRADE:
        article = len(found) >= _FEWEST  # "taller de costura" is a trade
    if rare and (governed or article or two or _is_arabic_pair(reading, found, stop)):
        yield Span(tokens[first if indic else start].start, found[-1].end, Kind.EMPLOYER)


def _has_plain(reading: Reading, found: tuple[Token, ...]) -> bool:
    """Whether a verb or an everyday word is among them: "এজেন্সি থেইকা মেইল আইছিল"."""
    listed = [plain_words(language) for language in reading.languages]
    return any(is_plain_word(token.key) or any(token.key in plain for plain in listed) for token in found)


def _is_arabic_pair(reading: Reading, found: tuple[Token, ...], stop: int) -> bool:
    """`صالون لمسة ملكة`: two rare words that are no verbs and end the clause."""
    ends = stop == len(reading.tokens) or bool(reading.gap(stop - 1).strip())
    plain = plain_words("ar")
    nouns = [t for t in found if script_of(t.text) == "arabic" and t.key not in plain and t.key[0] not in "وبفيت"]
    return ends and len(found) == len(nouns) == _FEWEST and not any(reading.is_frequent(t) for t in found)


def _can_be_said(reading: Reading, first: Token) -> bool:
    """Whether two words alone can be a name: not where they are as often a verb with its object.

    In Russian and Ukrainian an adjective tells ("золотая рыбка"); Swahili verbs, Vietnamese syllables and
    Arabic verbs follow the business in any sentence.
    """
    if reading.languages[0] in _VERB_FOLLOWS or script_of(first.text) == "arabic":
        return False
    return script_of(first.text) != "cyrillic" or first.key.endswith(_ADJECTIVES)


def _can_name(reading: Reading, index: int) -> bool:
    token = reading.tokens[index]
    if not token.is_word or reading.is_function(token) or token.protected or len(token.text) == 1:
        return False
    if is_number_word(reading, token):
        return False
    if token.key in words("name_never", reading.languages) and token.standing is not Standing.AMBIGUOUS:
        return False
    return not reading.is_kept(token) or _is_kind(reading, index)


def _is_kind(reading: Reading, index: int) -> bool:
    key = reading.tokens[index].key
    return key in words("business_kind", reading.languages) or key in words("business", reading.languages)
