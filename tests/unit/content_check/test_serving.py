"""What is read before the bot serves, and what is not loaded for it."""

from __future__ import annotations

import subprocess
import sys

import pytest

from bot.content_check import serving
from bot.content_files import ContentFileError
from bot.settings import ROOT, settings

#: What only people at their desks need.
_APART = ("bot.review", "bot.learning", "bot.sharing", "bot.figures", "django", "opendp")


def test_a_live_language_without_a_catalogue_is_said(monkeypatch: pytest.MonkeyPatch) -> None:
    """It would be answered in English, and nobody would know why."""
    now = settings().model_copy(update={"languages": "en sw"})
    monkeypatch.setattr(serving, "settings", lambda: now)
    monkeypatch.setattr(serving, "catalogue", lambda _languages: None)
    monkeypatch.setattr(serving, "DATA", ROOT / "nowhere")
    with pytest.raises(ContentFileError, match="sw has no catalogue"):
        serving.read_for_serving()


def test_serving_loads_no_staff_pages() -> None:
    """Their framework takes memory that a small server does not have."""
    code = f"import sys, bot, bot.content_check.serving; print([n for n in sys.modules if n.startswith({_APART!r})])"
    found = subprocess.run([sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True, check=True)
    assert found.stdout.strip() == "[]"
