"""Firms of Hindi and Bengali as far as the word for their trade: "মেসার্স তিন তারা ব্রিকস", "बार का नाम नीला सागर".

Their names are words of every day, grammar among them, so that only where they begin and end is told: behind
"M/s", "the bar's name" or a business word and the head of a name; with a word that stands at the end of firms.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.privacy.cues import parts, words
from bot.privacy.inflection import is_plain_word, name_stems
from bot.privacy.kinds import Kind
from bot.privacy.span import Span
from bot.privacy.spelling import script_of
from bot.privacy.word_lists import plain_words

if TYPE_CHECKING:
    from collections.abc import Iterable

    from bot.privacy.reading import Reading

_MOST_WORDS = 5
_NAMED = 2
_MOST_AT_BEGINNING = 3
_INDIC = frozenset({"devanagari", "bengali"})
_OF = frozenset({"का", "ka"})


class FirmByTradeRecogniser:
    """Runs of words between an announcement and a trade."""

    def find(self, reading: Reading) -> Iterable[Span]:
        """The run with its trade; behind "the bar's name" two words also without one."""
        if reading.languages[0] not in {"hi", "bn"}:
            return
        yield from _at_beginning(reading)
        yield from _said_again(reading)
        yield from _before_trade(reading)
        for position, token in enumerate(reading.tokens):
            start = position
            if token.key in words("form_before_name", reading.languages):
                start = position + 1
            elif _is_business(reading, position):
                start = _behind_naming(reading, position) or _behind_head(reading, position)
            if start == position or start >= len(reading.tokens) or reading.gap(start - 1) not in {" ", ": "}:
                continue
            named = reading.tokens[start - 1].key in words("naming", reading.languages)
            last = _trade(reading, start)
            if last is None and named:
                last = _two_words(reading, start)
            if last is not None:
                first = position if start == position + 1 and not _is_business(reading, position) else start
                yield Span(reading.tokens[first].start, reading.tokens[last].end, Kind.EMPLOYER)


def _at_beginning(reading: Reading) -> Iterable[Span]:
    """`পদ্মা ফিশিং এর ট্রলারে`: who begins with a rare word, a trade and a postposition names a firm."""
    trades = words("firm_trade", reading.languages)
    for last in range(1, min(_MOST_AT_BEGINNING, len(reading.tokens) - 1)):
        if reading.gap(last - 1) != " " or not _can_name(reading, last - 1):
            return
        if reading.tokens[last].key in trades:
            if reading.gap(last) == " " and reading.tokens[last + 1].key in words("postposition", reading.languages):
                yield Span(reading.tokens[0].start, reading.tokens[last].end, Kind.EMPLOYER)
            return


def _said_again(reading: Reading) -> Iterable[Span]:
    """`होटल में काम करता हूं होटल सम्राट,`: said again with words that end the clause, the business has a name."""
    seen: set[str] = set()
    for index, token in enumerate(reading.tokens):
        if not _is_business(reading, index):
            continue
        if token.key in seen and (last := _to_end_of_clause(reading, index)) is not None:
            yield Span(token.start, reading.tokens[last].end, Kind.EMPLOYER)
        seen.update((token.key, *name_stems(token.key)))


def _before_trade(reading: Reading) -> Iterable[Span]:
    """`होटल राज पैलेस में`: a business, a word that is no grammar, and what firms end with."""
    trades = words("firm_trade", reading.languages)
    for index in range(len(reading.tokens) - 2):
        name, trade = reading.tokens[index + 1], reading.tokens[index + 2]
        if trade.key not in trades or not _is_business(reading, index) or not name.is_word:
            continue
        joined = reading.gap(index) == " " == reading.gap(index + 1)
        kind = name.key in words("business_kind", reading.languages)
        if joined and not (kind or reading.is_function(name) or is_plain_word(name.key)):
            yield Span(reading.tokens[index].start, trade.end, Kind.EMPLOYER)


def _to_end_of_clause(reading: Reading, business: int) -> int | None:
    """The last of one to three words that can be a name, if the clause ends behind them."""
    for last in range(business + 1, min(business + 1 + _MOST_AT_BEGINNING, len(reading.tokens))):
        if reading.gap(last - 1) != " " or not _can_name(reading, last, kinds=True):
            return None
        if last + 1 == len(reading.tokens) or reading.gap(last).strip():
            return last
    return None


def _can_name(reading: Reading, index: int, *, kinds: bool = False) -> bool:
    """Whether the word is no grammar, no verb and nothing of every day; a kind of business only behind one."""
    token = reading.tokens[index]
    if not token.is_word or reading.is_frequent(token) or reading.may_stay(token) or is_plain_word(token.key):
        return False
    if not kinds and token.key in words("business_kind", reading.languages):
        return False
    everyday = any(token.key in plain_words(language) for language in reading.languages)
    return not everyday and script_of(token.key) in _INDIC


def _is_business(reading: Reading, index: int) -> bool:
    token, business = reading.tokens[index], words("business", reading.languages)
    if token.key in business:
        return True
    return script_of(token.key) in _INDIC and any(stem in business for stem in name_stems(token.key))


def _behind_naming(reading: Reading, business: int) -> int:
    """`বারের নাম ...`, `बार का नाम ...`: where the name begins, 0 if nothing is named."""
    index = business + 1
    if index < len(reading.tokens) and reading.tokens[index].key in _OF:
        index += 1
    naming = words("naming", reading.languages) - _OF
    return index + 1 if index < len(reading.tokens) and reading.tokens[index].key in naming else 0


def _behind_head(reading: Reading, business: int) -> int:
    """`কোম্পানি আল বারাকা ...`: a head of firms behind the business begins its name."""
    head = business + 1 < len(reading.tokens) and reading.tokens[business + 1].key
    return business + 1 if head in words("firm_head", reading.languages) else business


def _trade(reading: Reading, start: int) -> int | None:
    """The last word of the trade that ends the run."""
    trades = parts("business", reading.languages) | words("form_after_name", reading.languages)
    trades |= words("firm_trade", reading.languages)
    last: int | None = None
    for index in range(start, min(start + _MOST_WORDS, len(reading.tokens))):
        if index > start and reading.gap(index - 1) != " ":
            break
        if index > start and reading.tokens[index].key in trades:
            last = index
        elif last is not None or not reading.tokens[index].is_word:
            break
    return last


def _two_words(reading: Reading, start: int) -> int | None:
    """`बार का नाम नीला सागर है`: up to two words before the verb or the end of the clause."""
    last: int | None = None
    for index in range(start, min(start + _NAMED, len(reading.tokens))):
        token = reading.tokens[index]
        if (index > start and reading.gap(index - 1) != " ") or not token.is_word or reading.is_function(token):
            break
        last = index
    return last
