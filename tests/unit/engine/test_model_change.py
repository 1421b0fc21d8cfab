"""A running bot changes its model between two messages, and every conversation goes on."""

from __future__ import annotations

import asyncio
import shutil
from typing import TYPE_CHECKING

import pytest
from rasa.core.channels.channel import CollectingOutputChannel, UserMessage

from bot.engine.agent import WaymarkAgent, load_agent_apart
from bot.engine.model_change import follow_served_model
from bot.model_files import take_into_service

if TYPE_CHECKING:
    from pathlib import Path

pytestmark = pytest.mark.model


async def said(agent: WaymarkAgent, text: str) -> str | None:
    """Country that the conversation knows after these words."""
    await agent.handle_message(UserMessage(text, CollectingOutputChannel(), sender_id="somebody"))
    tracker = await agent.tracker_store.retrieve("somebody")
    return tracker.get_slot("country") if tracker else None


async def until_changed(agent: WaymarkAgent, old: object) -> None:
    """Wait until something else answers."""
    while agent.processor is old:  # noqa: ASYNC110  the bot tells nobody that it changed
        await asyncio.sleep(0.05)


async def test_a_conversation_goes_on_with_the_new_model(model: Path, tmp_path: Path) -> None:
    """What was known before the change is known after it; a broken model changes nothing."""
    models = tmp_path / "models"
    models.mkdir()
    first = take_into_service(shutil.copy(model, models / "1.tar.gz"), "trained")
    agent = await load_agent_apart(first, tmp_path)
    assert await said(agent, "i am in Qatar") == "QA"
    following = asyncio.create_task(follow_served_model(agent, first, models, interval=0.05))
    old = agent.processor
    (models / "broken.tar.gz").write_bytes(b"no model")
    take_into_service(models / "broken.tar.gz", "promoted")
    await asyncio.sleep(0.5)
    assert agent.processor is old
    take_into_service(shutil.copy(model, models / "2.tar.gz"), "learned")
    await asyncio.wait_for(until_changed(agent, old), 60)
    assert agent.model_name == "2.tar.gz"
    assert await said(agent, "thank you") == "QA"
    following.cancel()
