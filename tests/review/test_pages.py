"""What the pages show and keep: evidence, corrections, notes, flags, calls, figures, and who saw what."""

from __future__ import annotations

import csv
import io
import re
from typing import TYPE_CHECKING

import pytest
import sqlalchemy as sa

from bot.conversation_log.log import now_minute, write_turn
from bot.conversation_log.record import TurnRecord
from bot.conversation_log.tables import Access, Conversation, Correction, Flag, Note, Turn
from bot.figures.periods import WEEK
from bot.privacy.pseudonym import reference_code
from tests.review.conftest import WHO, only

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from django.test import Client

    from bot.review.lines_to_check import LineToCheck

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
    row = only(engine, Turn)
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
    assert only(engine, Turn).right_tier == "urgent"
    again = re.search(r'name="version" value="(\d+)"', page)
    assert again is not None
    second.post(path, {"version": again[1], "tier": "concern", "intent": "worker_rights", "remove": "zuleika"})
    row = only(engine, Turn)
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
    assert re.search(r'tier-conversation">Conversation</span> <span>Thanks', row)
    assert re.search(r'conversation <span class="tier tier-urgent">', row)


def test_a_conversation_opens_by_its_number(turn: tuple[int, int], signed_in: SignedIn) -> None:
    """Typed as rows and log show it; a bare number may be a word of a message too, so that both are offered."""
    reader = signed_in("reviewer")
    assert reader.get(f"/conversations/?words=%23{turn[0]}").url == f"/conversations/{turn[0]}/"
    assert f"Open conversation {turn[0]}</a>" in reader.get(f"/conversations/?words={turn[0]}").content.decode()
    assert reader.get("/conversations/?words=%23999999999").context["total"] == 0
    assert f"#{turn[0]}</span>" in reader.get("/conversations/").content.decode()


def test_a_message_leads_back_to_the_list_as_it_was(turn: tuple[int, int], signed_in: SignedIn) -> None:
    """With its filters and page, also after a verdict; what is carried is a query and nothing else."""
    reader = signed_in("reviewer")
    page = reader.get("/conversations/?country=QA&words=my+cousin").content.decode()
    link = re.search(rf'href="(/conversations/{turn[0]}/[^"]*)"', page)
    assert link is not None
    back = 'href="/conversations/?country=QA&amp;words=my+cousin">← Conversations'
    assert back in reader.get(link[1].replace("&amp;", "&")).content.decode()
    saved = {"version": "1", "agree": "1", "list": "country=QA&words=my+cousin"}
    path = f"/conversations/{turn[0]}/turns/{turn[1]}/verdict/"
    assert back in reader.post(path, saved, follow=True).content.decode()
    odd = reader.get(f"/conversations/{turn[0]}/?list=https://example.org/").content.decode()
    assert 'href="/conversations/?https%3A%2F%2Fexample.org%2F=">' in odd


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
    """Open they filled the screen of a phone, and whoever had searched saw no conversation; a slip in them is shown."""
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


def test_an_erased_conversation_is_gone_for_readers(
    turn: tuple[int, int], engine: sa.Engine, signed_in: SignedIn
) -> None:
    """An administrator erases by the code, and means it; who has the page open reads that it is gone, not an error."""
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
        assert connection.scalar(sa.select(sa.func.count()).select_from(Turn)) == 0


def test_a_call_that_worked_takes_a_line_off_the_list(engine: sa.Engine, signed_in: SignedIn) -> None:
    """One click keeps who called and when; the line is not due any more, a wrong one stays."""
    assert engine
    reader = signed_in("reviewer", "emil")
    before = reader.get("/directory/").context
    for entry, result in zip(before["lines"][:2], ("works", "wrong"), strict=True):
        reader.post("/directory/called/", call_of(entry, result))
    after = reader.get("/directory/").context
    assert after["due"] == before["due"] - 1
    assert after["wrong"] == 1
    page = reader.post("/directory/called/", call_of(after["lines"][0], "wrong"), follow=True).content.decode()
    assert "The bot goes on giving this number to people" in page
    assert f"bot/data/helplines/{after['lines'][0].line.country}.yml" in page
    assert [entry.call.result for entry in after["lines"] if entry.wrong] == ["wrong"]
    assert after["lines"][0].wrong
    assert [entry.wrong for entry in reader.get("/directory/?show=wrong").context["lines"]] == [True]
    reader.post("/directory/called/", call_of(after["lines"][0], "no_answer"))
    assert reader.get("/directory/").context["wrong"] == 1
    assert reader.post("/directory/called/", {"country": "QA", "line": "no such line"}).status_code == 404


def call_of(entry: LineToCheck, result: str) -> dict[str, str]:
    """What the buttons of a line send."""
    return {"country": entry.line.country, "line": entry.line.name, "number": entry.number, "result": result}


def test_a_call_says_nothing_about_another_line_of_the_same_name(engine: sa.Engine, signed_in: SignedIn) -> None:
    """The Samaritans of Singapore have two numbers; who called one has not heard the other."""
    assert engine
    reader = signed_in("reviewer")
    pages = "/directory/?show=all&country=SG"
    first, second = (entry for entry in reader.get(pages).context["lines"] if "Samaritans" in entry.line.name)
    reader.post("/directory/called/", call_of(first, "works"))
    calls = {entry.number: entry.call for entry in reader.get(pages).context["lines"]}
    assert calls[first.number].result == "works"
    assert calls[second.number] is None


def test_a_call_leads_back_to_its_place_and_can_be_taken_back(engine: sa.Engine, signed_in: SignedIn) -> None:
    """Page, filter and place stay; the page says what was kept; nobody takes back another's call."""
    assert engine
    reader, other = signed_in("reviewer"), signed_in("reviewer")
    entry = reader.get("/directory/?show=all&page=2").context["lines"][4]
    where = {"back": "show=all&page=2&next=//elsewhere", "place": "5"}
    answer = reader.post("/directory/called/", {**call_of(entry, "wrong"), **where})
    assert answer.url == "/directory/?show=all&page=2#line-5"
    page = reader.get(answer.url)
    assert b"Wrong number" in page.content
    kept = page.context["last"]
    assert (kept["number"], kept["result"]) == (entry.number, "wrong")
    assert reader.get("/directory/").context["wrong"] == 1
    assert other.post("/directory/take-back/", {"id": kept["id"]}).status_code == 404
    assert reader.post("/directory/take-back/", {"id": kept["id"], **where}).url == answer.url
    page = reader.get("/directory/")
    assert page.context["wrong"] == 0
    assert b"Taken back" in page.content


def test_a_line_is_found_by_name_and_by_number(engine: sa.Engine, signed_in: SignedIn) -> None:
    """Due or not; the last page is shown where a page is asked for that is no more."""
    assert engine
    reader = signed_in("analyst")
    found = reader.get("/directory/?words=samaritans+of+sing").context["lines"]
    assert {entry.line.country for entry in found} == {"SG"}
    assert len(reader.get("/directory/?words=1800+221+4444").context["lines"]) == 1
    assert reader.get("/directory/?country=SG&page=900").context["lines"]


def test_a_corrected_file_is_read_at_the_next_click(tmp_path: Path) -> None:
    """Without a restart; one that can't be read leaves what was read before."""
    import os

    from bot.helplines.load import DATA
    from bot.review.directory_files import Files

    source = (DATA / "QA.yml").read_text(encoding="utf-8")
    (tmp_path / "QA.yml").write_text(source, encoding="utf-8")
    files = Files(tmp_path)
    first = files.directory()
    assert files.directory() is first
    for number, text in enumerate(("lines: [", source), start=1):
        (tmp_path / "QA.yml").write_text(text, encoding="utf-8")
        os.utime(tmp_path / "QA.yml", (number, number))
        assert files.directory() == first
        assert files.broken is (number == 1)
    assert files.directory() is not first


def test_who_calls_a_line_reads_what_it_calls_itself_and_what_to_text(engine: sa.Engine, signed_in: SignedIn) -> None:
    """The directory holds it for them alone."""
    assert engine
    reader = signed_in("reviewer", "ines")
    pages = {code: reader.get(f"/directory/?show=all&country={code}").content.decode() for code in ("QA", "DK")}
    assert "(5, then the number of an ID or a visa)" in pages["QA"]
    assert "Center mod Menneskehandel" in pages["DK"]
    assert '<a href="mailto:cmm@sbst.dk">' in pages["DK"]


def test_figures_hide_small_counts_and_csv_runs_nothing(engine: sa.Engine, signed_in: SignedIn) -> None:
    """A group of three is hidden, and a campaign that looks like a formula is text in a spreadsheet."""
    for number in range(40):
        campaign = "radio" if number < 20 else "poster" if number < 37 else "-2+3"
        write_turn(
            engine,
            TurnRecord(f"{number}", f"k1.{number}", "sms", now_minute() - WEEK, campaign=campaign),
        )  # fmt: skip
    analyst = signed_in("analyst")
    table = list(csv.reader(io.StringIO(analyst.get("/figures/campaign.csv").content.decode("utf-8-sig"))))
    people = {row[0]: row[1] for row in table}
    assert people["'-2+3"] == "hidden"
    # one more is hidden, since the total would give a single hidden one away
    assert sorted(value for name, value in people.items() if name in {"radio", "poster"}) == ["20", "hidden"]
    assert analyst.get("/figures/").status_code == 200
    assert analyst.get("/figures/nothing.csv").status_code == 404


def test_no_page_holds_inline_script_or_style(turn: tuple[int, int], signed_in: SignedIn) -> None:
    """The content policy allows neither, no page needs them, and no cache keeps a page."""
    chief = signed_in("administrator")
    paths = "/queue/ /conversations/ /figures/ /directory/ /sharing/ /staff/ /staff/access/ /sign-in/ /away/ /nowhere/"
    for path in (*paths.split(), f"/conversations/{turn[0]}/"):
        answer = chief.get(path)
        policy = answer.headers["Content-Security-Policy"]
        assert "default-src 'none'" in policy
        assert "unsafe" not in policy
        assert "no-store" in answer.headers["Cache-Control"]
        page = answer.content.decode()
        assert not re.search(r"<script(?![^>]*\ssrc=)|\sstyle=|<style|\son[a-z]+=|javascript:", page), path
        assert not re.search(r"""(?:src|href|action)=["']https?://""", re.sub(r'href="https?://[^"]*"', "", page))


def test_a_failing_database_is_told_plainly(
    signed_in: SignedIn, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    """Readers get a page that says what to do, the operator a line without anybody's words."""

    def fails(*_args: object) -> None:
        raise sa.exc.OperationalError("SELECT secret words", {}, Exception("disk I/O error"))

    reader = signed_in("reviewer")
    reader.raise_request_exception = False
    monkeypatch.setattr("bot.review.views.conversations.queue", fails)
    answer = reader.get("/queue/")
    assert answer.status_code == 500
    assert b"goes on answering" in answer.content
    assert "OperationalError" in caplog.text
    assert "secret words" not in caplog.text
