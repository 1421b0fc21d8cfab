"""A log on both databases, as the tests of the log itself have it."""

from __future__ import annotations

from tests.unit.conversation_log.conftest import engine, url

__all__ = ["engine", "url"]
