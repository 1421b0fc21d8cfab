"""Who saw what: by person, conversation and day, and without what was searched."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import sqlalchemy as sa

from bot.conversation_log.access_log import Wanted, accesses, record_listed
from bot.conversation_log.log import now_minute, write_turn
from bot.conversation_log.record import TurnRecord
from bot.conversation_log.tables import Access

if TYPE_CHECKING:
    from collections.abc import Callable

    import pytest
    from django.test import Client

    SignedIn = Callable[..., Client]


def test_the_access_log_tells_who_saw_a_conversation(engine: sa.Engine, signed_in: SignedIn, name: str) -> None:
    """Also in a list or a queue, and who tried it; asked for by person, number or day."""
    for number in range(60):
        write_turn(engine, TurnRecord(f"{number}", f"k1.{number}", "sms", now_minute(), text="x", missed=60))
    reader, analyst = signed_in("reviewer", name), signed_in("analyst", f"{name}-2")
    reader.get("/queue/")
    seen = reader.get("/conversations/").context["rows"][0]["conversation"].id
    analyst.get(f"/conversations/{seen}/")
    found = accesses(engine, Wanted(conversation=seen), 1)
    assert {(row.by, row.what) for row in found} >= {(f"{name}-2", "refused"), (name, "conversations")}
    assert not accesses(engine, Wanted(by=name, conversation=seen + 100_000), 1)
    assert not accesses(engine, Wanted(until=now_minute() - 60), 1)
    page = signed_in("administrator").get(f"/staff/access/?conversation={seen}&by={name}-2&day=nonsense")
    assert [row.what for row in page.context["rows"]] == ["refused"]
    assert f'<a href="/conversations/{seen}/">#{seen}</a>' in page.content.decode()


def test_numbers_of_the_access_log_lead_to_their_conversations(
    engine: sa.Engine, signed_in: SignedIn, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Those of a list too; what is no number is told, and a long log is left by its ends."""
    monkeypatch.setattr("bot.review.views.access_log.SIZE", 1)
    record_listed(engine, "ana", "queue", [7, 515], "missed <es> x#9")
    record_listed(engine, "ana", "queue", [8])
    chief = signed_in("administrator")
    page = chief.get("/staff/access/?page=2").content.decode()
    first, second = '<a href="/conversations/7/">#7</a>', '<a href="/conversations/515/">#515</a>'
    assert f"missed &lt;es&gt; x#9 {first} {second} </td>" in re.sub(r"\s+", " ", page)
    assert ">Newest</a>" in page
    odd = chief.get("/staff/access/?conversation=abc").content.decode()
    assert "“abc” is no number of a conversation" in odd


def test_a_long_list_takes_one_line_of_the_log(engine: sa.Engine, signed_in: SignedIn) -> None:
    """Its numbers are folded, so that whoever reads the log sees acts and not pages of numbers."""
    record_listed(engine, "ana", "queue", range(1, 8), "missed")
    page = re.sub(r"\s+", " ", signed_in("administrator").get("/staff/access/").content.decode())
    assert 'missed <details><summary>7 conversations</summary> <a href="/conversations/1/">#1</a>' in page


def test_many_conversations_fit_the_column(engine: sa.Engine) -> None:
    """Their numbers are cut between two, never within one; none is taken for a part of another."""
    record_listed(engine, "ana", "queue", range(1_000_000, 1_000_100), "words " + "x" * 300)
    kept = accesses(engine, Wanted(), 1)
    assert max(len(row.detail) for row in kept) <= 200
    assert sum(row.detail.count("#") for row in kept) == 100
    assert len(accesses(engine, Wanted(conversation=1_000_099), 1)) == 1
    assert not accesses(engine, Wanted(conversation=100_009), 1)
    record_listed(engine, "ana", "queue", [])
    assert len(accesses(engine, Wanted(), 1)) == len(kept) + 1


def test_who_saw_what_is_kept_without_what_was_searched(
    turn: tuple[int, int], engine: sa.Engine, signed_in: SignedIn
) -> None:
    """The access log names reader and conversation; a name that was searched for is not in it."""
    reader = signed_in("reviewer", "dana")
    reader.get("/conversations/?words=zuleika&tier=information")
    reader.get(f"/conversations/{turn[0]}/")
    with engine.connect() as connection:
        kept = list(connection.execute(sa.select(Access.__table__).order_by(Access.id)))
    assert [(row.by, row.what, row.conversation) for row in kept] == [
        ("dana", "conversations", None),
        ("dana", "conversation", turn[0]),
    ]
    assert kept[0].detail == f"words tier=information #{turn[0]}"
    assert b"dana" in signed_in("administrator").get("/staff/access/").content
