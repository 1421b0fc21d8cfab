"""The conversation in the terminal."""

from __future__ import annotations

from types import SimpleNamespace
from typing import TYPE_CHECKING, Any

import pytest
from prompt_toolkit import PromptSession
from rich.console import Console

from bot.channels.message import Outgoing, TurnResult
from bot.cli import chat

if TYPE_CHECKING:
    from pathlib import Path


@pytest.mark.parametrize(("channel", "costs"), [("sms", True), ("telegram", False)])
async def test_only_a_text_message_has_a_cost(channel: str, costs: bool, monkeypatch: pytest.MonkeyPatch) -> None:
    """Verdicts are shown from /show on; encoding and segments stand there for a channel that sends segments."""
    typed = iter(["/show", "hello", "/quit"])

    async def prompted(_session: Any) -> str:
        return next(typed)

    async def loaded(_model: str, _folder: Path) -> Any:
        return SimpleNamespace(handle_message=None)

    async def answered(*_given: Any) -> TurnResult:
        return TurnResult(Outgoing("Hello."))

    monkeypatch.setattr(PromptSession, "prompt_async", prompted)
    monkeypatch.setattr(chat, "console", Console(record=True))
    monkeypatch.setattr(chat, "served_model", lambda: "a model")
    monkeypatch.setattr(chat, "load_agent_apart", loaded)
    monkeypatch.setattr(chat, "take_turn", answered)
    await chat.run_chat(channel, None, None)
    told = chat.console.export_text()
    assert "Hello." in told
    assert "asks False" in told
    assert ("segments" in told) == costs
