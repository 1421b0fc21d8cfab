"""The loaded bot goes by the settings of the machine that it runs on."""

from __future__ import annotations

import time
from typing import TYPE_CHECKING

import pytest

import bot.rasa_without_unused_parts  # noqa: F401  (before Rasa)

# isort: split
from rasa.core.channels.channel import CollectingOutputChannel, UserMessage
from rasa.shared.core.events import SessionStarted, UserUttered

from bot.engine.agent import ModelLoadError, WaymarkAgent, check_loads, load_agent_apart
from bot.settings import settings

if TYPE_CHECKING:
    from pathlib import Path

pytestmark = pytest.mark.model


async def session_of(agent: WaymarkAgent, seconds: float) -> int:
    """How many messages the session has when the second message comes that many seconds after the first."""
    before = UserUttered("hello", intent={"name": "greet"}, timestamp=time.time() - seconds)
    tracker = agent.tracker_store.init_tracker("somebody")
    tracker.update(SessionStarted())
    tracker.update(before)
    await agent.tracker_store.save(tracker)
    await agent.handle_message(UserMessage("thank you", CollectingOutputChannel(), sender_id="somebody"))
    kept = await agent.tracker_store.retrieve("somebody")
    assert kept is not None
    return sum(isinstance(event, UserUttered) for event in kept.events)


@pytest.mark.parametrize(("minutes", "messages"), [("1", 1), ("3", 2), (None, 2)])
async def test_the_silence_that_ends_a_session_is_the_operators(
    minutes: str | None, messages: int, model: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Ninety seconds after a message, whose time is kept to the minute: the model was trained with fifteen minutes."""
    if minutes:
        monkeypatch.setenv("WAYMARK_SILENCE_MINUTES", minutes)
    settings.cache_clear()
    agent = await load_agent_apart(model, tmp_path)
    assert await session_of(agent, 90) == messages


async def test_a_model_that_was_cut_short_is_refused(model: Path, tmp_path: Path) -> None:
    """Before it is taken into service: a restart would find nothing to serve."""
    cut = tmp_path / "cut.tar.gz"
    with model.open("rb") as whole:
        cut.write_bytes(whole.read(1_000_000))
    with pytest.raises(ModelLoadError, match=r"cut\.tar\.gz can't be loaded"):
        await check_loads(cut)
