"""The numbers of helplines and of emergency services, which lead to nobody who writes.

They are those of the bot's own directory. Whoever says which of them he called, or asks for one, tells staff something.
"""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

import regex

from bot.helplines.load import read_directory
from bot.helplines.phone import digits_of
from bot.privacy.kinds import RemovedKind

if TYPE_CHECKING:
    from collections.abc import Iterator

    from bot.helplines.directory import Country
    from bot.privacy.span import Span

_KINDS = frozenset({RemovedKind.NUMBER, RemovedKind.PHONE})
_SEVERAL = regex.compile(r"[,;/]|\bor\b")
#: Shorter numbers stay anyway.
_FEWEST_DIGITS = 4


def is_helpline(span: Span, text: str) -> bool:
    """Whether the finding is the number of a helpline of any country, however it is grouped."""
    found = text[span.start : span.end]
    return span.kind in _KINDS and not any(map(str.isalpha, found)) and digits_of(found) in _numbers()


@cache
def _numbers() -> frozenset[str]:
    directory, _ = read_directory()
    return frozenset(number for country in directory.countries.values() for number in _of(country))


def _of(country: Country) -> Iterator[str]:
    """The digits of all numbers of a country, as they are dialled in it and from abroad."""
    for line in country.lines:
        for printed in (line.phone, line.phone_international, line.sms, line.whatsapp):
            digits = (digits_of(number) for number in _SEVERAL.split(printed))
            yield from (number for number in digits if len(number) >= _FEWEST_DIGITS)
    emergency = country.emergency
    for printed in (emergency.call_first, emergency.general, emergency.police, emergency.ambulance, emergency.fire):
        if len(digits_of(printed)) >= _FEWEST_DIGITS:
            yield digits_of(printed)
