"""The queue or list that a reader came from."""

from __future__ import annotations

import pytest
from django.http import QueryDict
from django.test import RequestFactory

from bot.review.conversations.origin import Origin


@pytest.mark.parametrize(
    ("carried", "query", "back"),
    [
        ({}, "", "/conversations/"),
        ({"queue": "missed"}, "?queue=missed", "/queue/missed/"),
        ({"queue": "missed", "list": "page=3"}, "?queue=missed&list=page%3D3", "/queue/missed/?page=3"),
        ({"queue": "elsewhere"}, "", "/conversations/"),
        ({"list": "tier=urgent&page=2"}, "?list=tier%3Durgent%26page%3D2", "/conversations/?tier=urgent&page=2"),
        ({"list": "https://example.org/"}, "?list=https%253A%252F%252Fexample.org%252F%3D",
         "/conversations/?https%3A%2F%2Fexample.org%2F="),
    ],
)  # fmt: skip
def test_every_way_leads_back(carried: dict[str, str], query: str, back: str) -> None:
    """By an address or a form; what is no queue and no query of ours leads to the list."""
    for request in (RequestFactory().get("/", carried), RequestFactory().post("/", carried)):
        origin = Origin.of(request)
        assert (origin.query, origin.back) == (query, back)
        assert origin.turn(5, 7) == f"/conversations/5/turns/7/{query}"
        assert origin.conversation(5) == f"/conversations/5/{query}"


def test_a_list_is_carried_by_what_is_set_of_it() -> None:
    """A form sends its empty fields too; a queue keeps the part that somebody reads by itself."""
    assert Origin.shown(QueryDict("words=&tier=urgent&intent=&page=2")) == Origin("", "tier=urgent&page=2")
    assert Origin.shown(QueryDict("language=ar&page=3"), "missed", without=["language"]) == Origin("missed", "page=3")


def test_no_filter_is_lost_behind_long_words() -> None:
    """A search of eighty Bengali letters fills an address with more than seven hundred signs."""
    origin = Origin.shown(QueryDict(f"words={'ক' * 80}&tier=urgent&page=2"))
    carried = RequestFactory().get(f"/{origin.query}")
    assert Origin.of(carried) == origin
    assert origin.back.endswith("&tier=urgent&page=2")
