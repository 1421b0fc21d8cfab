"""Lines that are due: calls that were recorded, and lines that were found."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable

    import sqlalchemy as sa
    from django.test import Client

    from bot.review.lines_to_check import LineToCheck

    SignedIn = Callable[..., Client]


def call_of(entry: LineToCheck, result: str) -> dict[str, str]:
    """What the buttons of a line send."""
    return {"country": entry.line.country, "line": entry.line.name, "number": entry.number, "result": result}


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


def test_a_call_says_nothing_about_another_line_of_the_same_name(engine: sa.Engine, signed_in: SignedIn) -> None:
    """The Samaritans of Singapore have two numbers; a call to one does not check the other."""
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
    """Due or not; the last page is shown where the requested page no longer exists."""
    assert engine
    reader = signed_in("analyst")
    found = reader.get("/directory/?words=samaritans+of+sing").context["lines"]
    assert {entry.line.country for entry in found} == {"SG"}
    assert len(reader.get("/directory/?words=1800+221+4444").context["lines"]) == 1
    assert reader.get("/directory/?country=SG&page=900").context["lines"]


def test_who_calls_a_line_reads_what_it_calls_itself_and_what_to_text(engine: sa.Engine, signed_in: SignedIn) -> None:
    """The directory holds it for them alone."""
    assert engine
    reader = signed_in("reviewer", "ines")
    pages = {code: reader.get(f"/directory/?show=all&country={code}").content.decode() for code in ("QA", "DK")}
    assert "(5, then the number of an ID or a visa)" in pages["QA"]
    assert "Center mod Menneskehandel" in pages["DK"]
    assert '<a href="mailto:cmm@sbst.dk">' in pages["DK"]


def test_who_finds_no_line_is_led_to_all_of_them(signed_in: SignedIn) -> None:
    """A line that was called is not due, and may be of another country; where all were searched there are no more."""
    reader = signed_in("reviewer")
    onward = '<a href="?words=no+such+line&amp;show=all">Look among all lines</a>'
    page = reader.get("/directory/?words=no such line&country=QA&page=2").content.decode()
    assert "No line of this name or number." in page
    assert onward in page
    assert "Look among" not in reader.get("/directory/?words=no such line&show=all").content.decode()
