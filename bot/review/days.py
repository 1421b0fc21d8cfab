"""Days that an address asks for."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping

#: Seconds; a day of UTC has no other length.
DAY = 86_400


def first_second(text: str | None) -> int | None:
    """The second at which a day begins (Unix), from the text of a date field; None where there is no such day.

    Its end is `DAY` later, and not what a calendar adds: the calendar's last day has no next one.
    """
    try:
        return int(datetime.strptime(text or "", "%Y-%m-%d").replace(tzinfo=UTC).timestamp())
    except ValueError:
        return None


def no_days(query: Mapping[str, str], *names: str) -> dict[str, str]:
    """Texts of fields that are no day, by field, for the page to say so: it looks as if they were empty."""
    return {name: query[name] for name in names if query.get(name) and first_second(query[name]) is None}
