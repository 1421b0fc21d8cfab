"""The staff pages over databases of their own, with people of every role who are signed in."""

from __future__ import annotations

import uuid
from typing import TYPE_CHECKING, Any

import pytest

from bot.settings import settings

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    import sqlalchemy as sa
    from django.test import Client

WHO = "k1.cccccccccccccccccccccccccccccccc"
PASSWORD = "a kettle sings at noon"


@pytest.fixture(scope="package")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Path]:
    """Django and both databases in a folder of their own: Django is set up once a process."""
    made = tmp_path_factory.mktemp("staff")
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("WAYMARK_VAR", str(made))
        settings.cache_clear()
        from bot.review.serve import set_up

        set_up()
    from django.test.utils import setup_test_environment, teardown_test_environment

    setup_test_environment()
    yield made
    teardown_test_environment()


@pytest.fixture(autouse=True)
def _in_folder(_apart: None, folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The log of a test is in the folder of Django's accounts."""
    monkeypatch.setenv("WAYMARK_VAR", str(folder))
    settings.cache_clear()


@pytest.fixture
def engine() -> sa.Engine:
    """An empty log."""
    from bot.conversation_log.storage import log_engine
    from bot.conversation_log.tables import Base

    found = log_engine()
    with found.begin() as connection:
        for table in reversed(Base.metadata.sorted_tables):
            connection.execute(table.delete())
        connection.exec_driver_sql("DELETE FROM sqlite_sequence")  # numbers begin at 1, as in a new log
    return found


@pytest.fixture
def signed_in() -> Callable[..., Client]:
    """Makes somebody with a role who has shown both factors, and gives their browser."""

    def make(role: str, name: str = "", **client: object) -> Client:
        from django.contrib.auth.models import Group, User
        from django.test import Client
        from django_otp import DEVICE_ID_SESSION_KEY
        from django_otp.plugins.otp_totp.models import TOTPDevice

        user = User.objects.create_user(name or f"{role}-{uuid.uuid4().hex[:8]}", password=PASSWORD)
        user.groups.add(Group.objects.get(name=role))
        device = TOTPDevice.objects.create(user=user, name="telephone", confirmed=True)
        browser = Client(HTTP_HOST="localhost", **client)
        browser.force_login(user, backend="django.contrib.auth.backends.ModelBackend")
        session = browser.session
        session[DEVICE_ID_SESSION_KEY] = device.persistent_id
        session.save()
        return browser

    return make


def browser(**options: object) -> Client:
    """A browser that nobody has signed in with."""
    from django.test import Client

    return Client(HTTP_HOST="localhost", **options)


def account(name: str) -> Any:
    """The account of that name."""
    from django.contrib.auth.models import User

    return User.objects.get(username=name)


@pytest.fixture
def name() -> str:
    """A name that nobody has."""
    return uuid.uuid4().hex[:10]


def only(engine: sa.Engine, table: type) -> sa.Row:
    """The one row of a table."""
    import sqlalchemy as sa

    with engine.connect() as connection:
        return connection.execute(sa.select(table.__table__)).one()


@pytest.fixture
def turn(engine: sa.Engine) -> tuple[int, int]:
    """Numbers of a conversation and of its one turn, which still holds a name."""
    from bot.conversation_log.log import now_minute, write_turn
    from bot.conversation_log.record import TurnRecord
    from bot.conversation_log.tables import LoggedTurn

    write_turn(
        engine,
        TurnRecord(
            key="one",
            pseudonym=WHO,
            channel="sms",
            at=now_minute(),
            text="my cousin zuleika can not leave [PLACE]",
            intent="worker_rights",
            confidence=0.4,
            tier="information",
            asks=True,
            urgent_probability=0.3,
            evidence=({"kind": "phrase", "indicator": "restriction_of_movement", "start": 18, "end": 31},),
            language="en",
            country="QA",
            responses=("utter_worker_rights",),
            missed=60,
        ),
    )
    row = only(engine, LoggedTurn)
    return row.conversation_id, row.id
