"""A second reader judges before she is told what the first one made of the message."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
import sqlalchemy as sa

from bot.conversation_log.tables import Correction, LoggedTurn
from tests.unit.review.conftest import only

if TYPE_CHECKING:
    from collections.abc import Callable

    from django.test import Client

    SignedIn = Callable[..., Client]

FOUND = {"version": "1", "tier": "emergency", "intent": "immediate_danger", "country": "RO", "language": "en"}
#: Signs of that verdict on the page of the conversation.
TOLD = ("Romania", "tier-emergency", "changed how urgent")


@pytest.fixture
def asked(turn: tuple[int, int], signed_in: SignedIn) -> tuple[str, Client]:
    """The address of a message that somebody judged and asked a second reader for, and their browser."""
    path, ana = f"/conversations/{turn[0]}/turns/{turn[1]}/", signed_in("reviewer")
    ana.post(f"{path}verdict/", FOUND)
    for kind in ("second_reader", "urgent_missed"):
        ana.post(f"{path}flag/", {"set": kind})
    return path, ana


def told(page: str) -> list[str]:
    """Which signs of the first reader's verdict a page shows, outside of the lists to choose from."""
    shown = page.partition("<select")[0] + page.rpartition("</select>")[2]
    return [word for word in TOLD if word in shown]


def test_the_first_verdict_is_hidden_until_the_second_one_is_saved(
    asked: tuple[str, Client], signed_in: SignedIn
) -> None:
    """In the head, beside the message, in its history, in the form and in its flags; then all of it shows."""
    path, ana = asked
    bea = signed_in("reviewer")
    page = bea.get(f"{path}?queue=second")
    assert told(page.content.decode()) == []
    form = page.context["form"]
    assert (form.tier, form.intent, form.country) == ("information", "worker_rights", "QA")
    assert dict(page.context["flags"]) == {
        "second_reader": True, "urgent_missed": False, "privacy": False, "good_example": False,
    }  # fmt: skip
    assert "undo the corrections" not in page.content.decode()
    assert "their verdict shows when you saved yours" in page.content.decode()
    assert set(told(ana.get(path).content.decode())) == set(TOLD)
    bea.post(f"{path}verdict/", {**FOUND, "version": "2", "country": "QA"})
    assert "changed how urgent" in bea.get(path).content.decode()


def test_a_verdict_that_was_taken_back_tells_nothing_either(turn: tuple[int, int], signed_in: SignedIn) -> None:
    """Its history stays, and with the flags it says what the first reader thinks; nobody's verdict is to come."""
    path, ana = f"/conversations/{turn[0]}/turns/{turn[1]}/", signed_in("reviewer")
    ana.post(f"{path}verdict/", FOUND)
    ana.post("/conversations/undo/")
    for kind in ("second_reader", "urgent_missed"):
        ana.post(f"{path}flag/", {"set": kind})
    page = signed_in("reviewer").get(f"{path}?queue=second")
    assert told(page.content.decode()) == []
    assert not dict(page.context["flags"])["urgent_missed"]
    assert "their verdict shows" not in page.content.decode()
    assert "changed how urgent" in ana.get(path).content.decode()


def test_the_list_of_conversations_tells_no_more(asked: tuple[str, Client], signed_in: SignedIn) -> None:
    """A reader who looks for waiting messages by their flag comes by there."""
    _, ana = asked
    rows = [
        client.get("/conversations/?flag=second_reader").context["rows"][0] for client in (ana, signed_in("reviewer"))
    ]
    assert [(row["tier"], row["whole"], row["turn"].right_intent) for row in rows] == [
        ("emergency", "emergency", "immediate_danger"), ("information", "information", None),
    ]  # fmt: skip
    assert [sorted(row["flags"]) for row in rows] == [["second_reader", "urgent_missed"], ["second_reader"]]
    assert [(row["language"], row["country"]) for row in rows] == [("en", "RO"), ("en", None)]


def test_the_queue_tells_no_more(asked: tuple[str, Client], signed_in: SignedIn) -> None:
    """It shows the country that the bot has, as the conversation does."""
    page = signed_in("reviewer").get("/queue/second/").content.decode()
    assert "Romania" not in page.rpartition("</select>")[2]
    assert "Qatar" in page.rpartition("</select>")[2]


def test_the_second_verdict_stands_for_itself(
    asked: tuple[str, Client], engine: sa.Engine, signed_in: SignedIn
) -> None:
    """What the form showed and was left alone is hers too; the history tells both."""
    path, _ = asked
    bea = signed_in("reviewer")
    shown = {f"shown-{name}": code for name, code in bea.get(path).context["form"].shown.items()}
    form = {"version": "2", "tier": "urgent", "intent": "being_exploited", "country": "QA", "language": "en", **shown}
    assert bea.post(f"{path}verdict/", form).status_code == 302
    row = only(engine, LoggedTurn)
    assert (row.right_tier, row.right_intent, row.right_country) == ("urgent", "being_exploited", None)
    with engine.connect() as connection:
        country = sa.select(Correction.old, Correction.new).where(Correction.field == "country")
        assert [tuple(row) for row in connection.execute(country)] == [("QA", "RO"), ("RO", "QA")]


def test_that_the_first_reader_changed_nothing_is_hidden_and_told_like_a_change(
    turn: tuple[int, int], signed_in: SignedIn
) -> None:
    """It is a verdict too. When the second one agrees, the history names both."""
    path, ana, bea = f"/conversations/{turn[0]}/turns/{turn[1]}/", signed_in("reviewer"), signed_in("reviewer")
    ana.post(f"{path}verdict/", {"version": "1", "agree": "1"})
    ana.post(f"{path}flag/", {"set": "second_reader"})
    assert "changed nothing" not in bea.get(path).content.decode()
    bea.post(f"{path}verdict/", {"version": "2", "agree": "1"})
    assert bea.get(path).content.decode().count("read it and changed nothing") == 2


def test_what_she_left_as_the_bot_had_it_asks_nothing_about_the_first_verdict(
    asked: tuple[str, Client], engine: sa.Engine, signed_in: SignedIn
) -> None:
    """That she agrees with the bot is an answer: the question for a fitting subject would give the first away."""
    path, _ = asked
    bea = signed_in("reviewer")
    before = bea.get(path).context["form"]
    form = {"version": "2", **before.shown, **{f"shown-{name}": code for name, code in before.shown.items()}}
    assert bea.post(f"{path}verdict/", form).status_code == 302
    assert only(engine, LoggedTurn).right_tier is None


def test_a_flag_or_a_note_keeps_it_hidden(asked: tuple[str, Client], signed_in: SignedIn) -> None:
    """Also where the form holds something that is not saved."""
    path, _ = asked
    bea = signed_in("reviewer")
    shown = bea.get(path).context["form"].shown
    form = {"version": "2", **shown, **{f"shown-{name}": code for name, code in shown.items()}, "text": "hm"}
    page = bea.post(f"{path}flag/", {**form, "set": "privacy"})
    assert page.status_code == 200
    assert told(page.content.decode()) == []


def test_who_asked_sees_it_as_it_is(turn: tuple[int, int], signed_in: SignedIn) -> None:
    """It is her own question; it waits for others until one of them has judged."""
    path, ana, bea = f"/conversations/{turn[0]}/turns/{turn[1]}/", signed_in("reviewer"), signed_in("reviewer")
    ana.post(f"{path}flag/", {"set": "second_reader"})
    assert [client.get(path).context["waiting"] for client in (ana, bea)] == [frozenset(), {turn[1]}]
    bea.post(f"{path}verdict/", FOUND)
    assert [client.get(path).context["waiting"] for client in (ana, bea)] == [frozenset(), frozenset()]
