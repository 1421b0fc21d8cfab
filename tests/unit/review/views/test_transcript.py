"""What the pages show and keep: evidence, corrections, notes, flags, calls, figures, and who saw what."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import sqlalchemy as sa

from bot.conversation_log.tables import Conversation, Correction, Flag, LoggedTurn, Note
from bot.privacy.pseudonym import reference_code
from tests.unit.review.conftest import WHO, only

if TYPE_CHECKING:
    from collections.abc import Callable

    from django.test import Client

    SignedIn = Callable[..., Client]


def test_a_transcript_shows_tokens_and_evidence_and_no_pseudonym(turn: tuple[int, int], signed_in: SignedIn) -> None:
    """What was taken out is a token, what the verdict rests on is marked, and who it was is nowhere."""
    page = signed_in("reviewer").get(f"/conversations/{turn[0]}/").content.decode()
    assert '<span class="token" title="removed: place">place</span>' in page
    assert '<mark title="Restriction of movement">can not leave</mark>' in page
    assert WHO not in page
    assert reference_code(WHO) not in page


def test_a_correction_keeps_the_bots_verdict_beside_the_readers(
    turn: tuple[int, int], engine: sa.Engine, signed_in: SignedIn
) -> None:
    """Both stay, with who changed what; the turn leaves the queue."""
    reader = signed_in("reviewer", "ana")
    assert reader.get("/queue/").context["total"] == 1
    saved = reader.post(
        f"/conversations/{turn[0]}/turns/{turn[1]}/verdict/",
        {"version": "1", "tier": "urgent", "intent": "being_exploited", "language": "en", "country": "AE",
         "remove": "zuleika", "remove_as": "name"},
    )  # fmt: skip
    assert saved.status_code == 302
    row = only(engine, LoggedTurn)
    assert (row.tier, row.right_tier, row.right_intent, row.right_country) == (
        "information",
        "urgent",
        "being_exploited",
        "AE",
    )
    assert row.text == "my cousin [NAME] can not leave [PLACE]"
    assert row.right_language is None
    with engine.connect() as connection:
        history = {(c.field, c.old, c.new, c.by) for c in connection.execute(sa.select(Correction.__table__))}
    assert ("tier", "information", "urgent", "ana") in history
    assert not [change for change in history if "zuleika" in str(change)]
    assert reader.get("/queue/").context["total"] == 0
    assert only(engine, Conversation).missed == 0


def test_a_second_reader_who_saves_at_the_same_time_loses_nothing(
    turn: tuple[int, int], engine: sa.Engine, signed_in: SignedIn
) -> None:
    """The first one's verdict stays until the second one, who sees both, saves again."""
    path = f"/conversations/{turn[0]}/turns/{turn[1]}/verdict/"
    first, second = signed_in("reviewer", "bea"), signed_in("reviewer", "cem")
    first.post(path, {"version": "1", "tier": "urgent", "intent": "being_exploited"})
    clash = second.post(path, {"version": "1", "tier": "concern", "intent": "worker_rights", "remove": "zuleika"})
    page = clash.content.decode()
    assert clash.status_code == 409
    assert "bea saved this message while you read it" in page
    assert '<option value="concern" selected>' in page
    assert ">zuleika</textarea>" in page
    assert only(engine, LoggedTurn).right_tier == "urgent"
    again = re.search(r'name="version" value="(\d+)"', page)
    assert again is not None
    second.post(path, {"version": again[1], "tier": "concern", "intent": "worker_rights", "remove": "zuleika"})
    row = only(engine, LoggedTurn)
    assert (row.right_tier, row.reviewed_by) == ("concern", "cem")
    assert "zuleika" not in row.text


def test_a_note_is_redacted(turn: tuple[int, int], engine: sa.Engine, signed_in: SignedIn) -> None:
    """A telephone number that a reader writes down is taken out as well."""
    signed_in("reviewer").post(f"/conversations/{turn[0]}/note/", {"text": "call her at +974 5551 2345 and ask again"})
    assert "5551" not in only(engine, Note).text
    assert "ask again" in only(engine, Note).text


def test_a_note_in_another_language_stays_readable(
    turn: tuple[int, int], engine: sa.Engine, signed_in: SignedIn
) -> None:
    """Its words are judged in its own language; read as English, nearly all of them were taken out."""
    note = "hay que llamar otra vez la semana que viene y preguntar si tiene su pasaporte"
    signed_in("reviewer").post(f"/conversations/{turn[0]}/note/", {"text": note})
    assert only(engine, Note).text == note


def test_a_flag_brings_a_turn_to_the_second_reader(
    turn: tuple[int, int], engine: sa.Engine, signed_in: SignedIn
) -> None:
    """Set it waits in the queue, cleared it does not, and both are kept."""
    reader = signed_in("reviewer")
    path = f"/conversations/{turn[0]}/turns/{turn[1]}/flag/"
    reader.post(path, {"set": "second_reader"})
    assert reader.get("/queue/second/").context["total"] == 1
    reader.post(path, {"clear": "second_reader"})
    assert reader.get("/queue/second/").context["total"] == 0
    assert only(engine, Flag).cleared_at is not None
    assert reader.post(path, {"set": "no such flag"}).status_code == 404


def test_an_erased_conversation_is_gone_for_readers(
    turn: tuple[int, int], engine: sa.Engine, signed_in: SignedIn
) -> None:
    """An administrator erases by the code, and means it; with the page open, it reads as gone and not as an error."""
    reader = signed_in("reviewer")
    administrator = signed_in("administrator")
    assert "required> Erase it for good" in administrator.get("/staff/").content.decode()
    unticked = administrator.post("/staff/erase/", {"code": reference_code(WHO)}, follow=True)
    assert b"tick that it is for good" in unticked.content
    assert reader.get(f"/conversations/{turn[0]}/").status_code == 200
    assert administrator.post("/staff/erase/", {"code": reference_code(WHO), "sure": "on"}).status_code == 302
    assert reader.get(f"/conversations/{turn[0]}/").status_code == 404
    path = f"/conversations/{turn[0]}/turns/{turn[1]}/verdict/"
    assert b"erased" in reader.post(path, {"version": "1", "tier": "urgent"}).content
    with engine.connect() as connection:
        assert connection.scalar(sa.select(sa.func.count()).select_from(LoggedTurn)) == 0
