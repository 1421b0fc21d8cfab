"""The numbers of helplines and of emergency services, which lead to nobody who writes.

They are those of the bot's own directory. Whoever says which of them he called, or asks for one, tells staff something.
"""

from __future__ import annotations

from functools import cache
from itertools import chain
from typing import TYPE_CHECKING

from bot.helplines.load import read_directory
from bot.helplines.mentioned import emergency_digits, line_digits
from bot.helplines.phone import digits_of
from bot.privacy.kinds import RemovedKind

if TYPE_CHECKING:
    from bot.privacy.span import Span

_KINDS = frozenset({RemovedKind.NUMBER, RemovedKind.PHONE})
#: Shorter numbers stay anyway.
_FEWEST_DIGITS = 4


def is_helpline(span: Span, text: str) -> bool:
    """Whether the finding is the number of a helpline of any country, however it is grouped."""
    found = text[span.start : span.end]
    return span.kind in _KINDS and not any(map(str.isalpha, found)) and digits_of(found) in _numbers()


@cache
def _numbers() -> frozenset[str]:
    directory, _ = read_directory()
    lines = map(line_digits, directory.lines())
    services = (emergency_digits(country.emergency) for country in directory.countries.values())
    return frozenset(
        digits for numbers in chain(lines, services) for digits in numbers if len(digits) >= _FEWEST_DIGITS
    )
