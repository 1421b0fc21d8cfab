"""The filters of the list: what an address asks for, and how that is named."""

from __future__ import annotations

import pytest
from django.http import QueryDict

from bot.review.conversations.filters import asked, conversation_number, filters_set, read_filter, switches


@pytest.mark.parametrize(
    ("text", "number"),
    [("1350", 1350), (" #1350 ", 1350), ("", None), ("##1", None), ("1 350", None), ("٣", None), ("1" * 10, None)],
)
def test_a_conversation_is_named_by_its_number(text: str, number: int | None) -> None:
    """With or without its sign."""
    assert conversation_number(text) == number


def test_what_makes_no_sense_asks_for_nothing() -> None:
    """A day that doesn't exist, a filter without a value; the last day counts whole."""
    assert read_filter(QueryDict("since=2026-02-30&until=x&tier=&words=%20")) == read_filter(QueryDict(""))
    found = read_filter(QueryDict("until=2026-03-01&low=1&words=help"))
    assert (found.until, found.low_confidence, found.words) == (1772409600, True, "help")


def test_searched_words_stay_out_of_the_access_log() -> None:
    """That somebody searched is kept, and for which filters."""
    assert asked(QueryDict("words=her+name&tier=urgent&low=1&country=&page=2")) == "words tier=urgent low"


def test_filters_that_are_set_are_named_in_the_order_of_their_fields() -> None:
    """Lists, days, switches."""
    selects = [
        {"options": [("urgent", "Urgent")], "value": "urgent"},
        {"options": [("QA", "Qatar")], "value": ""},
    ]
    query = QueryDict("low=1&since=2026-03-01")
    assert filters_set(selects, switches(query), query) == ["Urgent", "from 2026-03-01", "Low confidence"]
