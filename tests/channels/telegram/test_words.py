"""The bot's page on Telegram, as it is read from the file of each language."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from bot.channels.telegram import words
from bot.channels.telegram.commands import COMMANDS
from bot.settings import settings

if TYPE_CHECKING:
    from pathlib import Path


def test_every_live_language_has_a_page() -> None:
    """All commands, and the name of the organisation in the description."""
    found = {page.language: page for page in words.profiles()}
    assert set(found) == set(settings().live_languages)
    for page in found.values():
        assert dict(page.commands).keys() <= COMMANDS.keys()
        assert page.commands
        assert "{" not in page.description + page.short_description + page.group


@pytest.mark.parametrize("language", [None, "xx"])
def test_everybody_else_reads_the_first_language(language: str | None) -> None:
    """A language of Telegram that the bot has not, and none."""
    assert words.profile(language) == words.profiles()[0]


def test_a_language_without_a_file_is_left_out(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """Live alone makes no page: a new language can be answered before somebody translates it."""
    (tmp_path / "en.yml").write_text((words.FOLDER / "en.yml").read_text(encoding="utf-8"), encoding="utf-8")
    monkeypatch.setattr(words, "FOLDER", tmp_path)
    words._read.cache_clear()
    assert [page.language for page in words.profiles()] == ["en"]
    words._read.cache_clear()
