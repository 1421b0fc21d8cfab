"""Deleting a chat holds the harmless line up for a short time only, however slow Telegram is."""

from __future__ import annotations

import asyncio
import logging
from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from bot.channel_names import TELEGRAM
from bot.channels.message import Outgoing
from bot.channels.telegram.pace import Pace
from bot.channels.telegram.sender import Sender
from bot.privacy_keys import pseudonymiser, rotate
from tests.channels.telegram import raw
from tests.channels.telegram.conftest import QUICK

if TYPE_CHECKING:
    from bot.channels.telegram.api import TelegramApi
    from bot.channels.telegram.memory import Memory
    from tests.channels.telegram.bot_api import BotApi

PERSON = "k1.a"

LINE = Outgoing("OK", delete_history=True)


@pytest.fixture
async def sender(api: TelegramApi, memory: Memory, server: BotApi) -> Sender:
    """A sender that waits a quarter of a second for deletions, for a chat with three batches of messages."""
    for number in range(1, 251):
        await memory.add_message(PERSON, number, theirs=bool(number % 2))
        server.chats[raw.PERSON][number] = "they took my passport"
    return Sender(api, memory, Pace(), QUICK, before_the_line=0.25)


async def until_deleted(sender: Sender) -> None:
    """Wait for what is deleted after the line."""
    await asyncio.wait(sender._deleting, timeout=5)


async def test_the_line_does_not_wait_for_all_batches(sender: Sender, server: BotApi, memory: Memory) -> None:
    """A slow Telegram deletes the rest after the line, which stays and can be deleted by the next quick exit."""
    server.slow = 0.2
    assert await sender.deliver(raw.PERSON, PERSON, LINE)
    await until_deleted(sender)
    assert server.asked[-1].method == "deleteMessages"
    assert list(server.chats[raw.PERSON].values()) == ["OK"]
    assert await memory.messages(PERSON) == [1001]


async def test_the_line_does_not_wait_for_halves(sender: Sender, server: BotApi) -> None:
    """One message that can't be deleted makes many requests of one batch; they share the time."""
    server.undeletable = {50}
    server.slow = 0.05
    await sender.deliver(raw.PERSON, PERSON, LINE)
    await until_deleted(sender)
    assert server.asked[-1].method == "deleteMessages"
    assert set(server.chats[raw.PERSON].values()) == {"OK", "they took my passport"}
    assert len(server.chats[raw.PERSON]) == 2


async def test_a_chat_that_is_deleted_in_time_is_empty_before_the_line(sender: Sender, server: BotApi) -> None:
    """Somebody who looks at the screen sees nothing go after the line."""
    await sender.deliver(raw.PERSON, PERSON, LINE)
    assert server.asked[-1].method == "sendMessage"
    assert list(server.chats[raw.PERSON].values()) == ["OK"]


async def test_after_an_erasure_nothing_of_its_confirmation_is_noted(sender: Sender, memory: Memory) -> None:
    """Its number would be kept under the pseudonym of somebody who wants nothing to be kept."""
    assert await sender.deliver(raw.PERSON, PERSON, replace(LINE, erased=True))
    assert await memory.messages(PERSON) == []


async def test_messages_of_before_a_new_key_are_deleted_as_well(
    api: TelegramApi, memory: Memory, server: BotApi
) -> None:
    """Somebody who must hide a chat does not know that the charity rotated its keys that day."""
    before = pseudonymiser().pseudonym(TELEGRAM, str(raw.PERSON))
    rotate()
    now = pseudonymiser().pseudonym(TELEGRAM, str(raw.PERSON))
    for number, person in ((1, before), (2, now)):
        await memory.add_message(person, number, theirs=True)
        server.chats[raw.PERSON][number] = "they took my passport"
    await Sender(api, memory, Pace(), QUICK).deliver(raw.PERSON, now, LINE)
    assert list(server.chats[raw.PERSON].values()) == ["OK"]
    assert await memory.messages(before) == []


async def test_a_fault_behind_the_line_is_logged(
    sender: Sender, memory: Memory, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    """With its type and place, and without what it says."""

    async def breaks(_person: str) -> list[int]:
        await asyncio.sleep(0.4)
        raise RuntimeError("secret words")

    monkeypatch.setattr(memory, "messages", breaks)
    with caplog.at_level(logging.DEBUG):
        assert await sender.deliver(raw.PERSON, PERSON, LINE)
        await until_deleted(sender)
    assert "the rest of a chat was not deleted (RuntimeError at " in caplog.text
    assert "secret words" not in caplog.text


async def test_at_the_end_what_is_still_deleted_is_stopped(
    sender: Sender, server: BotApi, memory: Memory, caplog: pytest.LogCaptureFixture
) -> None:
    """Nothing is left running, and the numbers stay known, so that the next quick exit deletes the rest."""
    server.fail["deleteMessages"].extend([(429, {"parameters": {"retry_after": 30}})])
    await sender.deliver(raw.PERSON, PERSON, LINE)
    (deleting,) = sender._deleting
    await sender.finish(0.05)
    assert deleting.cancelled()
    assert "of 1 chats, not all messages were deleted" in caplog.text
    assert len(await memory.messages(PERSON)) == 251


async def test_at_the_end_what_is_nearly_deleted_is_finished(sender: Sender, server: BotApi) -> None:
    """Within the time that the server gives."""
    server.slow = 0.2
    await sender.deliver(raw.PERSON, PERSON, LINE)
    await sender.finish(3.0)
    assert list(server.chats[raw.PERSON].values()) == ["OK"]
