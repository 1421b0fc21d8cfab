"""Opening hours: only what is certain is said."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from bot.helplines.hours import open_now

TUESDAY_NOON_UTC = datetime(2026, 11, 24, 12, tzinfo=UTC)


@pytest.mark.parametrize(
    ("hours", "country", "expected"),
    [
        ("24/7", "QA", True),
        ("24/7 (2012)", "HT", True),
        ("Mon-Fri 09:00-17:00", "GB", True),
        ("Mon-Fri 13:00-17:00", "GB", False),
        ("Mon-Fri 14:00-17:00", "QA", True),
        ("Sun-Thu 08:00-20:00 (2014)", "SA", True),
        ("Fri-Mon 08:00-20:00", "SA", False),
        ("08:00-23:00 daily", "GB", True),
        ("Mon-Fri 09:00-11:30, 12:00-17:00", "GB", True),
        ("Mon, Tue, Fri 11:00-13:00", "GB", True),
        ("Mon-Fri 11:00-18:00, Sat-Sun 12:00-17:00", "GB", True),
        ("Mon, Wed 11:00-13:00", "GB", False),
        ("24/7 in most countries", "GB", None),
        ("Mon-Fri", "GB", None),
        ("weekdays, office hours", "GB", None),
        ("Fri 18:00-02:00", "GB", None),
        ("Mon-Fri 09:00-17:00", "XK", None),
        ("Mon-Fri 09:00-17:00 (a pilot was announced)", "GB", None),
        ("Mon-Fri 12:00-13:00", "US", False),
        ("Mon-Fri 06:00-07:30", "US", None),
        ("25:00-99:00 daily", "GB", None),
        ("Mon-Fri 09:00-24:00", "GB", None),
        ("", "GB", None),
    ],
)
def test_open_now(hours: str, country: str, expected: bool | None) -> None:
    """The clock is the country's own; where its zones disagree nothing is claimed."""
    assert open_now(hours, TUESDAY_NOON_UTC, country) is expected


def test_without_an_aware_time_only_round_the_clock_is_known() -> None:
    """A time without zone could be anybody's."""
    naive = datetime(2026, 11, 24, 12)  # noqa: DTZ001 - the case under test
    assert open_now("Mon-Fri 09:00-17:00", naive, "GB") is None
    assert open_now("Mon-Fri 09:00-17:00", None, "GB") is None
    assert open_now("24/7", None, "GB") is True
