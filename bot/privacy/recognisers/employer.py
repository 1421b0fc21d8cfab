"""Firms and workplaces by name: together with a town they lead to whoever works there."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.privacy.cues import phrases, words
from bot.privacy.kinds import Kind
from bot.privacy.places import match_at
from bot.privacy.recognisers.common_firm import common_words_beside
from bot.privacy.recognisers.proper_run import Run, extend, looks_like_name
from bot.privacy.span import Span
from bot.privacy.spelling import UNCASED, script_of

if TYPE_CHECKING:
    from collections.abc import Iterable

    from bot.privacy.reading import Reading

_NAME_WORDS = 4
_MOST_LINKS = 3
_LONGEST_LINK = 3
_BUSINESS_IN_NAME = frozenset({"ar", "vi", "hi", "bn"})
"""The business is said as part of the name, with its trade between them."""
_GAPS = frozenset({" ", ' "', " «", "-", " & ", " “", '" ', "» ", "” ", ": "})


class EmployerRecogniser:
    """A business word with a name beside it, or a name after "works for"."""

    def find(self, reading: Reading) -> Iterable[Span]:
        """Names of firms; a kind of business without a name ("a chinese restaurant") stays."""
        keys = reading.cue_keys()
        business = phrases("business", reading.languages)
        named = phrases("business_named", reading.languages)
        works = phrases("work_at", reading.languages)
        for position in range(len(keys)):
            if length := match_at(keys, position, business):
                yield from _beside(reading, position, position + length - 1)
                yield from common_words_beside(reading, position, position + length - 1)
            if length := match_at(keys, position, named):
                yield from _named(reading, position + length)
            if length := match_at(keys, position, works):
                yield from _without_article(reading, position + length, words("business", reading.languages))
                yield from _after_work(reading, position + length)


def _beside(reading: Reading, first: int, last: int) -> Iterable[Span]:
    """The name that touches the business word, which goes with it; behind links ("kampuni ya X") the name alone."""
    capital = reading.is_capital_inside(reading.tokens[first])
    if run := extend(reading, first - 1, -1, strong=capital):
        yield _span(reading, last, run)
    if run := extend(reading, last + 1, 1, strong=capital):
        # "restaurante El Buen Sabor"; in Vietnamese names begin with words of grammar
        article = reading.is_function(reading.tokens[run.first]) and reading.languages[0] != "vi"
        start = _with_kinds(reading, first)
        named = reading.tokens[run.first].key in words("naming", reading.languages)  # "المكتب اسمه ..."
        inside = reading.languages[0] in _BUSINESS_IN_NAME and not (named or _is_apart(reading, first, last))
        whole = capital or article or start < first or inside
        yield _span(reading, start if whole else run.first, run)
    elif run := _behind_trade(reading, last):
        yield _span(reading, first, run)
    elif linked := _behind_links(reading, last, strong=capital):
        yield _span(reading, first if capital else linked.first, linked)


def _is_apart(reading: Reading, first: int, last: int) -> bool:
    """Whether it is a company, an office or a factory, of whose name the word is no part: "مكتب النجم الساطع"."""
    keys = [token.key for token in reading.tokens[first : last + 1]]
    return match_at(keys, 0, phrases("business_apart", reading.languages)) == len(keys)


def _with_kinds(reading: Reading, first: int) -> int:
    """`кирпичный завод Талгай`: where the adjectives of the business before it begin."""
    kinds = words("business_kind", reading.languages)
    slavic = script_of(reading.tokens[first].text) == "cyrillic"
    while slavic and first > 0 and reading.gap(first - 1) == " " and reading.tokens[first - 1].key in kinds:
        first -= 1
    return first


def _behind_trade(reading: Reading, business: int) -> Run | None:
    """`công ty thủy sản Biển Bạc`: Vietnamese says the trade in small letters, then the name in capitals."""
    if reading.languages[0] != "vi":
        return None
    for first in range(business + 1, min(business + 2 + _MOST_LINKS, len(reading.tokens) - 1)):
        if reading.gap(first - 1) != " ":
            return None
        if reading.is_capital_inside(reading.tokens[first]):
            last = first
            while last + 1 < len(reading.tokens) and reading.gap(last) == " ":
                if not reading.is_capital_inside(reading.tokens[last + 1]):
                    break
                last += 1
            return Run(first, last) if last > first else None
    return None


def _behind_links(reading: Reading, at: int, *, strong: bool) -> Run | None:
    """The name after a business word and up to three small words: "agency ko ay X", "boate se chama X"."""
    for index in range(at + 1, min(at + 1 + _MOST_LINKS, len(reading.tokens) - 1)):
        token = reading.tokens[index]
        prefix = token.key in words("name_prefix", reading.languages)  # "sherket el amana"
        link = prefix or (len(token.text) <= _LONGEST_LINK and reading.is_function(token))
        naming = token.key in words("naming", reading.languages)
        if reading.gap(index - 1) not in _GAPS or not (link or naming):
            return None
        reachable = naming or script_of(reading.tokens[index + 1].text) not in UNCASED
        if reachable and (run := extend(reading, index + 1, 1, strong=strong)):
            return Run(index, run.last) if prefix else run
    return None


def _named(reading: Reading, start: int) -> Iterable[Span]:
    """The words after "the company is called", with the articles among them."""
    last = start - 1
    for index in range(start, min(start + _NAME_WORDS, len(reading.tokens))):
        token = reading.tokens[index]
        if index > start and reading.gap(index - 1) not in _GAPS:
            break
        if not reading.is_function(token) or reading.is_capital_inside(token):
            last = index
        elif not (len(token.text) <= _LONGEST_LINK and reading.is_function(token)):
            break
    if last >= start:
        yield Span(reading.tokens[start].start, reading.tokens[last].end, Kind.EMPLOYER)
        if run := extend(reading, start, 1):
            yield _span(reading, start, run)


def _without_article(reading: Reading, start: int, business: frozenset[str]) -> Iterable[Span]:
    """`work at golden dragon restaurant`: common words, but no article, and a business word at the end.

    Behind "the" only two words that are neither frequent nor a kind of business ("the same hotel", "the car wash").
    """
    first = start
    while first < len(reading.tokens) and reading.tokens[first].key in words("article", reading.languages):
        first += 1
    for index in range(first, min(first + _NAME_WORDS, len(reading.tokens))):
        token = reading.tokens[index]
        if token.key in business and index > first:
            between = reading.tokens[first:index]
            kinds = words("business_kind", reading.languages)
            proper = [word for word in between if word.key not in kinds]
            rare = [word for word in proper if not reading.is_frequent(word)]
            if proper if first == start else len(rare) > 1:
                yield Span(between[0].start, token.end, Kind.EMPLOYER)
            return
        if reading.may_stay(token) or reading.is_function(token) or reading.gap(index - 1) != " ":
            return


def _after_work(reading: Reading, start: int) -> Iterable[Span]:
    """`i drove for Kestrel Haulage`: two capitals or more, or one that is no city and no country."""
    while start < len(reading.tokens) and reading.tokens[start].key in words("article", reading.languages):
        start += 1
    if start >= len(reading.tokens) or reading.gap(start - 1) not in _GAPS:
        return
    run = extend(reading, start, 1, strong=reading.tokens[start].key in words("business", reading.languages))
    if run and (run.last > run.first or not looks_like_name(reading, reading.tokens[start])):
        yield _span(reading, start, run)


def _heads(reading: Reading) -> frozenset[str]:
    """What names of firms begin with in Indian languages, however usual: "माँ भवानी", "নিউ সততা"."""
    return words("firm_head", reading.languages) if reading.languages[0] in {"hi", "bn"} else frozenset()


def _span(reading: Reading, at: int, run: Run) -> Span:
    first, last = min(at, run.first), max(at, run.last)
    while first > 0 and reading.gap(first - 1) == " " and reading.tokens[first - 1].key in _heads(reading):
        first -= 1
    return Span(reading.tokens[first].start, reading.tokens[last].end, Kind.EMPLOYER)
