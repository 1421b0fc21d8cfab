"""Commands and descriptions on Telegram, per language."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest

from bot.channels.telegram import words
from bot.channels.telegram.commands import COMMANDS
from bot.channels.telegram.profile import set_profile
from bot.channels.telegram.words import FOLDER, profile, profiles
from bot.content_files import ContentFileError
from bot.settings import settings

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from bot.channels.telegram.api import TelegramApi
    from tests.channels.telegram.bot_api import BotApi


async def test_set_once(api: TelegramApi, server: BotApi) -> None:
    """What Telegram does not show yet is set for everybody and per language; a second start sets nothing."""
    await set_profile(api)
    assert ("commands", "") in server.shown
    assert {language for what, language in server.shown if what == "description"} == {
        "", *(entry.language for entry in profiles())
    }  # fmt: skip
    changes = [a for a in server.asked if a.method.startswith("set")]
    await set_profile(api)
    assert [a for a in server.asked if a.method.startswith("set")] == changes


async def test_only_what_changed(api: TelegramApi, server: BotApi) -> None:
    """An edited command is set again, the rest is not."""
    await set_profile(api)
    server.shown["commands", "en"] = server.shown["commands", "en"][1:]
    server.asked.clear()
    await set_profile(api)
    assert [(a.method, a.given["language_code"]) for a in server.asked if a.method.startswith("set")] == [
        ("setMyCommands", "en")
    ]


async def test_failure_only_warns(api: TelegramApi, server: BotApi, caplog: pytest.LogCaptureFixture) -> None:
    """The bot answers without its menu."""
    server.fail["getMyCommands"].append((500, {}))
    await set_profile(api)
    assert "were not set" in caplog.text


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """A folder of profiles that a test may break."""
    monkeypatch.setattr(words, "FOLDER", tmp_path)
    words._read.cache_clear()
    yield tmp_path
    words._read.cache_clear()


@pytest.mark.parametrize(
    ("before", "after", "said"),
    [
        ("{charity} is", "{name} is", r"\d+: only {charity} is filled in in description"),
        ("{charity} is", "{0} is", r"\d+: only {charity} is filled in in description"),
        ("{charity} is", "{ is", r"\d+: only {charity} is filled in in description"),
        ("commands:", "commands: [", r"\d+: did not find"),
        ("commands:", "#", r"\d+: "),
        ("  start:", "  begin:", r"\d+: start missing in 'commands'"),
    ],
)
async def test_a_broken_file_only_warns(
    before: str, after: str, said: str, *, api: TelegramApi, folder: Path, caplog: pytest.LogCaptureFixture
) -> None:
    """A slip of the hand in a text is named with its file and line, and the bot goes on."""
    content = (FOLDER / "en.yml").read_text(encoding="utf-8")
    assert before in content
    (folder / "en.yml").write_text(content.replace(before, after), encoding="utf-8")
    await set_profile(api)
    assert re.search(rf"/en\.yml:{said}", caplog.text)


def test_no_file_at_all(folder: Path) -> None:
    """The message tells where one has to be."""
    with pytest.raises(ContentFileError, match=str(folder)):
        profile("en")


@pytest.mark.parametrize("path", sorted(FOLDER.glob("*.yml")), ids=lambda path: path.stem)
def test_files(path: object, monkeypatch: pytest.MonkeyPatch) -> None:
    """Every file is complete and within Telegram's sizes, and holds no telephone number."""
    monkeypatch.setenv("WAYMARK_LANGUAGES", path.stem)
    settings.cache_clear()
    (shown,) = profiles()
    assert sorted(name for name, _ in shown.commands) == sorted(COMMANDS)
    assert all(1 <= len(text) <= 256 and re.fullmatch("[a-z0-9_]{1,32}", name) for name, text in shown.commands)
    assert len(shown.description) <= 512
    assert len(shown.short_description) <= 120
    assert not re.search(r"\d{3}", path.read_text(encoding="utf-8").split("commands:")[1])


def test_every_live_language_has_a_file() -> None:
    """The menu speaks each of the thirteen languages."""
    assert [entry.language for entry in profiles()] == list(settings().live_languages)


def test_a_language_without_a_file() -> None:
    """Somebody whose language has no file reads the first live one."""
    assert profile("zz").language == settings().live_languages[0]
    assert profile(None).language == settings().live_languages[0]
