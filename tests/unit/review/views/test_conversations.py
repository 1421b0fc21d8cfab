"""The list of conversations: its filters, its rows, and the way back to it."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest

from bot.conversation_log.log import write_turn
from bot.conversation_log.record import TurnRecord
from bot.conversation_log.tables import Flag
from tests.unit.review.conftest import WHO, only

if TYPE_CHECKING:
    from collections.abc import Callable

    import sqlalchemy as sa
    from django.test import Client

    SignedIn = Callable[..., Client]


@pytest.mark.parametrize(
    ("query", "found"),
    [
        ("tier=information", 1), ("tier=urgent", 0), ("intent=worker_rights&low=1", 0),
        ("country=QA&channel=sms", 1), ("words=LEAVE", 1), ("words=100%25", 0), ("language=es", 0),
        ("flagged=1", 0), ("flag=privacy", 0), ("unread=1", 1), ("reader=ana", 0),
        ("since=2000-01-01", 1), ("until=2000-01-01", 0), ("since=nonsense&page=minus", 1),
    ],
)  # fmt: skip
def test_filters(query: str, found: int, turn: tuple[int, int], signed_in: SignedIn) -> None:
    """Each filter narrows the list; what makes no sense asks for nothing."""
    assert turn
    assert signed_in("reviewer").get(f"/conversations/?{query}").context["total"] == found


def test_flags_and_what_nobody_read_are_worked_off_from_the_list(
    turn: tuple[int, int], engine: sa.Engine, signed_in: SignedIn
) -> None:
    """By the kind of flag, which the row names; a message that was judged is found by its reader."""
    reader = signed_in("reviewer", "hana")
    path = f"/conversations/{turn[0]}/turns/{turn[1]}/"
    reader.post(f"{path}flag/", {"set": "privacy"})
    page = reader.get("/conversations/?flag=privacy")
    assert page.context["total"] == 1
    assert f'href="{path}?list=flag%3Dprivacy"' in page.content.decode()
    assert "Still names somebody</span>" in page.content.decode()
    assert reader.get("/conversations/?flag=urgent_missed").context["total"] == 0
    reader.post(f"{path}verdict/", {"version": "1", "agree": "1"})
    assert reader.get("/conversations/?unread=1").context["total"] == 0
    assert b"read by hana" in reader.get("/conversations/?reader=hana&flag=privacy").content
    reader.post(f"{path}flag/", {"clear": "privacy"})
    assert reader.get("/conversations/?flag=privacy").context["total"] == 0
    assert only(engine, Flag).cleared_at is not None


def test_a_row_gives_message_and_conversation_each_their_own_urgency(engine: sa.Engine, signed_in: SignedIn) -> None:
    """A thank-you in an urgent conversation read as an urgent thank-you."""
    for number, (tier, intent) in enumerate((("urgent", "being_exploited"), ("conversation", "thank"))):
        write_turn(engine, TurnRecord(f"{number}", WHO, "sms", 60, text="words", tier=tier, intent=intent))
    page = signed_in("reviewer").get("/conversations/?intent=thank").content.decode()
    row = page[page.index("data-list") :]
    assert re.search(r'tier-conversation">No need told</span> <span>Thanks', row)
    assert re.search(r'conversation <span class="tier tier-urgent">', row)


def test_a_conversation_opens_by_its_number(turn: tuple[int, int], signed_in: SignedIn) -> None:
    """Typed as rows and log show it; a bare number may be a word of a message too, so both are offered."""
    reader = signed_in("reviewer")
    assert reader.get(f"/conversations/?words=%23{turn[0]}").url == f"/conversations/{turn[0]}/"
    assert f"Open conversation {turn[0]}</a>" in reader.get(f"/conversations/?words={turn[0]}").content.decode()
    assert "There is no conversation 999999999" in reader.get("/conversations/?words=%23999999999").content.decode()
    assert f"#{turn[0]}</span>" in reader.get("/conversations/").content.decode()


def test_a_message_leads_back_to_the_list_as_it_was(turn: tuple[int, int], signed_in: SignedIn) -> None:
    """With its filters and page, and to its row, also after a verdict; what is carried is a query and nothing else."""
    reader = signed_in("reviewer")
    page = reader.get("/conversations/?country=QA&words=my+cousin").content.decode()
    link = re.search(rf'href="(/conversations/{turn[0]}/[^"]*)"', page)
    assert link is not None
    back = f'href="/conversations/?country=QA&amp;words=my+cousin#c{turn[0]}">← Conversations'
    assert back in reader.get(link[1].replace("&amp;", "&")).content.decode()
    saved = {"version": "1", "agree": "1", "list": "country=QA&words=my+cousin"}
    path = f"/conversations/{turn[0]}/turns/{turn[1]}/verdict/"
    assert back in reader.post(path, saved, follow=True).content.decode()
    odd = reader.get(f"/conversations/{turn[0]}/?list=https://example.org/").content.decode()
    assert f'href="/conversations/?https%3A%2F%2Fexample.org%2F=#c{turn[0]}">' in odd


def test_a_list_says_why_it_is_empty(turn: tuple[int, int], signed_in: SignedIn) -> None:
    """Days that cross are named, and a page behind the last one is the last one."""
    assert turn
    reader = signed_in("reviewer")
    crossed = reader.get("/conversations/?since=2026-02-01&until=2026-01-01").content.decode()
    assert "is a later day than" in crossed
    assert 'aria-describedby="crossed"' in crossed
    for path in ("/conversations/?page=9999", "/queue/missed/?page=9999"):
        assert len(reader.get(path).context["rows"]) == 1


def test_filters_that_are_set_are_named_and_leave_the_list_in_sight(turn: tuple[int, int], signed_in: SignedIn) -> None:
    """When open they filled a phone's screen and hid the conversations found; a slip in them is shown."""
    assert turn
    reader = signed_in("reviewer")
    page = reader.get("/conversations/?tier=information&language=en&since=2026-01-01&low=1").content.decode()
    assert "<details>" in page
    summary = re.sub(r"<[^>]+>", " ", page.partition("<summary>")[2].partition("</summary>")[0]).split()
    assert summary == ["Filters", "Information", "English", "from", "2026-01-01", "Low", "confidence"]
    assert "<details open>" in reader.get("/conversations/?since=2026-02-01&until=2026-01-01").content.decode()


def test_a_clock_says_whose_time_it_is(turn: tuple[int, int], signed_in: SignedIn) -> None:
    """Readers sit in many countries; a title that shows on hovering tells nobody on a phone."""
    assert turn
    assert re.search(r">\d\d:\d\d UTC</time>", signed_in("reviewer").get("/queue/").content.decode())
