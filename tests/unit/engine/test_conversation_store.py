"""A conversation is one bounded row without words."""

from __future__ import annotations

import asyncio
import re
import sqlite3
import time
from types import SimpleNamespace
from typing import TYPE_CHECKING

import pytest
import sqlalchemy as sa
from rasa.shared.core.domain import Domain
from rasa.shared.core.events import ActionExecuted, BotUttered, SlotSet, UserUttered

from bot.engine.conversation_store import KEPT_MESSAGES, ConversationStore
from bot.settings import ROOT
from bot.turns.session import needs_left_open

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from pathlib import Path

    from rasa.shared.core.trackers import DialogueStateTracker

SECRET = "my name is Xanthippe and i am at Evergreen Terrace"
DOMAIN = Domain.load(str(ROOT / "domain.yml"))


class Broker:
    """Remembers what was published."""

    def __init__(self) -> None:
        self.events: list[dict[str, object]] = []

    def publish(self, event: dict[str, object]) -> None:
        """Keep the event."""
        self.events.append(event)


def store(folder: Path, broker: Broker | None = None) -> ConversationStore:
    """A store in this folder."""
    return ConversationStore(DOMAIN, broker, url=f"sqlite:///{folder / 'state.db'}")


async def say(conversations: ConversationStore, text: str = SECRET, taught: int = 1) -> None:
    """One turn of a conversation, which sets so many slots."""
    tracker = await conversations.get_or_create_tracker("k1.abc")
    tracker.update(UserUttered(text, intent={"name": "being_exploited", "confidence": 1.0}))
    tracker.update_with_events([SlotSet("country", "QA")] * taught, DOMAIN)
    buttons = [{"title": "Yes", "payload": "/answer"}]
    tracker.update(BotUttered("call", data={"buttons": buttons}, metadata={"utter_action": "utter_ask_safe"}))
    tracker.update(ActionExecuted("action_listen"))
    await conversations.save(tracker)


async def test_no_word_reaches_the_disk(tmp_path: Path) -> None:
    """Neither the database nor its write-ahead log holds what was said."""
    await say(store(tmp_path))
    written = b"".join(path.read_bytes() for path in tmp_path.iterdir())
    assert b"being_exploited" in written
    for word in ("Xanthippe", "Evergreen", "Terrace"):
        assert word.encode() not in written


async def test_no_time_finer_than_a_minute_reaches_the_disk(tmp_path: Path) -> None:
    """A provider's records have the second of each message: by it, a message of the log would have an owner."""
    await say(store(tmp_path))
    (state,) = sqlite3.connect(tmp_path / "state.db").execute("select state from conversation_state").fetchone()
    times = re.findall(r'"timestamp":([\d.]+)', state)
    assert {float(time) % 60 for time in times} == {0}


async def test_a_conversation_goes_on_after_a_restart(tmp_path: Path) -> None:
    """Slots and the buttons of the last turn come back."""
    await say(store(tmp_path))
    tracker = await store(tmp_path).retrieve("k1.abc")
    assert tracker is not None
    assert tracker.get_slot("country") == "QA"
    shown = [event for event in tracker.events if isinstance(event, BotUttered)]
    assert shown[-1].data["buttons"][0]["payload"] == "/answer"


async def test_what_a_message_left_open_is_known_when_the_next_one_comes(tmp_path: Path) -> None:
    """The answer to a first text message leaves out what only informs, since it is offered behind the next one."""
    tracker = await store(tmp_path).get_or_create_tracker("k1.abc")
    left = {"other_intents": ["ask_privacy", "worker_rights"]}
    tracker.update(UserUttered(SECRET, intent={"name": "being_exploited"}, parse_data=left))
    tracker.update(BotUttered("call", metadata={"utter_action": "utter_urgent_being_exploited"}))
    await store(tmp_path).save(tracker)
    kept = await store(tmp_path).retrieve("k1.abc")
    assert kept is not None
    kept.update(UserUttered("and then?", intent={"name": "menu"}))
    events = [event.as_dict() for event in kept.events]
    assert needs_left_open(SimpleNamespace(events=events)) == ("ask_privacy", "worker_rights")


async def test_each_event_is_published_once(tmp_path: Path) -> None:
    """The log counts every message once, however often the conversation is saved."""
    broker = Broker()
    conversations = store(tmp_path, broker)
    for _ in range(3):
        await say(conversations)
    assert sum(event["event"] == "user" for event in broker.events) == 3


async def test_the_row_stays_as_small_as_it_is(tmp_path: Path) -> None:
    """Turn 40 keeps no more than turn 20, and as much of a turn that teaches many things as of another."""
    conversations = store(tmp_path)
    for turn in range(2 * KEPT_MESSAGES):
        await say(conversations, taught=turn % 12)
    tracker = await conversations.retrieve("k1.abc")
    assert tracker is not None
    assert sum(isinstance(event, UserUttered) for event in tracker.events) == KEPT_MESSAGES
    size = sqlite3.connect(tmp_path / "state.db").execute("select length(state) from conversation_state").fetchone()
    assert size[0] < 10_000


@pytest.fixture
def statements() -> Iterator[list[tuple[str, int]]]:
    """What the database is asked: each statement with the length of what it is given."""
    asked: list[tuple[str, int]] = []

    def note(_connection: object, _cursor: object, statement: str, given: Sequence[object], *_: object) -> None:
        asked.append((statement, len(str(given))))

    sa.event.listen(sa.Engine, "before_cursor_execute", note)
    yield asked
    sa.event.remove(sa.Engine, "before_cursor_execute", note)


async def test_the_two_hundredth_turn_costs_what_the_twentieth_does(
    tmp_path: Path, statements: list[tuple[str, int]]
) -> None:
    """No history is read or written again."""
    conversations, costs = store(tmp_path), []
    for _ in range(200):
        statements.clear()
        await say(conversations)
        costs.append(list(statements))
    early, late = costs[19], costs[199]
    assert early
    assert [statement for statement, _ in late] == [statement for statement, _ in early]
    assert all(length <= before * 1.1 for (_, length), (_, before) in zip(late, early, strict=True))


async def test_erasure_leaves_nothing(tmp_path: Path) -> None:
    """A slot that the dialogue sets erases the row, and the next message is a first one."""
    conversations = store(tmp_path)
    await say(conversations)
    tracker = await conversations.retrieve("k1.abc")
    assert tracker is not None
    tracker.update(SlotSet("erase", True))
    await conversations.save(tracker)
    assert await conversations.retrieve("k1.abc") is None


@pytest.mark.parametrize(
    "state",
    [
        pytest.param("{half", id="cut short"),
        pytest.param("[]", id="another form"),
        pytest.param('{"slots": {}, "events": [{"event": "user"}]}', id="an event of another form"),
        pytest.param('{"slots": {}, "events": [{"event": "new", "timestamp": 1.0}]}', id="an unknown event"),
    ],
)
async def test_a_state_that_cannot_be_read_costs_one_conversation_its_memory(
    tmp_path: Path, caplog: pytest.LogCaptureFixture, state: str
) -> None:
    """And not its answers, for as long as the row is kept: the next turn replaces it."""
    conversations = store(tmp_path)
    conversations._rows.write("k1.abc", state)
    await say(conversations)
    assert "begins anew" in caplog.text
    assert (await left(conversations)).get_slot("country") == "QA"


async def until_kept(conversations: ConversationStore) -> None:
    """Wait until the database is used again."""
    end = time.monotonic() + 5
    while not conversations._rows._database.ready:
        assert time.monotonic() < end
        await asyncio.sleep(0.02)


async def left(conversations: ConversationStore) -> DialogueStateTracker:
    """The conversation as it was left."""
    tracker = await conversations.retrieve("k1.abc")
    assert tracker is not None
    return tracker


async def test_a_database_that_is_damaged_at_the_start_costs_nobody_an_answer(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    """The conversation goes on in memory, one line says so, and it is kept once the database is right."""
    monkeypatch.setattr("bot.recovery.RETRY", 0.05)
    (tmp_path / "state.db").write_bytes(b"no database " * 1000)
    conversations = store(tmp_path)
    await say(conversations)
    assert (await left(conversations)).get_slot("country") == "QA"
    await asyncio.sleep(0.3)
    assert caplog.text.count("can't be kept in the database: file is not a database. Answers go on") == 1
    (tmp_path / "state.db").unlink()
    await until_kept(conversations)
    assert await conversations.keys() == ["k1.abc"]
    assert (await left(store(tmp_path))).get_slot("country") == "QA"


async def test_a_database_that_goes_away_costs_nobody_an_answer(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """What is erased meanwhile is not there when it comes back."""
    monkeypatch.setattr("bot.recovery.RETRY", 0.05)
    conversations = store(tmp_path)
    await say(conversations)
    (tmp_path / "state.db").rename(tmp_path / "away.db")
    (tmp_path / "state.db").mkdir()
    conversations._rows._engine.dispose()
    assert await conversations.retrieve("k1.abc") is None
    conversations.erase("k1.abc")
    (tmp_path / "state.db").rmdir()
    (tmp_path / "away.db").rename(tmp_path / "state.db")
    await until_kept(conversations)
    assert await conversations.retrieve("k1.abc") is None
    assert await conversations.keys() == []


async def test_a_folder_that_cannot_be_made_costs_nobody_an_answer(tmp_path: Path) -> None:
    """A mistyped WAYMARK_VAR with the key in the settings."""
    (tmp_path / "file").touch()
    conversations = ConversationStore(DOMAIN, None, url=f"sqlite:///{tmp_path / 'file' / 'var' / 'state.db'}")
    await say(conversations)
    assert (await left(conversations)).get_slot("country") == "QA"
