"""A reader's form: nothing that was typed is lost, nothing is saved by half, and the latest verdict can be undone."""

from __future__ import annotations

import re
import sqlite3
from typing import TYPE_CHECKING, Any

import pytest
import sqlalchemy as sa

from bot.conversation_log.marks import LONGEST_NOTE
from bot.conversation_log.tables import Flag, LoggedTurn, Note
from tests.unit.review.conftest import only

if TYPE_CHECKING:
    from collections.abc import Callable

    from django.test import Client

    SignedIn = Callable[..., Client]

AS_IT_STANDS = {"version": "1", "tier": "information", "intent": "worker_rights", "language": "en", "country": "QA"}


def path(turn: tuple[int, int], what: str) -> str:
    """Address of a button of the form."""
    return f"/conversations/{turn[0]}/turns/{turn[1]}/{what}/"


def test_words_that_are_gone_are_not_judged(turn: tuple[int, int], engine: sa.Engine, signed_in: SignedIn) -> None:
    """A verdict on what nobody can read would count as read in the audit; notes and flags go on."""
    with engine.begin() as connection:
        connection.execute(sa.update(LoggedTurn).values(text=None))
    page = signed_in("reviewer").get(f"/conversations/{turn[0]}/").content.decode()
    assert 'name="agree"' not in page
    assert "can judge it" in page
    assert 'data-key="n"' in page
    assert 'value="second_reader"' in page


def test_the_first_button_of_the_form_saves(turn: tuple[int, int], signed_in: SignedIn) -> None:
    """Enter in a field presses it: "The bot was right" there dropped what had just been corrected."""
    page = signed_in("reviewer").get(f"/conversations/{turn[0]}/").content.decode()
    form = page[page.index("data-verdict") :]
    buttons = re.findall(r"<button(?![^>]*type=\"button\")([^>]*)>", form)
    assert not re.search(r"name=|formaction=", buttons[0])


def test_words_that_are_not_there_are_refused_and_nothing_is_saved(
    turn: tuple[int, int], engine: sa.Engine, signed_in: SignedIn
) -> None:
    """The reader is told at the field, which keeps what was typed."""
    reader = signed_in("reviewer")
    given = {**AS_IT_STANDS, "remove": "zulei", "text": "call again", "queue": "missed"}
    answer = reader.post(path(turn, "verdict"), given)
    page = answer.content.decode()
    assert answer.status_code == 422
    assert answer.context["here"] == "queue"
    assert "Not in this message as whole words: zulei" in page
    assert 'aria-describedby="remove-how problem-remove"' in page
    assert (">zulei</textarea>" in page, ">call again</textarea>" in page) == (True, True)
    assert only(engine, LoggedTurn).reviewed_at is None
    reader.post(path(turn, "verdict"), {**AS_IT_STANDS, "remove": "ZULEIKA"})
    assert only(engine, LoggedTurn).text == "my cousin [NAME] can not leave [PLACE]"


def test_a_name_goes_also_where_the_bot_was_right(
    turn: tuple[int, int], engine: sa.Engine, signed_in: SignedIn
) -> None:
    """Both may be true of a message; the button dropped the words."""
    signed_in("reviewer").post(path(turn, "verdict"), {**AS_IT_STANDS, "agree": "1", "remove": "zuleika"})
    assert "zuleika" not in only(engine, LoggedTurn).text


def test_a_country_is_one_of_the_list_or_unknown(turn: tuple[int, int], engine: sa.Engine, signed_in: SignedIn) -> None:
    """An invalid value is refused at its field; a wrong one can be emptied."""
    reader = signed_in("reviewer")
    for field, code in (("country", "ZZ"), ("language", "qq"), ("tier", "odd")):
        answer = reader.post(path(turn, "verdict"), {**AS_IT_STANDS, field: code})
        assert answer.status_code == 422
        assert f'aria-describedby="problem-{field}"' in answer.content.decode()
    assert only(engine, LoggedTurn).reviewed_at is None
    reader.post(path(turn, "verdict"), {**AS_IT_STANDS, "country": ""})
    page = reader.get(f"/conversations/{turn[0]}/").content.decode()
    assert only(engine, LoggedTurn).right_country == ""
    assert "Qatar</span>" not in page
    assert "changed the country from <s>Qatar</s> to unknown" in page


def test_a_missed_case_asks_what_it_is_about(turn: tuple[int, int], engine: sa.Engine, signed_in: SignedIn) -> None:
    """Urgency alone teaches nothing; a reader who saves again means it."""
    reader = signed_in("reviewer")
    asked = reader.post(path(turn, "verdict"), {**AS_IT_STANDS, "tier": "urgent"})
    assert asked.status_code == 422
    assert 'name="asked"' in asked.content.decode()
    assert only(engine, LoggedTurn).reviewed_at is None
    reader.post(path(turn, "verdict"), {**AS_IT_STANDS, "tier": "urgent", "asked": "1"})
    assert only(engine, LoggedTurn).right_tier == "urgent"


def test_lists_show_what_readers_put_right(turn: tuple[int, int], signed_in: SignedIn) -> None:
    """The badge, the facts and the filters follow."""
    reader = signed_in("reviewer")
    reader.post(
        path(turn, "verdict"),
        {**AS_IT_STANDS, "tier": "emergency", "intent": "immediate_danger", "language": "uk", "country": "AE"},
    )
    head = reader.get(f"/conversations/{turn[0]}/").content.decode().partition('class="transcript"')[0]
    assert ("tier-emergency" in head, "Ukrainian" in head, "United Arab Emirates" in head) == (True, True, True)
    assert reader.get("/conversations/?language=uk&country=AE").context["total"] == 1
    assert "tier-emergency" in reader.get("/conversations/").content.decode()


def test_the_latest_verdict_can_be_undone(turn: tuple[int, int], engine: sa.Engine, signed_in: SignedIn) -> None:
    """Once, from the page that follows; the message waits again."""
    reader = signed_in("reviewer")
    page = reader.post(path(turn, "verdict"), {**AS_IT_STANDS, "agree": "1", "queue": "missed"}, follow=True)
    assert 'action="/conversations/undo/"' in page.content.decode()
    assert reader.get("/queue/").context["total"] == 0
    back = reader.post("/conversations/undo/", {"queue": "missed"})
    assert back.url == f"/conversations/{turn[0]}/turns/{turn[1]}/?queue=missed"
    assert only(engine, LoggedTurn).reviewed_at is None
    assert reader.get("/queue/").context["total"] == 1
    assert reader.post("/conversations/undo/").url == "/queue/"


def test_a_flag_and_a_note_leave_the_form_as_it_is(
    turn: tuple[int, int], engine: sa.Engine, signed_in: SignedIn
) -> None:
    """Neither empties the other, nor half-filled corrections, nor leads out of the queue."""
    reader = signed_in("reviewer")
    filled: dict[str, Any] = {**AS_IT_STANDS, "tier": "concern", "remove": "zuleika", "queue": "missed"}
    page = reader.post(path(turn, "flag"), {**filled, "set": "privacy", "text": "ask ag"}).content.decode()
    assert ('<option value="concern" selected>' in page, ">zuleika</textarea>" in page) == (True, True)
    assert (">ask ag</textarea>" in page, 'name="queue" value="missed"' in page) == (True, True)
    assert only(engine, Flag).kind == "privacy"
    note = {**filled, "turn": str(turn[1]), "text": "ask again"}
    page = reader.post(f"/conversations/{turn[0]}/note/", note).content.decode()
    assert ('<option value="concern" selected>' in page, ">zuleika</textarea>" in page) == (True, True)
    assert only(engine, Note).text == "ask again"
    assert ">ask again</textarea>" not in page
    plain = reader.post(
        f"/conversations/{turn[0]}/note/", {**AS_IT_STANDS, "queue": "missed", "turn": str(turn[1]), "text": "again"}
    )
    assert plain.url == f"/conversations/{turn[0]}/turns/{turn[1]}/?queue=missed"


def test_a_draft_does_not_replace_what_somebody_saved_meanwhile(
    turn: tuple[int, int], engine: sa.Engine, signed_in: SignedIn
) -> None:
    """A flag between reading and saving shows the page again, not the version that another reader made."""
    reader = signed_in("reviewer")
    signed_in("reviewer", "bo").post(path(turn, "verdict"), {**AS_IT_STANDS, "tier": "concern"})
    draft = {**AS_IT_STANDS, "country": "AE", "text": "my note"}
    page = reader.post(path(turn, "flag"), {**draft, "set": "privacy"}).content.decode()
    assert 'name="version" value="1"' in page
    clash = reader.post(path(turn, "verdict"), draft)
    assert clash.status_code == 409
    assert ">my note</textarea>" in clash.content.decode()
    assert only(engine, LoggedTurn).right_country is None


def test_a_note_that_was_begun_is_kept_with_the_verdict(
    turn: tuple[int, int], engine: sa.Engine, signed_in: SignedIn
) -> None:
    """Saving leaves the page, and with it the words that were not added yet."""
    signed_in("reviewer").post(path(turn, "verdict"), {**AS_IT_STANDS, "agree": "1", "text": "ask again"})
    assert only(engine, Note).text == "ask again"


def test_two_readers_who_flag_at_once_flag(turn: tuple[int, int], engine: sa.Engine, signed_in: SignedIn) -> None:
    """The button says what will be set, not just that it will change."""
    for name in ("ada", "ben"):
        signed_in("reviewer", name).post(path(turn, "flag"), {**AS_IT_STANDS, "set": "second_reader"})
    assert only(engine, Flag).cleared_at is None


def shown(**fields: str) -> dict[str, str]:
    """The fields as the form showed them, beside what is chosen in it."""
    now = {name: code for name, code in AS_IT_STANDS.items() if name != "version"}
    return {**AS_IT_STANDS, **{f"shown-{name}": code for name, code in now.items()}, **fields}


def hidden(page: str) -> dict[str, str]:
    """What the form sends besides what is chosen in it."""
    return dict(re.findall(r'type="hidden" name="(version|shown-\w+)" value="([^"]*)"', page))


def test_after_a_clash_only_what_one_changed_oneself_is_saved(
    turn: tuple[int, int], engine: sa.Engine, signed_in: SignedIn
) -> None:
    """What the other one changed is told, and stands in the form wherever the reader left the field alone."""
    first, second = signed_in("reviewer", "rosa"), signed_in("reviewer", "raj")
    first.post(path(turn, "verdict"), shown(tier="urgent", intent="child_at_risk"))
    clash = second.post(path(turn, "verdict"), shown(tier="emergency", country="AE"))
    page = clash.content.decode()
    told = re.sub(r"<[^>]+>", "", page[page.index("saved this message") : page.index("Save again to keep")])
    assert clash.status_code == 409
    assert "how urgent from Information to Urgent; you chose Emergency" in told
    assert "what it is about from Rights at work to Child at risk" in told
    assert "country" not in told
    draft = clash.context["form"]
    assert (draft.tier, draft.intent, draft.country) == ("emergency", "child_at_risk", "AE")
    chosen = {name: getattr(draft, name) for name in ("tier", "intent", "language", "country")}
    second.post(path(turn, "verdict"), {**chosen, **hidden(page)})
    row = only(engine, LoggedTurn)
    assert (row.right_tier, row.right_intent, row.right_country) == ("emergency", "child_at_risk", "AE")


def test_what_no_form_offers_is_refused_also_after_somebody_saved(
    turn: tuple[int, int], engine: sa.Engine, signed_in: SignedIn
) -> None:
    """PostgreSQL takes no code of that length, and the page failed."""
    signed_in("reviewer").post(path(turn, "verdict"), {**AS_IT_STANDS, "agree": "1"})
    refused = signed_in("reviewer").post(path(turn, "verdict"), shown(intent="x" * 500))
    assert refused.context["problems"] == {"intent": "unknown"}
    assert only(engine, LoggedTurn).right_intent is None


def test_a_clash_with_who_agreed_says_that_nothing_changed(turn: tuple[int, int], signed_in: SignedIn) -> None:
    """There is nothing to set side by side."""
    signed_in("reviewer").post(path(turn, "verdict"), {**AS_IT_STANDS, "agree": "1"})
    clash = signed_in("reviewer").post(path(turn, "verdict"), shown(country="AE"))
    assert clash.status_code == 409
    assert "left the fields as you saw them" in clash.content.decode()
    assert clash.context["form"].country == "AE"


@pytest.mark.parametrize("button", [{}, {"agree": "1"}])
def test_a_whole_message_is_taken_out_when_it_was_asked_for_twice(
    turn: tuple[int, int], engine: sa.Engine, signed_in: SignedIn, button: dict[str, str]
) -> None:
    """One selection too many would leave nothing to read; other words are asked about again."""
    reader = signed_in("reviewer")
    everything = {**AS_IT_STANDS, **button, "remove": "my cousin zuleika can not leave"}
    asked = reader.post(path(turn, "verdict"), everything)
    page = asked.content.decode()
    assert asked.status_code == 422
    assert "That is the whole message" in page
    assert 'name="whole" value="my cousin zuleika can not leave"' in page
    assert reader.post(path(turn, "verdict"), {**everything, "whole": "zuleika"}).status_code == 422
    assert only(engine, LoggedTurn).text == "my cousin zuleika can not leave [PLACE]"
    reader.post(path(turn, "verdict"), {**everything, "whole": everything["remove"]})
    assert only(engine, LoggedTurn).text == "[NAME] [PLACE]"


def test_the_page_knows_what_is_not_saved(turn: tuple[int, int], signed_in: SignedIn) -> None:
    """A form that is shown again holds what only the reader has; a fresh one nothing."""
    reader = signed_in("reviewer")
    assert "data-unsaved" not in reader.get(f"/conversations/{turn[0]}/").content.decode()
    again = reader.post(path(turn, "flag"), {**shown(tier="concern"), "set": "privacy"})
    assert "data-unsaved" in again.content.decode()
    assert reader.post(path(turn, "flag"), {**shown(), "set": "good_example"}).status_code == 302


def test_a_message_says_when_it_came(turn: tuple[int, int], engine: sa.Engine, signed_in: SignedIn) -> None:
    """The day once, then hours and minutes: "tonight" is another night on the next day."""
    with engine.begin() as connection:
        row = dict(connection.execute(sa.select(LoggedTurn.__table__)).mappings().one())
        connection.execute(sa.update(LoggedTurn).values(at=1_780_000_020))
        for number, at in enumerate((1_780_000_080, 1_780_090_020), 2):
            later = {**row, "id": None, "key": str(number), "position": number, "at": at}
            connection.execute(sa.insert(LoggedTurn).values(**later))
    page = signed_in("reviewer").get(f"/conversations/{turn[0]}/").content.decode()
    assert re.findall(r'<p class="day quiet">([^<]+)', page) == ["28 May 2026, UTC", "29 May 2026, UTC"]
    stamps = re.findall(r'<p class="stamp quiet"[^>]*><span>.*?(\d)</span><span><time[^>]*>([^<]+)', page)
    assert stamps == [("1", "20:27"), ("2", "20:28"), ("3", "21:27")]


def test_a_note_of_several_lines_is_not_said_to_be_redacted(
    turn: tuple[int, int], engine: sa.Engine, signed_in: SignedIn
) -> None:
    """The browser's line breaks were taken for words that redaction took out."""
    client = signed_in("reviewer")
    page = client.post(f"/conversations/{turn[0]}/note/", {"text": "call again\r\nask again\r\n"}, follow=True)
    assert only(engine, Note).text == "call again\nask again"
    assert "Note added." in page.content.decode()
    assert "were taken out of it" not in page.content.decode()


def test_a_note_that_is_too_long_is_given_back_whole(
    turn: tuple[int, int], engine: sa.Engine, signed_in: SignedIn
) -> None:
    """Its end was cut off. Nor is the verdict beside it kept; the field of the page takes no more than is kept."""
    client = signed_in("reviewer")
    fits = "call again\r\n" * 181
    long = f"{fits}until somebody answers"
    alone = client.post(f"/conversations/{turn[0]}/note/", {"text": long})
    beside = client.post(path(turn, "verdict"), AS_IT_STANDS | {"text": long})
    for answer in (alone, beside):
        page = answer.content.decode()
        assert answer.status_code == 422
        assert "call again\nuntil somebody answers</textarea>" in page
        assert "at most 2000 characters, and this one has 2013" in page
    assert only(engine, LoggedTurn).version == 1
    assert client.post(path(turn, "verdict"), AS_IT_STANDS | {"text": fits}).status_code == 302
    assert only(engine, Note).text == "\n".join(["call again"] * 181)
    assert f'maxlength="{LONGEST_NOTE}"' in client.get(f"/conversations/{turn[0]}/").content.decode()


def locked(*_args: object) -> None:
    """What a statement meets while another program writes for long."""
    raise sa.exc.OperationalError("INSERT secret words", {}, sqlite3.OperationalError("database is locked"))


def test_words_that_a_locked_database_can_not_keep_are_given_back(
    turn: tuple[int, int],
    signed_in: SignedIn,
    monkeypatch: pytest.MonkeyPatch,
    caplog: pytest.LogCaptureFixture,
) -> None:
    """The page of a fault took them along, whichever button was pressed; the log says what failed, and no words."""
    for act in ("correct", "add_note", "set_flag"):
        monkeypatch.setattr(f"bot.review.views.verdicts.{act}", locked)
    client = signed_in("reviewer")
    sent = {**AS_IT_STANDS, "text": "her cousin called", "remove": "zuleika", "queue": "missed", "turn": str(turn[1])}
    for button in (path(turn, "verdict"), f"/conversations/{turn[0]}/note/", path(turn, "flag")):
        answer = client.post(button, {**sent, "set": "privacy"})
        page = answer.content.decode()
        assert answer.status_code == 503
        assert "<h1>Nothing was saved</h1>" in page
        assert (">her cousin called</textarea>" in page, ">zuleika</textarea>" in page) == (True, True)
        assert f'href="/conversations/{turn[0]}/turns/{turn[1]}/?queue=missed">Back to the conversation' in page
    for of_none in ({}, {"turn": "9" * 12}):  # a number that no message can have
        page = client.post(f"/conversations/{turn[0]}/note/", {"text": "her cousin called", **of_none}).content.decode()
        assert f'href="/conversations/{turn[0]}/">Back to the conversation' in page
    assert "OperationalError" in caplog.text
    assert not re.search("secret|cousin|zuleika", caplog.text)


def test_a_verdict_that_was_saved_before_its_note_failed_is_told(
    turn: tuple[int, int], engine: sa.Engine, signed_in: SignedIn, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Sent once more as a whole it would clash with itself; nor is another verdict offered to be taken back."""
    monkeypatch.setattr("bot.review.views.verdicts.add_note", locked)
    answer = signed_in("reviewer").post(path(turn, "verdict"), {**AS_IT_STANDS, "text": "ask again"})
    page = answer.content.decode()
    assert answer.status_code == 503
    assert "Your verdict was saved" in page
    assert ">ask again</textarea>" in page
    assert "/conversations/undo/" not in page
    assert only(engine, LoggedTurn).version == 2


def test_a_fault_of_ours_is_not_taken_for_one_of_the_database(
    turn: tuple[int, int], signed_in: SignedIn, monkeypatch: pytest.MonkeyPatch
) -> None:
    """To send it again in a minute would not help."""

    def wrong(*_args: object) -> None:
        raise sa.exc.IntegrityError("INSERT", {}, sqlite3.IntegrityError("NOT NULL constraint failed"))

    monkeypatch.setattr("bot.review.views.verdicts.correct", wrong)
    with pytest.raises(sa.exc.IntegrityError):
        signed_in("reviewer").post(path(turn, "verdict"), AS_IT_STANDS)


def test_a_note_waits_until_redaction_has_learned(
    turn: tuple[int, int], engine: sa.Engine, signed_in: SignedIn, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Its words are shown to copy, with the way back. Nor is the verdict beside it kept; a verdict alone is."""
    monkeypatch.setattr("bot.review.views.verdicts.has_learned", lambda: False)
    client = signed_in("reviewer")
    alone = client.post(f"/conversations/{turn[0]}/note/", {"text": "her cousin called"})
    beside = client.post(path(turn, "verdict"), AS_IT_STANDS | {"text": "her cousin called", "queue": "missed"})
    message = f"/conversations/{turn[0]}/turns/{turn[1]}/?queue=missed"
    for answer, back in ((alone, f"/conversations/{turn[0]}/"), (beside, message)):
        assert answer.status_code == 503
        assert f'href="{back}">Back to the conversation' in answer.content.decode()
        assert "her cousin called" in answer.content.decode()
    with engine.connect() as connection:
        assert connection.scalar(sa.select(sa.func.count()).select_from(Note)) == 0
        assert connection.scalar(sa.select(LoggedTurn.version).where(LoggedTurn.id == turn[1])) == 1
    assert client.post(path(turn, "verdict"), AS_IT_STANDS).status_code == 302
