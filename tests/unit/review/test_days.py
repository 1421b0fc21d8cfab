"""Days that an address asks for."""

from __future__ import annotations

import pytest

from bot.review.days import first_second, no_days


@pytest.mark.parametrize(
    ("text", "second"),
    [("1970-01-02", 86_400), ("2026-03-01", 1_772_323_200), ("2026-02-30", None), ("today", None), (None, None)],
)
def test_a_day_begins_in_utc(text: str | None, second: int | None) -> None:
    """What is no day has no beginning."""
    assert first_second(text) == second


def test_what_is_no_day_is_told_by_its_field() -> None:
    """An empty field asks for nothing."""
    assert no_days({"since": "2026-02-30", "until": "", "day": "x"}, "since", "until") == {"since": "2026-02-30"}
