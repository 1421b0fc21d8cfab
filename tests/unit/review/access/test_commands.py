"""The operator's commands for accounts."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from bot.conversation_log.access_log import Wanted, accesses
from tests.unit.review.conftest import browser

if TYPE_CHECKING:
    from collections.abc import Callable

    import sqlalchemy as sa
    from django.test import Client

    SignedIn = Callable[..., Client]


def test_the_command_line_has_a_way_back_too(engine: sa.Engine, signed_in: SignedIn, name: str) -> None:
    """If the only administrator forgets the password, there is no other one to help."""
    from bot.review.access.commands import NoSuchAccountError, end_lock, end_password

    signed_in("administrator", name)
    assert browser().get("/" + end_password(name).split("/", 3)[3]).status_code == 200
    end_lock(name)
    with pytest.raises(NoSuchAccountError):
        end_password("nobody at all")
    done = [(row.by, row.what, row.detail) for row in accesses(engine, Wanted(), 1)]
    assert done == [("command line", "unlocked", name), ("command line", "password", name)]
