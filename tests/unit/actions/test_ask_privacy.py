"""Someone who asks what is kept reads for how long this installation keeps it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.actions.ask_privacy import AskPrivacy
from bot.settings import settings
from tests.turns import turn_of

if TYPE_CHECKING:
    import pytest


def test_the_days_are_those_of_this_installation(monkeypatch: pytest.MonkeyPatch) -> None:
    """Not of another one."""
    monkeypatch.setenv("WAYMARK_RETENTION_DAYS", "7")
    settings.cache_clear()
    (say,) = AskPrivacy().answer(turn_of("ask_privacy")).says
    assert (say.response, say.values) == ("utter_ask_privacy", {"days": 7})
