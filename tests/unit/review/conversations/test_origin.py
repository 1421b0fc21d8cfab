"""The queue or list that a reader came from."""

from __future__ import annotations

import pytest
from django.test import RequestFactory

from bot.review.conversations.origin import Origin


@pytest.mark.parametrize(
    ("carried", "query", "back"),
    [
        ({}, "", "/conversations/"),
        ({"queue": "missed"}, "?queue=missed", "/queue/missed/"),
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
