"""What a message wanted in the middle of a conversation: staff see it, put it right, and lose nothing by two hands."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
import sqlalchemy as sa

from bot.conversation_log.log import now_minute, write_turn
from bot.conversation_log.record import TurnRecord
from bot.conversation_log.tables import Correction, LoggedTurn
from bot.follow_up_kind import kinds
from bot.nlu.follow_up_model import OTHER
from bot.review.labels import labels
from tests.unit.review.conftest import WHO

if TYPE_CHECKING:
    from collections.abc import Callable

    from django.test import Client

    SignedIn = Callable[..., Client]

FIELD = 'name="follow_up"'


@pytest.fixture
def path(turn: tuple[int, int], engine: sa.Engine) -> str:
    """Address of a second message, which was read as a question about cost."""
    record = TurnRecord("two", WHO, "sms", now_minute(), text="and if they catch me without papers", intent="answer")
    read_as = {"follow_up": "line_cost", "follow_up_probability": 0.62}
    write_turn(engine, TurnRecord(**{**record.as_dict(), **read_as, "tier": "urgent", "language": "en"}))
    return f"/conversations/{turn[0]}/turns/{second(engine).id}/"


def second(engine: sa.Engine) -> sa.Row:
    """The second message as it is now."""
    with engine.connect() as connection:
        return connection.execute(sa.select(LoggedTurn.__table__).where(LoggedTurn.position == 2)).one()


def test_every_kind_has_words_for_staff() -> None:
    """And no words are left of one that is gone; what is not among them can't be chosen."""
    assert set(labels()["follow_ups"]) == kinds().keys() - {OTHER}


def test_it_stands_beside_what_the_message_is_about(path: str, signed_in: SignedIn) -> None:
    """In words, with how sure the bot was."""
    page = signed_in("reviewer").get(path).content.decode()
    shown = page.partition('class="wanted"')[2].partition("</p>")[0]
    assert ("What a call costs" in shown, "62 %" in shown) == (True, True)
    assert '<option value="line_cost" selected>' in page


def test_a_first_message_and_a_button_have_no_such_field(
    turn: tuple[int, int], path: str, engine: sa.Engine, signed_in: SignedIn
) -> None:
    """Nothing was asked or answered before the one, and the other says itself what it is."""
    reader = signed_in("reviewer")
    first = f"/conversations/{turn[0]}/turns/{turn[1]}/"
    assert FIELD not in reader.get(first).content.decode()
    reader.post(f"{first}verdict/", {"version": "1", "follow_up": "scared"})
    write_turn(engine, TurnRecord("three", WHO, "sms", now_minute(), button="answer question=safe choice=yes"))
    with engine.connect() as connection:
        assert set(connection.scalars(sa.select(LoggedTurn.right_follow_up))) == {None}
        button = connection.scalar(sa.select(LoggedTurn.id).where(LoggedTurn.position == 3))
    assert FIELD not in reader.get(f"/conversations/{turn[0]}/turns/{button}/").content.decode()


def test_a_reader_puts_it_right(path: str, engine: sa.Engine, signed_in: SignedIn) -> None:
    """The bot's reading stays beside it, with who changed what; what is on no list is refused."""
    reader = signed_in("reviewer", "gil")
    refused = reader.post(f"{path}verdict/", {"version": "1", "follow_up": "odd"})
    assert refused.status_code == 422
    assert "problem-follow_up" in refused.content.decode()
    reader.post(f"{path}verdict/", {"version": "1", "follow_up": "no_papers"})
    row = second(engine)
    assert (row.follow_up, row.right_follow_up, row.right_intent) == ("line_cost", "no_papers", None)
    page = reader.get(path).content.decode()
    assert "changed what the person wanted from <s>What a call costs</s> to No papers" in page
    assert "62 %" not in page.partition('class="wanted"')[2].partition("</p>")[0]
    reader.post(f"{path}verdict/", {"version": "2", "follow_up": ""})
    assert second(engine).right_follow_up == ""
    assert "to none of these" in reader.get(path).content.decode()
    with engine.connect() as connection:
        history = [(c.by, c.field, c.old, c.new) for c in connection.execute(sa.select(Correction.__table__))]
    assert history == [("gil", "follow_up", "line_cost", "no_papers"), ("gil", "follow_up", "no_papers", "")]


def test_a_second_reader_is_told_what_the_first_one_chose(path: str, engine: sa.Engine, signed_in: SignedIn) -> None:
    """Theirs stays until the second one, who sees both, saves again."""
    signed_in("reviewer", "ida").post(f"{path}verdict/", {"version": "1", "follow_up": "no_papers"})
    clash = signed_in("reviewer", "jon").post(
        f"{path}verdict/", {"version": "1", "shown-follow_up": "", "follow_up": "scared"}
    )
    page = clash.content.decode()
    assert clash.status_code == 409
    assert "No papers, fear of being sent home" in page.partition("ida saved this message")[2].partition("</div>")[0]
    assert '<option value="scared" selected>' in page
    assert second(engine).right_follow_up == "no_papers"


def test_urgency_that_the_wish_explains_is_not_asked_about(path: str, engine: sa.Engine, signed_in: SignedIn) -> None:
    """The bot learns from it, as it does from what a message is about."""
    sent = {"version": "1", "tier": "emergency", "follow_up": "not_safe"}
    assert signed_in("reviewer").post(f"{path}verdict/", sent).status_code == 302
    row = second(engine)
    assert (row.right_tier, row.right_follow_up) == ("emergency", "not_safe")


def test_it_is_taken_back_with_the_verdict(path: str, engine: sa.Engine, signed_in: SignedIn) -> None:
    """By undo, and by saying that the bot was right."""
    reader = signed_in("reviewer")
    reader.post(f"{path}verdict/", {"version": "1", "follow_up": "scared"})
    assert "undo the corrections" in reader.get(path).content.decode()
    reader.post("/conversations/undo/")
    assert (second(engine).right_follow_up, second(engine).reviewed_at) == (None, None)
    reader.post(f"{path}verdict/", {"version": str(second(engine).version), "follow_up": "scared"})
    reader.post(f"{path}verdict/", {"version": str(second(engine).version), "agree": "1"})
    assert second(engine).right_follow_up is None
