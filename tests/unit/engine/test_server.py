"""What the server tells its operator."""

from __future__ import annotations

import logging
from typing import TYPE_CHECKING

import pytest

from bot.engine.server import report_to_operator
from bot.settings import settings

if TYPE_CHECKING:
    from collections.abc import Iterator


@pytest.fixture
def ours() -> Iterator[logging.Logger]:
    """The logger of our own code, as it was afterwards."""
    logger = logging.getLogger("bot")
    yield logger
    logger.setLevel(logging.NOTSET)


@pytest.mark.parametrize("level", ["DEBUG", "INFO", "ERROR"])
def test_the_level_is_that_of_the_settings(level: str, ours: logging.Logger, monkeypatch: pytest.MonkeyPatch) -> None:
    """For our own code; no library tells more by it, since that could be somebody's words."""
    monkeypatch.setenv("WAYMARK_LOG_LEVEL", level)
    settings.cache_clear()
    report_to_operator()
    assert logging.getLevelName(ours.getEffectiveLevel()) == level
    assert not any(logging.getLogger(name).isEnabledFor(logging.INFO) for name in ("rasa.core", "httpx", "sqlalchemy"))
