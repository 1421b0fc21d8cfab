"""The queues: what waits in them, in what order, and where a reader is led after a message."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest
import sqlalchemy as sa
from django.utils.html import escape

from bot.conversation_log.log import write_turn
from bot.conversation_log.record import TurnRecord
from bot.conversation_log.tables import Access, Flag, LoggedTurn
from tests.unit.review.conftest import only

if TYPE_CHECKING:
    from collections.abc import Callable

    from django.test import Client

    SignedIn = Callable[..., Client]

AGREED = {"version": "1", "agree": "1"}


def wrote(engine: sa.Engine, who: str, *turns: dict[str, Any]) -> list[str]:
    """Log the turns of somebody; the addresses of their messages."""
    for number, turn in enumerate(turns):
        given = {"text": f"words of {who}", "intent": "worker_rights", "tier": "information", "at": 60 * number, **turn}
        write_turn(engine, TurnRecord(key=f"{who}{number}", pseudonym=f"k1.{who}", channel="sms", **given))
    with engine.connect() as connection:
        rows = list(connection.execute(sa.select(LoggedTurn.__table__).order_by(LoggedTurn.id)))
    return [f"/conversations/{row.conversation_id}/turns/{row.id}/" for row in rows[-len(turns) :]]


@pytest.fixture
def likely(engine: sa.Engine) -> list[str]:
    """Addresses of messages that may be missed cases, the likeliest first."""
    return [wrote(engine, f"p{score}", {"missed": score})[0] for score in (90, 80, 70)]


def test_a_reader_goes_on_from_where_they_are(likely: list[str], signed_in: SignedIn) -> None:
    """After the second message comes the third, and after the last one the queue itself."""
    reader = signed_in("reviewer")
    saved = reader.post(f"{likely[1]}verdict/", {**AGREED, "queue": "missed"})
    assert saved.url == f"{likely[2]}?queue=missed"
    assert reader.get(f"{likely[0]}?queue=missed").context["skip"] == f"{likely[2]}?queue=missed"
    saved = reader.post(f"{likely[2]}verdict/", {**AGREED, "queue": "missed"})
    assert saved.url == "/queue/missed/"


def test_what_waits_for_a_second_reader_waits_there_alone(
    likely: list[str], engine: sa.Engine, signed_in: SignedIn
) -> None:
    """It left the first queue; somebody else's verdict answers it, and the reader who asked sees it last."""
    asks, answers = signed_in("reviewer", "asks"), signed_in("reviewer", "answers")
    asks.post(f"{likely[0]}flag/", {"set": "second_reader"})
    answers.post(f"{likely[2]}flag/", {"set": "second_reader"})
    assert [row.missed for row in asks.get("/queue/missed/").context["rows"]] == [80]
    assert [row.missed for row in asks.get("/queue/second/").context["rows"]] == [70, 90]
    assert [row.missed for row in answers.get("/queue/second/").context["rows"]] == [90, 70]
    saved = answers.post(f"{likely[0]}verdict/", {**AGREED, "queue": "second"})
    assert saved.url == "/queue/second/"
    assert [row.missed for row in asks.get("/queue/second/").context["rows"]] == [70]


def test_emergencies_come_first_and_words_that_are_gone_do_not_come(engine: sa.Engine, signed_in: SignedIn) -> None:
    """Nobody can judge a message whose words retention took."""
    wrote(engine, "a", {"tier": "emergency", "at": 60})
    wrote(engine, "b", {"tier": "urgent", "at": 6000})
    wrote(engine, "gone", {"tier": "emergency", "at": 9000})
    with engine.begin() as connection:
        connection.execute(sa.update(LoggedTurn).where(LoggedTurn.at == 9000).values(text=None))
    reader = signed_in("reviewer")
    assert [row.tier for row in reader.get("/queue/urgent/").context["rows"]] == ["emergency", "urgent"]


def test_a_conversation_opens_on_what_is_urgent(engine: sa.Engine, signed_in: SignedIn) -> None:
    """Not on the thanks after it, whose doubtful verdict counts as a possible miss; the list shows the same."""
    wrote(
        engine,
        "a",
        {"text": "he has my passport", "tier": "urgent", "intent": "being_exploited"},
        {"text": "thanks", "tier": "conversation", "intent": "thank", "missed": 12},
    )
    wrote(engine, "b", {"text": "my sister is gone", "tier": "concern", "missed": 20}, {"text": "adios", "missed": 22})
    reader = signed_in("reviewer")
    assert "he has my passport" in reader.get("/conversations/1/").context["chosen"].text
    shown = {row["turn"].text for row in reader.get("/conversations/").context["rows"]}
    assert shown == {"he has my passport", "my sister is gone"}


def test_a_flag_keeps_the_reader_at_the_message(likely: list[str], engine: sa.Engine, signed_in: SignedIn) -> None:
    """A note may follow; the next one is a key away, though this one is no longer in the queue."""
    reader = signed_in("reviewer")
    stays = reader.post(f"{likely[0]}flag/", {"set": "second_reader", "queue": "missed"}, follow=True)
    assert stays.redirect_chain[0][0] == f"{likely[0]}?queue=missed"
    assert stays.context["skip"] == f"{likely[1]}?queue=missed"
    assert only(engine, Flag).kind == "second_reader"


def test_a_reader_narrows_the_queues_to_what_they_can_read(engine: sa.Engine, signed_in: SignedIn) -> None:
    """By language, country and channel, in every queue, until they clear it; the counts are those of the part."""
    wrote(engine, "es", {"missed": 75, "language": "es", "country": "QA"})
    texts = wrote(engine, "en", {"missed": 80, "language": "en", "country": "QA"}, {"missed": 70, "country": "AE"})
    reader, other = signed_in("reviewer"), signed_in("reviewer")
    assert [row.missed for row in reader.get("/queue/missed/?language=en").context["rows"]] == [80, 70]
    again = reader.get("/queue/")
    assert [row.missed for row in again.context["rows"]] == [80, 70]
    assert dict(again.context["queues"])["missed"] == 2
    assert 'value="en" selected' in again.content.decode()
    assert reader.get(f"{texts[0]}?queue=missed").context["skip"] == f"{texts[1]}?queue=missed"
    assert other.get("/queue/").context["total"] == 3
    assert reader.get("/queue/?language=&country=AE").context["total"] == 1
    assert "Nothing of this part" in reader.get("/queue/?channel=telegram").content.decode()
    assert reader.get("/queue/?language=").context["total"] == 3


def test_two_readers_are_led_to_different_messages(likely: list[str], signed_in: SignedIn) -> None:
    """What one of them opened comes last for the other, who is told why; after a pause it is free again."""
    kofi, lena = signed_in("reviewer", "kofi"), signed_in("reviewer", "lena")
    kofi.get(likely[0])
    lena.get(likely[1])
    assert [row.missed for row in kofi.get("/queue/").context["rows"]] == [90, 70, 80]
    page = lena.get("/queue/")
    assert [(row.missed, row.read_by) for row in page.context["rows"]] == [(80, None), (70, None), (90, "kofi")]
    assert b"kofi is reading this" in page.content
    assert kofi.post(f"{likely[0]}verdict/", {**AGREED, "queue": "missed"}).url == f"{likely[2]}?queue=missed"


def test_a_look_takes_nothing_from_who_reads_and_ends_after_a_pause(
    likely: list[str], engine: sa.Engine, signed_in: SignedIn
) -> None:
    """Whoever opened it first goes on with it."""
    ben, rosa = signed_in("reviewer"), signed_in("reviewer")
    ben.get(likely[0])
    rosa.get(likely[0])
    assert [row.missed for row in ben.get("/queue/").context["rows"]] == [90, 80, 70]
    assert [row.missed for row in rosa.get("/queue/").context["rows"]] == [80, 70, 90]
    with engine.begin() as connection:
        connection.execute(sa.update(Access).values(at=Access.at - 21 * 60))
    assert [row.missed for row in rosa.get("/queue/").context["rows"]] == [90, 80, 70]


def test_a_second_reader_is_not_told_what_others_took_it_for(engine: sa.Engine, signed_in: SignedIn) -> None:
    """Neither the bot's verdict nor the first reader's; an emergency that a reader found still comes first."""
    calm = wrote(engine, "a", {"missed": 90, "language": "en", "country": "AE", "intent": "out_of_scope"})[0]
    found = wrote(engine, "b", {"missed": 30, "language": "en", "country": "AE", "intent": "out_of_scope"})[0]
    first, second = signed_in("reviewer"), signed_in("reviewer")
    for path in (calm, found):
        first.get(path)
        first.post(f"{path}flag/", {"set": "second_reader"})
    right = {"version": "1", "tier": "emergency", "intent": "immediate_danger", "country": "RO"}
    first.post(f"{found}verdict/", right)
    page = second.get("/queue/second/")
    assert [(row.missed, row.read_by) for row in page.context["rows"]] == [(30, None), (90, None)]
    text = page.content.decode()
    rows = text[text.index("data-list") :]
    assert not [word for word in ("Emergency", "Something else", "Information", "danger") if word in rows]
    assert "United Arab Emirates" in rows
    assert "Romania" not in rows
    assert second.get("/queue/second/?country=RO").context["total"] == 1


def test_a_queue_has_a_next_page_and_not_an_older_one(
    likely: list[str], signed_in: SignedIn, monkeypatch: pytest.MonkeyPatch
) -> None:
    """It goes by likelihood; a long list is left by its ends and by the number of a page."""
    assert likely
    monkeypatch.setattr("bot.review.views.conversations.SIZE", 1)
    reader = signed_in("reviewer")
    page = reader.get("/queue/missed/?page=2&country=").content.decode()
    assert [link for link in ("First", "Previous", "Next", "Last") if f">{link}</a>" in page] == [
        "First", "Previous", "Next", "Last",
    ]  # fmt: skip
    assert 'name="page" inputmode="numeric" size="4" value="2"' in page
    assert '<input type="hidden" name="country" value="">' in page
    listed = reader.get("/conversations/?page=2&language=").content.decode()
    assert [link for link in ("Newest", "Newer", "Older", "Oldest") if f">{link}</a>" in listed] == [
        "Newest", "Newer", "Older", "Oldest",
    ]  # fmt: skip


def test_the_way_back_leads_to_the_page_and_row_of_the_message(
    likely: list[str], signed_in: SignedIn, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Also where an empty field stood in the address; after the last message come those that were skipped."""
    monkeypatch.setattr("bot.review.views.conversations.SIZE", 1)
    reader = signed_in("reviewer")
    page = reader.get("/queue/missed/?page=2&country=").content.decode()
    opened = f"{likely[1]}?queue=missed&list=page%3D2"
    number = likely[1].split("/")[-2]
    assert f'id="t{number}" href="{escape(opened)}"' in page
    message = reader.get(opened)
    assert f'href="/queue/missed/?page=2#t{number}"' in message.content.decode()
    assert message.context["skip"] == f"{likely[2]}?queue=missed&list=page%3D2"
    assert reader.get(message.context["skip"]).context["skip"] == "/queue/missed/"
