"""Migrations run by themselves, all or nothing."""

from __future__ import annotations

import importlib
import shutil
from dataclasses import asdict, replace
from typing import TYPE_CHECKING

import pytest
import sqlalchemy as sa
from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext
from alembic.operations import Operations

from bot.conversation_log.assessment import rank
from bot.conversation_log.log import write_turn
from bot.conversation_log.migrate import SCRIPTS, VERSION_TABLE, MigrationError, migrate
from bot.conversation_log.record import TurnRecord
from bot.conversation_log.settling import settle_all
from bot.conversation_log.tables import Access, Base, Conversation, LoggedTurn
from bot.database import create_engine, without_foreign_keys

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

STEP = """
import sqlalchemy as sa
from alembic import op
revision, down_revision, branch_labels, depends_on = "0900", "{after}", None, None
def upgrade():
    op.add_column("note", sa.Column("half", sa.Integer))
    op.execute("{statement}")
"""


def with_step(folder: Path, statement: str) -> Path:
    """The migrations with one more, which adds a column and then runs `statement`."""
    copy = folder / "migrations"
    shutil.copytree(SCRIPTS, copy)
    last = max(path.name[:4] for path in (copy / "versions").glob("0*.py"))
    (copy / "versions" / "0900_more.py").write_text(STEP.format(after=last, statement=statement))
    return copy


def test_tables_and_migrations_agree(engine: sa.Engine) -> None:
    """The migrations make exactly the tables that the code expects."""
    with engine.connect() as connection:
        context = MigrationContext.configure(
            connection,
            opts={
                "version_table": VERSION_TABLE,
                "include_object": lambda _item, name, kind, _reflected, _other: (
                    not (kind == "table" and name not in Base.metadata.tables)
                ),
            },
        )
        assert compare_metadata(context, Base.metadata) == []


def test_a_step_that_fails_midway_changes_nothing(engine: sa.Engine, tmp_path: Path) -> None:
    """The column that the failing step had added is gone again, and the message says what to do."""
    with pytest.raises(MigrationError, match=r"Nothing was changed"):
        migrate(engine, with_step(tmp_path, "INSERT INTO nowhere VALUES (1)"))
    assert "half" not in {column["name"] for column in sa.inspect(engine).get_columns("note")}
    migrate(engine)


def test_a_database_of_a_newer_version_is_refused(engine: sa.Engine, tmp_path: Path) -> None:
    """An older version does not touch tables that it does not know."""
    migrate(engine, with_step(tmp_path, "SELECT 1"))
    with pytest.raises(MigrationError, match="newer version"):
        migrate(engine)


def before(folder: Path, step: str) -> Path:
    """The migrations up to a step, without it."""
    copy = folder / "before"
    shutil.copytree(SCRIPTS, copy)
    for path in (copy / "versions").glob("0*.py"):
        if path.name[:4] >= step:
            path.unlink()
    return copy


def write_then(engine: sa.Engine, *records: TurnRecord) -> None:
    """Log turns as a version did whose tables lacked columns of today, each of a conversation of its own."""
    turn, conversation = (sa.Table(name, sa.MetaData(), autoload_with=engine) for name in ("turn", "conversation"))
    with engine.begin() as connection:
        for record in records:
            values = asdict(record) | {"first_seen": record.at, "last_seen": record.at, "turns": 1, "sessions": 1}
            values |= {"urgency": rank(record.tier), "session": 1, "position": 1, "helpline_shown": False, "version": 1}
            of_conversation = {name: values[name] for name in values if name in conversation.c}
            number = connection.execute(conversation.insert().values(of_conversation)).inserted_primary_key
            assert number is not None
            of_turn = {name: list(v) if isinstance(v, tuple) else v for name, v in values.items() if name in turn.c}
            connection.execute(turn.insert().values({**of_turn, "conversation_id": number[0]}))


@pytest.mark.parametrize("many", [1, 600])
def test_corrections_of_an_older_version_are_caught_up_with(
    url: str, tmp_path: Path, many: int, caplog: pytest.LogCaptureFixture
) -> None:
    """Conversations follow them without a further verdict, in batches, once; one that nobody read stays."""
    engine = create_engine(url)
    migrate(engine, before(tmp_path, "0004"))
    record = TurnRecord(
        "", "", "sms", 60, text="x", intent="worker_rights", tier="information", missed=70, country="QA"
    )
    write_then(engine, *(replace(record, key=f"t{number}", pseudonym=f"k1.{number}") for number in range(many + 1)))
    right = {"right_tier": "urgent", "right_country": "KE", "reviewed_by": "ana", "reviewed_at": 120}
    with engine.begin() as connection:
        connection.execute(sa.update(LoggedTurn).where(LoggedTurn.key != "t0").values(right))
    with caplog.at_level("INFO"):
        migrate(engine)
    assert f"{many} conversations now follow" in caplog.text
    with engine.begin() as connection:
        rows = connection.execute(sa.select(Conversation.__table__).order_by(Conversation.id)).all()
        assert {(row.urgency, row.country, row.missed) for row in rows[1:]} == {(rank("urgent"), "KE", 0)}
        assert (rows[0].urgency, rows[0].country, rows[0].missed) == (rank("information"), "QA", 70)
        heard: list[tuple[int, int]] = []
        assert settle_all(connection, lambda done, of: heard.append((done, of))) == 0
    assert heard[-1] == (many, many)
    assert len(heard) == many // 500 + 2


def test_times_that_were_measured_otherwise_go(url: str, tmp_path: Path) -> None:
    """They left out how long understanding took."""
    engine = create_engine(url)
    migrate(engine, before(tmp_path, "0005"))
    write_then(engine, TurnRecord("t", "k1.a", "sms", 60, answer_ms=42))
    migrate(engine)
    with engine.connect() as connection:
        assert connection.scalars(sa.select(LoggedTurn.answer_ms)).all() == [None]


def test_turns_of_before_say_nothing_of_follow_ups(url: str, tmp_path: Path) -> None:
    """Nobody kept what they were read as; the next turn of the same conversation has it."""
    engine = create_engine(url)
    migrate(engine, before(tmp_path, "0006"))
    record = TurnRecord("t", "k1.a", "sms", 60, text="x")
    write_then(engine, record)
    migrate(engine)
    write_turn(engine, replace(record, key="u", follow_up="embassy", follow_up_probability=0.75))
    columns = sa.select(LoggedTurn.follow_up, LoggedTurn.follow_up_probability, LoggedTurn.right_follow_up).order_by(
        LoggedTurn.id
    )
    with engine.connect() as connection:
        assert connection.execute(columns).all() == [(None, None, None), ("embassy", 0.75, None)]


def test_the_step_to_follow_ups_can_be_gone_back(engine: sa.Engine) -> None:
    """Its columns and its table go, and what was kept before stays."""
    write_turn(engine, TurnRecord("t", "k1.a", "sms", 60, text="x", follow_up="embassy"))
    step = importlib.import_module("bot.conversation_log.migrations.versions.0006_follow_ups")
    with engine.begin() as connection, Operations.context(MigrationContext.configure(connection)):
        step.downgrade()
    assert not sa.inspect(engine).has_table("follow_up_lesson")
    assert "follow_up" not in {column["name"] for column in sa.inspect(engine).get_columns("turn")}
    with engine.connect() as connection:
        assert connection.execute(sa.text("SELECT text FROM turn")).scalars().all() == ["x"]


def with_turns(engine: sa.Engine) -> dict[str, Sequence[sa.Row]]:
    """Three conversations with everything that hangs on them, the last of them erased; what is left, by table."""
    write_then(engine, *(TurnRecord(f"t{each}", f"k1.{each}", "sms", 60, text="x") for each in range(3)))
    names = ("conversation", "turn", "flag", "note", "lesson")
    of = {name: sa.Table(name, sa.MetaData(), autoload_with=engine) for name in names}
    beside = {"conversation_id": 1, "turn_id": 1, "by": "ana", "at": 60}
    with engine.begin() as connection:
        connection.execute(of["flag"].insert().values(beside | {"kind": "privacy"}))
        connection.execute(of["note"].insert().values(beside | {"text": "n"}))
        connection.execute(of["lesson"].insert().values(turn_id=2, language="en", intent="i", text="y", at=60))
        connection.execute(of["conversation"].delete().where(of["conversation"].c.id == 3))
    return rows_of(engine, *names)


def rows_of(engine: sa.Engine, *names: str) -> dict[str, Sequence[sa.Row]]:
    """All rows of these tables."""
    with engine.connect() as connection:
        tables = (sa.Table(name, sa.MetaData(), autoload_with=connection) for name in names)
        return {each.name: connection.execute(sa.select(each).order_by(each.c.id)).all() for each in tables}


def next_numbers(engine: sa.Engine) -> tuple[int, int]:
    """The numbers of the conversation and of the turn of somebody new."""
    write_turn(engine, TurnRecord("new", "k1.new", "sms", 60, text="x"))
    with engine.connect() as connection:
        query = sa.select(LoggedTurn.conversation_id, LoggedTurn.id).where(LoggedTurn.key == "new")
        conversation, turn = connection.execute(query).one()
        return conversation, turn


def test_tables_made_anew_hold_what_they_held(url: str, tmp_path: Path) -> None:
    """Also what hangs on them, and an erasure still takes all of it; a step that fails later leaves all as it was."""
    engine = create_engine(url)
    migrate(engine, before(tmp_path, "0007"))
    rows = with_turns(engine)
    with pytest.raises(MigrationError, match=r"Nothing was changed"):
        migrate(engine, with_step(tmp_path, "INSERT INTO nowhere VALUES (1)"))
    assert rows_of(engine, *rows) == rows
    migrate(engine)
    assert rows_of(engine, *rows) == rows
    with engine.begin() as connection:
        connection.execute(sa.delete(Conversation))
    assert not any(rows_of(engine, *rows).values())


@pytest.mark.parametrize(
    ("what", "conversation", "detail"),
    [("conversation", 3, ""), ("queue", None, "missed #1 #3"), ("conversations", None, "words #3")],
)
def test_a_number_that_staff_have_seen_is_given_to_nobody_else(
    url: str, tmp_path: Path, what: str, conversation: int | None, detail: str
) -> None:
    """Or the access log would say that they had seen the conversation of a stranger."""
    engine = create_engine(url)
    migrate(engine, before(tmp_path, "0007"))
    with_turns(engine)
    with engine.begin() as connection:
        connection.execute(
            sa.insert(Access).values(at=60, by="ana", what=what, conversation=conversation, detail=detail)
        )
        connection.execute(sa.insert(Access).values(at=60, by="bob", what="refused", conversation=9000))
    migrate(engine)
    assert next_numbers(engine)[0] == 4


def test_a_number_is_given_once(engine: sa.Engine) -> None:
    """Also after an erasure: a page that shows the old number leads to nobody."""
    first = next_numbers(engine)
    with engine.begin() as connection:
        connection.execute(sa.delete(Conversation))
    assert next_numbers(engine) > first


def test_the_step_to_numbers_given_once_can_be_gone_back(engine: sa.Engine) -> None:
    """The rows stay, and the next conversation has the number that SQLite gives it."""
    rows = with_turns(engine)
    step = importlib.import_module("bot.conversation_log.migrations.versions.0007_numbers_given_once")
    with (
        engine.connect() as connection,
        without_foreign_keys(connection),
        connection.begin(),
        Operations.context(MigrationContext.configure(connection)),
    ):
        step.downgrade()
    assert rows_of(engine, *rows) == rows
    assert next_numbers(engine)[0] == (3 if engine.dialect.name == "sqlite" else 4)


def test_a_second_start_changes_nothing(url: str) -> None:
    """Migrations that have run do not run again."""
    engine = create_engine(url)
    migrate(engine)
    migrate(engine)
    assert sa.inspect(engine).has_table("turn")
