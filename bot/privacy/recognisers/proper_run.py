"""How far the name of a firm reaches from the word that announces it."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from bot.privacy.cues import words
from bot.privacy.inflection import is_plain_word
from bot.privacy.spelling import UNCASED, script_of
from bot.privacy.standing import Standing

if TYPE_CHECKING:
    from bot.privacy.reading import Reading, Token

_NAME_WORDS = 6
_GAPS = frozenset({" ", ' "', " «", " “", '" ', "» ", "” ", "-", " & ", " + ", "&"})
_LONGEST_LINK = 3


class Run(NamedTuple):
    """The first and the last token of a name."""

    first: int
    last: int


def extend(reading: Reading, start: int, step: int, *, strong: bool = False) -> Run | None:
    """The words from `start` on, forwards (1) or backwards (-1), that are a firm's name; `None` if the first is none.

    Small words and kinds of business ("Confecções do Bom Retiro", "Golden Spa Services") are part of a name
    only where more of it follows. Where a capital or a legal form leaves no doubt (`strong`), so are words that
    stay elsewhere ("Textiles El Buen Pastor").
    """
    last: int | None = None
    for index in range(start, start + step * _NAME_WORDS, step):
        if not 0 <= index < len(reading.tokens) or not _touches(reading, index, step):
            break
        token = reading.tokens[index]
        more = last is not None and (_begins(reading, index) if step < 0 else _completes(reading, index, last))
        more |= last == index - 1 and step > 0 and token.key in words("firm_tail", reading.languages)
        if more or is_part(reading, index, step, strong=strong):
            last = index
        elif not _bridges(reading, token, step, inside=last is not None):
            break
        elif last is not None and step > 0 and reading.is_capital_inside(token):
            last = index  # "Pacific Pearl Fishing": a capital at the end belongs to the name
    if last is None:
        return None
    return Run(min(start, last), max(start, last))


def is_part(reading: Reading, index: int, step: int, *, strong: bool = False) -> bool:
    """Whether the word can be the name of a firm, or a part of it, by its own looks."""
    token = reading.tokens[index]
    kind = token.text[0].islower() or script_of(token.text) in UNCASED
    trade = kind and token.key in words("business_kind", reading.languages)
    if not token.is_word or trade or _tells_where(reading, token):
        return False
    if looks_like_name(reading, token):
        return True
    if reading.is_capital_inside(token) or reading.is_shouted(token):
        return not reading.may_stay(token) or (strong and not token.protected)
    # Without capitals, a word beside "hotel" is its name if it is neither usual nor a kind of business.
    # Arabic puts the name after the business, Hindi and Bengali before.
    script = script_of(token.text)
    if script not in UNCASED or step != (1 if script == "arabic" else -1):
        return False
    usual = reading.is_function(token) if strong else reading.is_frequent(token)
    stays = reading.is_kept(token) if strong else reading.may_stay(token)
    # What ends in a round ta is a noun, whatever its shape ("نكهة الشرق").
    if usual or stays or (is_plain_word(token.key) and not token.text.endswith("ة")):
        return False
    return script != "arabic" or _is_definite(reading, index)


def _is_definite(reading: Reading, index: int) -> bool:
    """Arabic names of firms are definite: "النجم الذهبي", "ليالي الشام"; what else follows a business is a verb."""
    following = reading.tokens[index + 1].key if index + 1 < len(reading.tokens) and reading.gap(index) == " " else ""
    token = reading.tokens[index]
    return token.key[:2] == "ال" or (following[:2] == "ال" and token.key[0] not in "وبف" and token.key[:2] != "لل")


def looks_like_name(reading: Reading, token: Token) -> bool:
    """Whether it goes in any case: unknown, or in the name lists."""
    return token.standing in {Standing.UNKNOWN, Standing.NAME} and not reading.may_stay(token)


def _bridges(reading: Reading, token: Token, step: int, *, inside: bool) -> bool:
    if _tells_where(reading, token):
        return False
    if inside and len(token.text) <= _LONGEST_LINK and reading.is_function(token):
        return True
    capital = reading.is_capital_inside(token) or reading.is_shouted(token)
    if token.key in words("title", reading.languages) and not (inside and capital):
        return False  # "work for Mr Ahmed": a person, whom the rules for names find
    if script_of(token.text) in UNCASED and reading.may_stay(token) and not reading.is_kept(token):
        return True  # a country or language inside a name: "রূপসী বাংলা হোটেল"
    if token.key in words("business", reading.languages) and not capital:
        return step > 0  # backwards, "kampuni ya Al Noor Agency" begins behind "kampuni"
    return (capital and not token.protected) or token.key in words("business_kind", reading.languages)


def _tells_where(reading: Reading, token: Token) -> bool:
    """`casino Kim Sa gần cửa khẩu`, `un hotel pres de la gare`: what follows is no part of the name."""
    if reading.is_capital_inside(token):
        return False
    where = token.key in words("beside", reading.languages)
    return where or (reading.languages[0] == "vi" and token.key in words("of_place", reading.languages))


def _begins(reading: Reading, index: int) -> bool:
    """A capital at the beginning of the message, before a name of several words."""
    token = reading.tokens[index]
    return token.text[0].isupper() and not reading.is_function(token)


def _completes(reading: Reading, index: int, last: int | None) -> bool:
    """The definite word behind the head of an Arabic name, however usual: "ليالي الشرق"."""
    token, head = reading.tokens[index], reading.tokens[index - 1]
    definite = token.key[:2] == "ال" and head.key[:2] != "ال"
    return definite and last == index - 1 and not reading.is_kept(token)


def _touches(reading: Reading, index: int, step: int) -> bool:
    """Whether nothing but a blank or a quotation mark divides it from the word it was reached from."""
    before = index - 1 if step > 0 else index
    return 0 <= before < len(reading.tokens) - 1 and reading.gap(before) in _GAPS
