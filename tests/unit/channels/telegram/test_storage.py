"""The database of the channel may fail, hang or come late: an answer still goes out."""

from __future__ import annotations

import asyncio
import threading
from typing import TYPE_CHECKING

import pytest
from sqlalchemy import Column, Integer, MetaData, Table, func, insert, select
from sqlalchemy.exc import OperationalError

from bot.channels.telegram.storage import PAUSE, Storage

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from sqlalchemy.engine import Connection

TABLES = MetaData()
NOTED = Table("noted", TABLES, Column("number", Integer, primary_key=True))


@pytest.fixture
def storage(tmp_path: Path) -> Iterator[Storage]:
    """A storage with a database of its own."""
    made = Storage(f"sqlite:///{tmp_path / 's.db'}", TABLES)
    yield made
    made.close()


def _note(connection: Connection) -> bool:
    connection.execute(insert(NOTED).values(number=1))
    return True


def _count(connection: Connection) -> int:
    return int(connection.execute(select(func.count()).select_from(NOTED)).scalar_one())


async def test_work_is_one_transaction(storage: Storage) -> None:
    """What fails half way leaves nothing behind."""

    def fails(connection: Connection) -> bool:
        _note(connection)
        raise OperationalError("insert", {}, Exception("disk full"))

    assert await storage.ask(fails, otherwise=False) is False
    assert await storage.ask(_count, -1) == 0
    assert await storage.ask(_note, otherwise=False) is True
    assert await storage.ask(_count, -1) == 1


async def test_tables_that_are_gone_are_made_again(storage: Storage) -> None:
    """The database was restored from a backup that is older than they are."""
    assert await storage.ask(_note, otherwise=False) is True
    with storage._engine.begin() as connection:
        TABLES.drop_all(connection)
    assert await storage.ask(_note, otherwise=False) is False
    assert await storage.ask(_note, otherwise=False) is True


async def test_a_fault_of_the_work_tells_nothing_of_its_values(
    storage: Storage, caplog: pytest.LogCaptureFixture
) -> None:
    """An exception's text may hold a chat's number: the log names its kind and place alone."""

    def fails(_connection: Connection) -> bool:
        raise KeyError("chat 4711")

    assert await storage.ask(fails, otherwise=True) is True
    assert "KeyError" in caplog.text
    assert "4711" not in caplog.text


async def test_a_database_that_hangs_is_left_alone_for_a_while(
    tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    """One answer waits for it; those after it do not, until the pause is over."""
    now = 0.0
    storage = Storage(f"sqlite:///{tmp_path / 's.db'}", TABLES, patience=0.5, clock=lambda: now)
    hangs = threading.Event()
    assert await storage.ask(lambda _: hangs.wait(30), otherwise=False) is False
    assert "hangs" in caplog.text
    hangs.set()
    asked: list[bool] = []
    assert await storage.ask(lambda _: asked.append(True), otherwise=None) is None
    assert asked == []
    now = PAUSE + 1
    assert await storage.ask(_note, otherwise=False) is True
    storage.close()


async def test_nothing_is_begun_once_it_is_closed(storage: Storage) -> None:
    """What comes in while the server stops is answered without memory, and raises nothing."""
    storage.close()
    await asyncio.sleep(0)
    assert await storage.ask(_count, -1) == -1
