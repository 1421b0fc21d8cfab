"""Pages of a list."""

from __future__ import annotations

from types import SimpleNamespace
from typing import Any

import pytest
from django.test import RequestFactory

from bot.review.paging import Pages, page_number, pages_of, read_page, within


@pytest.mark.parametrize(("text", "number"), [("3", 3), ("0", 1), ("", 1), ("-2", 1), ("٣", 1), ("9" * 20, 1)])
def test_what_is_no_page_is_the_first(text: str, number: int) -> None:
    """Also what no list can have."""
    assert page_number(RequestFactory().get("/", {"page": text})) == number


def test_the_place_in_a_list() -> None:
    """An empty list has one page."""
    assert pages_of(2, 101, 50) == Pages(number=2, last=3, first_row=51, last_row=100, total=101)
    assert (pages_of(1, 101, 50).before, pages_of(2, 101, 50).before, pages_of(3, 101, 50).after) == (None, 1, None)
    assert pages_of(1, 0, 50) == Pages(number=1, last=1, first_row=0, last_row=0, total=0)
    assert (within(9, 101, 50), within(9, 0, 50)) == (3, 1)


def test_an_old_address_leads_to_the_last_page() -> None:
    """It is read anew then, and nothing else is read twice."""
    asked: list[int] = []

    def read(number: int) -> Any:
        asked.append(number)
        return SimpleNamespace(total=101, rows=[])

    assert read_page(9, 50, read)[1].number == 3
    assert read_page(2, 50, read)[1].number == 2
    assert asked == [9, 3, 2]
