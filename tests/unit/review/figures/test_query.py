"""Which figures an address asks for."""

from __future__ import annotations

import pytest
from django.test import RequestFactory

from bot.figures.periods import LEVELS, WEEK, Period, named, over
from bot.review.figures.query import around, read_asked

QUARTER = named("2026-Q2")
assert QUARTER is not None
OFFERED = {level: over(level, QUARTER.until - 60 * WEEK, QUARTER.until + WEEK) for level in LEVELS}


@pytest.mark.parametrize(
    ("query", "period", "of", "broken_down"),
    [
        ({}, "2026-Q2", "", True),
        ({"period": "2026-04"}, "2026-04", "", True),
        ({"period": "2199-Q1"}, "2026-Q2", "", True),
        ({"of": "country:QA"}, "2026-Q2", "country:QA", True),
        ({"of": "country:QA", "period": "2026-04"}, "2026-04", "country:QA", False),
        ({"of": "secret:QA"}, "2026-Q2", "", True),
        ({"of": "channel:tryit_sms"}, "2026-Q2", "channel:tryit_sms", True),
    ],
)
def test_what_makes_no_sense_is_everybody_of_the_latest_quarter(
    query: dict[str, str], period: str, of: str, broken_down: bool
) -> None:
    """One group alone is broken down in quarters; the try-it page is not one of the groups."""
    asked = read_asked(RequestFactory().get("/", query), OFFERED)
    assert asked is not None
    assert (asked.period.name, asked.of, asked.broken_down) == (period, of, broken_down)


def test_the_name_of_a_file_holds_nothing_odd() -> None:
    """Whatever an address asks for."""
    asked = read_asked(RequestFactory().get("/", {"of": 'campaign:../é "x'}), OFFERED)
    assert asked is not None
    assert asked.name == "2026-Q2-campaign-x"
    assert read_asked(RequestFactory().get("/"), {}) is None


def test_periods_around() -> None:
    """The latest has none after it, the first none before it."""
    latest, first = OFFERED["quarter"][0], OFFERED["quarter"][-1]
    found: dict[str, Period | None] = around(latest, OFFERED)
    assert (found["later"], found["earlier"], found["quarter"]) == (None, OFFERED["quarter"][1], latest)
    assert around(first, OFFERED)["earlier"] is None
