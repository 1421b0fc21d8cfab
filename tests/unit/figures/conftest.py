"""An empty log and one of invented conversations, as the tests of the log itself have them."""

from __future__ import annotations

from tests.unit.conversation_log.conftest import demo_log, engine, url

__all__ = ["demo_log", "engine", "url"]
