"""The database with a key: nothing readable on the disk, and a clear word where the key is not the right one."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from threading import Timer
from typing import TYPE_CHECKING

import pytest
import sqlalchemy as sa

from bot import database
from bot.conversation_log.encryption import EncryptionError, encrypt_in_place
from bot.conversation_log.log import now_minute, write_turn
from bot.conversation_log.migrate import MigrationError, migrate
from bot.conversation_log.record import TurnRecord
from bot.conversation_log.tables import Conversation, Note
from bot.database import create_engine, exclusive
from bot.settings import ROOT, SettingsError, settings

if TYPE_CHECKING:
    from pathlib import Path

KEY, OTHER = "ab" * 32, "cd" * 32
WORDS = "a reader's note that everybody could read"


@pytest.fixture
def with_key(monkeypatch: pytest.MonkeyPatch) -> None:
    """The setting, as an operator gives it."""
    monkeypatch.setenv("WAYMARK_DATABASE_KEY", KEY)
    settings.cache_clear()


def write(path: Path) -> sa.Engine:
    """A database with a note."""
    engine = create_engine(f"sqlite:///{path}")
    migrate(engine)
    with engine.begin() as connection:
        connection.exec_driver_sql("PRAGMA foreign_keys=OFF")
        connection.execute(sa.insert(Note).values(conversation_id=1, by="reader", at=now_minute(), text=WORDS))
    return engine


def notes(path: Path) -> list[str]:
    """The notes that are kept."""
    engine = create_engine(f"sqlite:///{path}")
    with engine.connect() as connection:
        found = list(connection.scalars(sa.select(Note.text)))
    engine.dispose()
    return found


def written(folder: Path) -> bytes:
    """Every byte of the folder."""
    return b"".join(path.read_bytes() for path in folder.iterdir())


@pytest.mark.parametrize(
    ("address", "remedy"),
    [
        (
            "sqlite:///{folder}/garbage.db",
            r"not a database\. Nothing was changed\. It is damaged.*Or it is encrypted: set WAY",
        ),
        ("sqlite:///{folder}/garbage.db/log.db", "WAYMARK_VAR must be a folder"),
        (
            "postgresql+psycopg://nobody@127.0.0.1:1/none",
            "refused.*Check WAYMARK_DATABASE_URL, and that its server runs",
        ),
    ],
)
def test_what_to_do_about_a_database_that_cannot_be_used(tmp_path: Path, address: str, remedy: str) -> None:
    """It fits the failure: a backup does not help against a wrong address."""
    (tmp_path / "garbage.db").write_bytes(b"no database " * 1000)
    with pytest.raises(MigrationError) as caught:
        migrate(create_engine(address.format(folder=tmp_path)))
    assert re.search(remedy, str(caught.value))
    assert ("free space" in str(caught.value)) is False


@pytest.mark.usefixtures("with_key")
def test_with_a_key_nothing_can_be_read_from_the_disk(tmp_path: Path) -> None:
    """Neither the file nor its write-ahead log, while it is open."""
    engine = write(tmp_path / "log.db")
    assert WORDS.encode() not in written(tmp_path)
    assert b"SQLite format 3" not in written(tmp_path)
    engine.dispose()
    assert notes(tmp_path / "log.db") == [WORDS]


def test_another_key_is_refused_with_words_that_help(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The operator reads which setting it is; the file is not touched."""
    for key in (KEY, OTHER):
        monkeypatch.setenv("WAYMARK_DATABASE_KEY", key)
        settings.cache_clear()
        if key == KEY:
            write(tmp_path / "log.db").dispose()
    before = (tmp_path / "log.db").read_bytes()
    with pytest.raises(MigrationError, match="WAYMARK_DATABASE_KEY"):
        migrate(create_engine(f"sqlite:///{tmp_path / 'log.db'}"))
    assert (tmp_path / "log.db").read_bytes() == before


def test_another_key_is_one_clear_complaint(tmp_path: Path) -> None:
    """SQLCipher's own lines beside it would say less, and would hide it."""
    environment = os.environ | {"WAYMARK_VAR": str(tmp_path), "COLUMNS": "1000"}
    said = [
        subprocess.run(
            [sys.executable, "-m", "bot", "log", "purge"],
            cwd=ROOT,
            env=environment | {"WAYMARK_DATABASE_KEY": key},
            capture_output=True,
            text=True,
            check=False,
        )
        for key in (KEY, OTHER)
    ]
    assert [run.returncode for run in said] == [0, 1]
    (line,) = (said[1].stdout + said[1].stderr).splitlines()
    assert "WAYMARK_DATABASE_KEY does not open the database" in line


def test_a_database_begun_in_the_clear_is_encrypted_in_place(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """With everything in it, and no readable copy left."""
    write(tmp_path / "log.db").dispose()
    assert WORDS.encode() in written(tmp_path)
    encrypt_in_place(tmp_path / "log.db", KEY)
    assert WORDS.encode() not in written(tmp_path)
    monkeypatch.setenv("WAYMARK_DATABASE_KEY", KEY)
    settings.cache_clear()
    assert notes(tmp_path / "log.db") == [WORDS]


def test_an_encrypted_database_goes_on_counting(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The number of a conversation that was erased before is given to nobody after, with SQLCipher as without."""
    path = tmp_path / "log.db"
    assert [erased(path), erased(path)] == [1, 2]
    encrypt_in_place(path, KEY)
    monkeypatch.setenv("WAYMARK_DATABASE_KEY", KEY)
    settings.cache_clear()
    assert [erased(path), erased(path)] == [3, 4]


def erased(path: Path) -> int:
    """The number of a conversation that somebody began and erased."""
    engine = create_engine(f"sqlite:///{path}")
    migrate(engine)
    write_turn(engine, TurnRecord("t", "k1.a", "sms", 60))
    with engine.begin() as connection:
        number = connection.scalars(sa.select(Conversation.id)).one()
        connection.execute(sa.delete(Conversation))
    engine.dispose()
    return number


def test_a_crash_while_the_old_file_is_overwritten_loses_nothing(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The new file has its place by then."""

    def crash(*_args: object) -> None:
        raise MemoryError

    write(tmp_path / "log.db").dispose()
    monkeypatch.setattr("bot.conversation_log.encryption.overwrite", crash)
    with pytest.raises(MemoryError):
        encrypt_in_place(tmp_path / "log.db", KEY)
    monkeypatch.setenv("WAYMARK_DATABASE_KEY", KEY)
    settings.cache_clear()
    assert notes(tmp_path / "log.db") == [WORDS]


def test_a_process_waits_longer_for_a_migration_than_for_a_turn(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The bot and the staff pages start together: the second one must not give up while the first one migrates."""
    monkeypatch.setattr(database, "_WAITS", 0.1)
    first, second = (create_engine(f"sqlite:///{tmp_path / 'log.db'}") for _ in range(2))
    with first.connect() as migrating:
        exclusive(migrating, 1)
        Timer(0.5, migrating.rollback).start()
        with second.begin() as waits:
            exclusive(waits, 1)
        with second.connect() as later:
            assert later.exec_driver_sql("PRAGMA busy_timeout").scalar() == 100


def test_no_error_shows_the_values_of_its_statement(tmp_path: Path) -> None:
    """They may be words of a person."""
    engine = create_engine(f"sqlite:///{tmp_path / 'log.db'}")
    with engine.connect() as connection, pytest.raises(sa.exc.OperationalError) as failed:
        connection.execute(sa.text("INSERT INTO nothing VALUES (:words)"), {"words": WORDS})
    assert WORDS not in str(failed.value)


@pytest.mark.usefixtures("with_key")
def test_what_is_encrypted_already_is_left_alone(tmp_path: Path) -> None:
    """A second run says so and changes nothing."""
    write(tmp_path / "log.db").dispose()
    with pytest.raises(EncryptionError, match="already"):
        encrypt_in_place(tmp_path / "log.db", OTHER)
    assert notes(tmp_path / "log.db") == [WORDS]


def test_a_key_of_another_form_is_refused_at_once(monkeypatch: pytest.MonkeyPatch) -> None:
    """Before anything is written with it."""
    monkeypatch.setenv("WAYMARK_DATABASE_KEY", "secret")
    settings.cache_clear()
    with pytest.raises(SettingsError, match="64 hexadecimal"):
        settings()
