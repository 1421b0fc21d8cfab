"""The broker keeps every turn once, redacted, whatever happens to the database or to the process."""

from __future__ import annotations

import asyncio
import logging
import os
import signal
import subprocess
import sys
import time
from pathlib import Path
from types import SimpleNamespace
from typing import TYPE_CHECKING

import pytest
import sqlalchemy as sa
from rasa.shared.core.domain import Domain
from rasa.shared.core.events import ActionExecuted, SlotSet, UserUttered
from rasa.utils.endpoints import EndpointConfig

from bot import answer_times
from bot.conversation_log.broker import ConversationLogBroker
from bot.conversation_log.tables import Conversation, Erasure, LoggedTurn
from bot.database import create_engine
from bot.engine.conversation_store import ConversationStore
from bot.engine.processor import ChoiceAwareProcessor
from bot.settings import ROOT, settings
from tests.unit.conversation_log.events import publish, rows, turn_events

if TYPE_CHECKING:
    from collections.abc import Callable

    from bot.conversation_log.spool import Spool

Caplog = pytest.LogCaptureFixture
SECRETS = ("Blessing Okonkwo", "Okonkwo", "+974 5551 2345", "55512345", "okonkwo.b@example.org", "P8834421")
LETTER = "my name is Blessing Okonkwo, call +974 5551 2345 or okonkwo.b@example.org passport P8834421"


async def test_the_time_to_answer_is_that_of_the_channel(engine: sa.Engine, waiting: Spool) -> None:
    """It comes after the turn was written; the first answer counts, and what was erased meanwhile stays so."""
    broker = ConversationLogBroker(engine, waiting)
    publish(broker, turn_events())
    sender = str(turn_events()[0]["sender_id"])
    answer_times.tell(sender, "m1", 1234)
    answer_times.tell(sender, "m1", 5)
    answer_times.tell(sender, "another", 7)
    assert [row.answer_ms for row in rows(engine, LoggedTurn)] == [1234]
    await broker.close()
    answer_times.tell(sender, "m1", 9)
    assert [row.answer_ms for row in rows(engine, LoggedTurn)] == [1234]


async def test_a_time_that_cannot_be_kept_hinders_nobody(engine: sa.Engine, waiting: Spool) -> None:
    """The turn waits for the database, and its time is not known later."""
    broker = ConversationLogBroker(engine, waiting)
    with engine.begin() as connection:
        connection.execute(sa.text("ALTER TABLE turn RENAME TO elsewhere"))
    publish(broker, turn_events())
    answer_times.tell(str(turn_events()[0]["sender_id"]), "m1", 5)
    broker._writer._database.ready = True
    answer_times.tell(str(turn_events()[0]["sender_id"]), "m1", 5)
    await broker.close()


def test_a_turn_is_kept_with_its_verdicts(engine: sa.Engine, waiting: Spool) -> None:
    """Words, verdicts, answers and the person's whereabouts stand in one row a turn, times to the minute."""
    broker = ConversationLogBroker(engine, waiting)
    publish(broker, turn_events(slots={"country": "QA", "language": "en"}, metadata={"campaign": "qatar-2026"}))
    turn, conversation = rows(engine, LoggedTurn)[0], rows(engine, Conversation)[0]
    assert turn.text == "they took my passport and i cant leave"
    assert (turn.intent, turn.tier, turn.language, turn.country) == ("being_exploited", "urgent", "en", "QA")
    assert turn.at % 60 == 0
    assert turn.answer_ms is None
    assert turn.responses == ["utter_being_exploited"]
    assert turn.helpline_shown
    assert turn.evidence[0]["start"] == 5
    assert (conversation.channel, conversation.campaign, conversation.turns) == ("telegram", "qatar-2026", 1)


def test_an_identifier_is_nowhere(engine: sa.Engine, waiting: Spool, caplog: Caplog) -> None:
    """Names, numbers and documents are in no column and no log line."""
    caplog.set_level(logging.DEBUG)
    publish(ConversationLogBroker(engine, waiting), turn_events(LETTER))
    kept = repr(rows(engine, LoggedTurn)) + repr(rows(engine, Conversation)) + caplog.text
    assert not [secret for secret in SECRETS if secret in kept]
    assert set(rows(engine, LoggedTurn)[0].removed) >= {"phone", "email"}


def test_words_follow_their_turn_when_redaction_has_learned(
    engine: sa.Engine, waiting: Spool, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Nothing but the words waits for it; what a reader took out meanwhile, and what was erased, stays so."""
    learned: list[Callable[[], None]] = []
    monkeypatch.setattr("bot.conversation_log.broker.has_learned", lambda: False)
    monkeypatch.setattr("bot.conversation_log.broker.learn_beside", lambda then, _: learned.append(then))
    broker = ConversationLogBroker(engine, waiting)
    publish(broker, turn_events(LETTER), turn_events(LETTER, message="m2"))
    first, second = rows(engine, LoggedTurn)
    assert (first.text, first.intent, first.evidence[0]["phrase"]) == ("[WORD]", "being_exploited", "took my passport")
    with engine.begin() as connection:
        connection.execute(sa.update(LoggedTurn).where(LoggedTurn.id == second.id).values(text="[NAME]"))
    learned[0]()
    first, second = rows(engine, LoggedTurn)
    assert first.text.startswith("my name is [NAME]")
    assert set(first.removed) >= {"phone", "email"}
    assert second.text == "[NAME]"


def test_words_go_where_redaction_could_not_learn(
    engine: sa.Engine, waiting: Spool, monkeypatch: pytest.MonkeyPatch
) -> None:
    """They would stay in memory until the process ends; the turns themselves are kept."""
    could_not: list[Callable[[], None]] = []
    monkeypatch.setattr("bot.conversation_log.broker.has_learned", lambda: False)
    monkeypatch.setattr("bot.conversation_log.broker.learn_beside", lambda _, or_else: could_not.append(or_else))
    broker = ConversationLogBroker(engine, waiting)
    publish(broker, turn_events(LETTER))
    assert len(broker._words._turns) == 1
    could_not[0]()
    publish(broker, turn_events(LETTER, message="m2"))
    assert len(broker._words._turns) == 0
    assert [turn.text for turn in rows(engine, LoggedTurn)] == ["[WORD]", "[WORD]"]


async def test_a_return_after_a_silence_is_counted(engine: sa.Engine, url: str, waiting: Spool) -> None:
    """By the events of Rasa itself; the country that the person told before is not one that the new message told."""
    processor = ChoiceAwareProcessor.__new__(ChoiceAwareProcessor)
    processor.domain = Domain.load(str(ROOT / "domain.yml"))
    processor.tracker_store = ConversationStore(processor.domain, ConversationLogBroker(engine, waiting), url=url)
    processor.action_endpoint = processor.nlg = None
    processor.model_metadata = SimpleNamespace(model_id="", assistant_id="")
    for minutes_ago, slots in ((120, [SlotSet("country", "QA")]), (5, []), (4, [])):
        tracker = await processor.fetch_tracker_and_update_session("k1.a")
        said = UserUttered("hello", {"name": "greet"}, message_id=str(minutes_ago))
        said.timestamp = time.time() - minutes_ago * 60
        tracker.update_with_events(
            [said, *slots, ActionExecuted("action_listen")], processor.domain, override_timestamp=False
        )
        await processor.save_tracker(tracker)
    assert [(turn.session, turn.country) for turn in rows(engine, LoggedTurn)] == [(1, "QA"), (2, None), (2, None)]
    assert rows(engine, Conversation)[0].sessions == 2


def test_the_same_message_twice_is_kept_once(engine: sa.Engine, waiting: Spool) -> None:
    """A turn that is published again after a crash changes nothing."""
    broker = ConversationLogBroker(engine, waiting)
    publish(broker, turn_events(), turn_events(), turn_events(message="m2"))
    assert len(rows(engine, LoggedTurn)) == 2
    assert rows(engine, Conversation)[0].turns == 2


def test_a_button_is_kept_as_what_it_stands_for(engine: sa.Engine, waiting: Spool) -> None:
    """No text of a button is kept, and no value that is not ours."""
    entities = [
        {"entity": "question", "value": "safe"},
        {"entity": "choice", "value": "Maria Lopez, 12 High Street"},
    ]
    publish(
        ConversationLogBroker(engine, waiting),
        turn_events('/answer{"question":"safe"}', intent="answer", entities=entities, metadata={"payload": True}),
    )
    turn = rows(engine, LoggedTurn)[0]
    assert (turn.button, turn.text) == ("answer question=safe", "")


@pytest.mark.parametrize("campaign", ["+97455512345", "97455512345", "Maria Lopez", "x" * 80])
def test_a_campaign_that_could_be_a_person_is_not_kept(engine: sa.Engine, waiting: Spool, campaign: str) -> None:
    """What came in the place of a campaign's name is kept as `other`."""
    publish(ConversationLogBroker(engine, waiting), turn_events(metadata={"campaign": campaign}))
    assert rows(engine, Conversation)[0].campaign == "other"


def test_an_open_turn_is_kept_when_the_next_begins_and_when_the_broker_closes(
    engine: sa.Engine, waiting: Spool
) -> None:
    """A turn that the engine broke off is not lost."""
    broker = ConversationLogBroker(engine, waiting)
    publish(broker, turn_events()[:-1], turn_events(message="m2")[3:-1])
    assert len(rows(engine, LoggedTurn)) == 1
    asyncio.run(broker.close())
    assert len(rows(engine, LoggedTurn)) == 2


def test_a_wish_to_be_erased_is_carried_out_before_the_answer(engine: sa.Engine, waiting: Spool) -> None:
    """When the person confirms, everything of theirs is gone, and nothing of the wish itself is kept."""
    broker = ConversationLogBroker(engine, waiting)
    publish(broker, turn_events(), turn_events(sender="k1.other", message="m9"))
    publish(broker, turn_events("yes", message="m2", slots={"erase": True}))
    assert [row.pseudonym for row in rows(engine, Conversation)] == ["k1.other"]
    assert [(row.how, row.turns) for row in rows(engine, Erasure)] == [("person", 1)]


def test_a_wish_to_be_erased_is_also_about_what_an_older_key_made(engine: sa.Engine, waiting: Spool) -> None:
    """Since the keys rotated the person has another pseudonym; the same person wrote all of it."""
    broker = ConversationLogBroker(engine, waiting)
    publish(broker, turn_events(sender="k1.a"), turn_events(sender="k2.a", message="m2"), turn_events(sender="k1.b"))
    wish = {"earlier_pseudonyms": ["k1.a"]}
    publish(broker, turn_events("yes", sender="k2.a", message="m3", slots={"erase": True}, metadata=wish))
    assert [row.pseudonym for row in rows(engine, Conversation)] == ["k1.b"]
    assert sum(row.turns for row in rows(engine, Erasure)) == 2


def test_a_database_that_fails_stops_nothing_and_loses_nothing(tmp_path: Path, waiting: Spool, caplog: Caplog) -> None:
    """A damaged file: one clear line, the redacted turn waits, and is in the log once the file is repaired."""
    path = tmp_path / "log.db"
    path.write_bytes(b"this is no database, " * 400)
    broker = ConversationLogBroker(create_engine(f"sqlite:///{path}"), waiting)
    publish(broker, turn_events(LETTER), turn_events(message="m2"))
    assert "file is not a database" in caplog.text
    assert not [secret for secret in SECRETS if secret in caplog.text + waiting.path.read_text()]
    assert len(waiting) == 2
    asyncio.run(broker.close())
    path.unlink()
    mended = create_engine(f"sqlite:///{path}")
    publish(ConversationLogBroker(mended, waiting), turn_events(message="m3"))
    assert len(rows(mended, LoggedTurn)) == 3
    assert not waiting.path.exists()


def test_a_broker_that_is_named_in_the_endpoints_is_made(
    url: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Rasa makes it from `endpoints.yml`, and it finds its database in the settings."""
    monkeypatch.setenv("WAYMARK_DATABASE_URL", url)
    monkeypatch.setenv("WAYMARK_VAR", str(tmp_path))
    settings.cache_clear()
    broker = asyncio.run(ConversationLogBroker.from_endpoint_config(EndpointConfig()))
    publish(broker, turn_events())
    assert len(rows(create_engine(url), LoggedTurn)) == 1
    settings.cache_clear()


CHILD = """
import sys
from pathlib import Path
from bot.conversation_log.broker import ConversationLogBroker
from bot.conversation_log.spool import Spool
from bot.database import create_engine
from tests.unit.conversation_log.events import turn_events
broker = ConversationLogBroker(create_engine(sys.argv[1]), Spool(Path(sys.argv[2])))
for number in range(100_000):
    for event in turn_events(sys.argv[3], message=str(number)):
        broker.publish(event)
    print(number, flush=True)
"""


def test_a_killed_process_loses_no_acknowledged_turn(url: str, tmp_path: Path) -> None:
    """After SIGKILL, every turn whose publishing returned is kept, and no identifier is on disk."""
    child = subprocess.Popen(
        [sys.executable, "-c", CHILD, url, str(tmp_path / "waiting.jsonl"), LETTER],
        stdout=subprocess.PIPE,
        text=True,
        cwd=Path(__file__).parents[3],
    )
    assert child.stdout is not None
    before = "".join(child.stdout.readline() for _ in range(20))
    time.sleep(0.05)
    os.kill(child.pid, signal.SIGKILL)
    acknowledged = (before + child.stdout.read()).count("\n")
    child.wait()
    assert acknowledged >= 20
    left = b"".join(path.read_bytes() for path in tmp_path.rglob("*") if path.is_file())
    assert not [secret for secret in SECRETS if secret.encode() in left]
    kept = rows(create_engine(url), LoggedTurn)
    assert len(kept) >= acknowledged
    assert not [secret for secret in SECRETS if secret in repr(kept)]


def test_a_turn_costs_less_than_ten_milliseconds(engine: sa.Engine, waiting: Spool) -> None:
    """Redaction and writing of a turn don't slow an answer, at turn 300 as at turn 1."""
    broker = ConversationLogBroker(engine, waiting)
    publish(broker, turn_events(message="warm"))
    spent = []
    for number in range(300):
        events = turn_events(message=str(number))
        began = time.perf_counter()
        publish(broker, events)
        spent.append(time.perf_counter() - began)
    assert sorted(spent)[len(spent) // 4] < 0.010  # a quarter: other tests may share the machine
