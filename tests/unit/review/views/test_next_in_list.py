"""From conversation to conversation of a list as it is filtered."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.unit.review.views.test_queue import AGREED, wrote

if TYPE_CHECKING:
    from collections.abc import Callable

    import sqlalchemy as sa
    from django.test import Client

    SignedIn = Callable[..., Client]


@pytest.fixture
def listed(engine: sa.Engine) -> list[list[str]]:
    """Addresses of the messages of conversations, the latest first; the second one is in Spanish."""
    found = [
        wrote(engine, f"p{place}", *({"at": 60_000 - 600 * place + 60 * turn, "language": language} for turn in (0, 1)))
        for place, language in enumerate(("en", "es", "en", "en"))
    ]
    assert len(found) == 4
    return found


def conversation(turn: str) -> str:
    """The address of the conversation of a message."""
    return f"{turn.partition('turns/')[0]}"


def test_next_stays_in_the_filtered_list(listed: list[list[str]], signed_in: SignedIn) -> None:
    """What the filter leaves out does not come; at the end it leads back to the list as it was."""
    reader = signed_in("reviewer")
    list_ = "list=language%3Den"
    page = reader.get(f"{conversation(listed[0][0])}?{list_}")
    assert page.context["skip"] == f"{listed[2][0]}?{list_}"
    assert 'data-key="s"' in page.content.decode()
    assert reader.get(page.context["skip"]).context["skip"] == f"{listed[3][0]}?{list_}"
    assert reader.get(f"{conversation(listed[3][0])}?{list_}").context["skip"] == "/conversations/?language=en"


def test_without_a_filter_the_next_one_is_that_of_the_whole_list(listed: list[list[str]], signed_in: SignedIn) -> None:
    """As *Conversations* shows it first."""
    reader = signed_in("reviewer")
    assert reader.get(conversation(listed[0][0])).context["skip"] == conversation(listed[1][0])
    assert reader.get(conversation(listed[3][0])).context["skip"] == "/conversations/"


def test_next_opens_the_message_that_the_filter_asks_for(listed: list[list[str]], signed_in: SignedIn) -> None:
    """And a conversation that a verdict took out of the list still has its place in it."""
    reader = signed_in("reviewer")
    for one in listed[2]:
        reader.post(f"{one}verdict/", AGREED)
    query = "list=unread%3D1"
    assert reader.get(f"{listed[0][0]}?{query}").context["skip"] == f"{listed[1][0]}?{query}"
    saved = reader.post(f"{listed[1][0]}verdict/", {**AGREED, "list": "unread=1"})
    assert saved.url == f"{listed[1][0]}?{query}"
    reader.post(f"{listed[1][1]}verdict/", {**AGREED, "list": "unread=1"})
    assert reader.get(f"{listed[1][1]}?{query}").context["skip"] == f"{listed[3][0]}?{query}"


def test_the_queue_leads_on_in_the_queue(engine: sa.Engine, signed_in: SignedIn) -> None:
    """Whatever the list would have next."""
    first, second = (wrote(engine, f"p{score}", {"missed": score, "at": 60 * score})[0] for score in (90, 80))
    wrote(engine, "calm", {"at": 60 * 85})
    assert signed_in("reviewer").get(f"{first}?queue=missed").context["skip"] == f"{second}?queue=missed"
