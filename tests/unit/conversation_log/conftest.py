"""Databases for the tests of the log: SQLite in a folder, and PostgreSQL where one answers here."""

from __future__ import annotations

import uuid
from typing import TYPE_CHECKING

import pytest
import sqlalchemy as sa

from bot.conversation_log.migrate import migrate
from bot.conversation_log.spool import Spool
from bot.database import create_engine
from bot.review.demo import make_demo

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

POSTGRES = "postgresql+psycopg://postgres@127.0.0.1:5432"


def _postgres_url() -> Iterator[str]:
    server = sa.create_engine(f"{POSTGRES}/postgres", isolation_level="AUTOCOMMIT", connect_args={"connect_timeout": 2})
    name = f"waymark_test_{uuid.uuid4().hex[:12]}"
    try:
        with server.connect() as connection:
            connection.execute(sa.text(f"CREATE DATABASE {name}"))
    except sa.exc.OperationalError:
        pytest.skip("no PostgreSQL at 127.0.0.1:5432 that lets the role postgres in without a password")
    yield f"{POSTGRES}/{name}"
    with server.connect() as connection:
        connection.execute(sa.text(f"DROP DATABASE {name} WITH (FORCE)"))
    server.dispose()


def _address(kind: str, folder: Path) -> Iterator[str]:
    if kind == "sqlite":
        yield f"sqlite:///{folder / 'log.db'}"
    else:
        yield from _postgres_url()


@pytest.fixture(params=["sqlite", "postgresql"])
def url(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[str]:
    """Address of an empty database of each kind."""
    yield from _address(request.param, tmp_path)


@pytest.fixture
def engine(url: str) -> Iterator[sa.Engine]:
    """A database with the tables of the log."""
    made = create_engine(url)
    migrate(made)
    yield made
    made.dispose()


@pytest.fixture(scope="module", params=["sqlite", "postgresql"])
def demo_log(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Iterator[sa.Engine]:
    """A log of invented conversations on each kind of database, made once for a file of tests that only read."""
    for address in _address(request.param, tmp_path_factory.mktemp("log")):
        made = create_engine(address)
        migrate(made)
        make_demo(made, 400)
        yield made
        made.dispose()


@pytest.fixture
def waiting(tmp_path: Path) -> Spool:
    """An empty spool."""
    return Spool(tmp_path / "waiting.jsonl")
