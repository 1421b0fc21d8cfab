"""What is said of responses that cost too much by SMS."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.replies.segment_report import too_long
from bot.settings import settings

if TYPE_CHECKING:
    import pytest


def test_the_most_that_is_asked_for_holds_in_every_script(monkeypatch: pytest.MonkeyPatch) -> None:
    """A limit of two means two, also where a part has 67 letters."""
    monkeypatch.setenv("WAYMARK_LANGUAGES", "en ru")
    settings.cache_clear()
    assert too_long() == []
    found = too_long(2)
    assert found
    assert all(line.startswith("ru: ") and " takes 3 segments " in line for line in found)
