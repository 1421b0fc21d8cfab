"""A log on both databases, as the tests of the log itself have it."""

from __future__ import annotations

from tests.unit.conversation_log.conftest import engine, filled, url

__all__ = ["engine", "filled", "url"]
