"""An `Outgoing` becomes requests to the Bot API: its parts in order, or first the deletion of the chat."""

from __future__ import annotations

import asyncio
import logging
from typing import TYPE_CHECKING

from bot.channel_names import TELEGRAM
from bot.channels.telegram.callback_data import LIMIT, fits
from bot.channels.telegram.errors import Blocked, Refused, TelegramProblem, TryLater
from bot.channels.telegram.pace import Pace, Patience, persist
from bot.channels.telegram.parts import rows, split_text
from bot.faults import fault_place
from bot.privacy_keys import pseudonymiser

if TYPE_CHECKING:
    from collections.abc import Sequence

    from bot.channels.message import Outgoing
    from bot.channels.telegram.api import TelegramApi
    from bot.channels.telegram.memory import Memory
    from bot.payloads import Button

logger = logging.getLogger(__name__)

#: Messages in one request (Bot API: deleteMessages).
_BATCH = 100

#: Seconds that deleting may hold the harmless line up, all batches together: somebody may be looking at the screen.
_BEFORE_THE_LINE = 10.0

#: How long each deletion is tried. Most are made before the line is sent, so the first pauses are short.
_WHILE_DELETING = Patience(first_pause=0.2)


class Sender:
    """Sends what a turn said, in order, at the pace that Telegram allows.

    Args:
        api: the Bot API.
        memory: the numbers of the messages that can be deleted.
        pace: of each chat and of the bot as a whole.
        patience: how long a message is tried.
        before_the_line: seconds that deleting may hold the harmless line up.
    """

    def __init__(
        self,
        api: TelegramApi,
        memory: Memory,
        pace: Pace,
        patience: Patience | None = None,
        before_the_line: float = _BEFORE_THE_LINE,
    ) -> None:
        self._api = api
        self._memory = memory
        self._pace = pace
        self._patience = patience or Patience()
        self._before_the_line = before_the_line
        self._deleting: set[asyncio.Task[None]] = set()

    async def deliver(self, chat_id: int, person: str, message: Outgoing) -> bool:
        """Send the message, in parts where it is too long for one; whether all of it arrived.

        After a part that could not be sent, none is sent any more: the rest of an answer would mislead.

        Args:
            chat_id: the private chat.
            person: pseudonym under which the chat's message numbers are kept.
            message: what was said.
        """
        try:
            if message.delete_history:
                await self.delete_history(chat_id, person)
            await self._send(chat_id, person, message)
        except Blocked:
            self._pace.chat(chat_id).blocked = True
            logger.info("Telegram: a person blocked the bot; nothing more is sent to them.")
            return False
        except TelegramProblem as problem:
            logger.warning("Telegram: an answer was not delivered (%s).", type(problem).__name__)
            return False
        return True

    async def delete_history(self, chat_id: int, person: str) -> None:
        """Delete both sides' messages of the last 48 hours, newest first, as far as Telegram lets us.

        What takes longer than `before_the_line` is deleted after this returns; its faults are logged.

        Raises:
            TelegramProblem: Telegram said within that time that nothing of the chat can be deleted.
        """
        deleting = asyncio.create_task(self._delete_all(chat_id, person))
        self._deleting.add(deleting)
        deleting.add_done_callback(self._deleting.discard)
        done, _late = await asyncio.wait({deleting}, timeout=self._before_the_line)
        if done:
            await deleting
        else:
            deleting.add_done_callback(_log_fault)

    async def finish(self, seconds: float) -> None:
        """Wait for what is still being deleted, at most so long, then stop it; the next quick exit deletes it."""
        if not self._deleting:
            return
        _done, late = await asyncio.wait(self._deleting, timeout=seconds)
        for deleting in late:
            deleting.cancel()
        if late:
            logger.warning("Telegram: of %d chats, not all messages were deleted before the end.", len(late))
            await asyncio.wait(late)

    async def _delete_all(self, chat_id: int, person: str) -> None:
        people = {person, *pseudonymiser().all_pseudonyms(TELEGRAM, str(chat_id))}  # also those of before a new key
        numbers = sorted({number for name in people for number in await self._memory.messages(name)}, reverse=True)
        complete = True
        for start in range(0, len(numbers), _BATCH):
            complete &= await self._delete(chat_id, numbers[start : start + _BATCH])
        if complete and numbers:
            for name in people:
                await self._memory.forget_messages(name, until=numbers[0])

    async def _delete(self, chat_id: int, numbers: Sequence[int]) -> bool:
        """Delete one batch; a message that can't be deleted (a dice, for a day) must not save the rest."""
        try:
            await persist(lambda: self._api.delete(chat_id, numbers), _WHILE_DELETING, lambda: False)
        except Refused:
            if len(numbers) == 1:
                return True
            half = len(numbers) // 2
            first = await self._delete(chat_id, numbers[:half])
            return await self._delete(chat_id, numbers[half:]) and first
        except TryLater as problem:
            logger.warning("Telegram: messages were not deleted (%s).", type(problem).__name__)
            return False
        return True

    async def say(self, chat_id: int, text: str, keyboard: Sequence[Sequence[Button]] = ()) -> int | None:
        """Send one message that fits, at the chat's pace, and try until patience ends; its number.

        Raises:
            TelegramProblem: it was not sent.
        """
        chat = self._pace.chat(chat_id)

        async def request() -> int | None:
            async with chat.limiter, self._pace.overall:
                return await self._api.send(chat_id, text, keyboard)

        return await persist(request, self._patience, lambda: chat.blocked)

    async def _send(self, chat_id: int, person: str, message: Outgoing) -> None:
        parts = split_text(message.text)
        keyboard = rows([choice for choice in message.choices if _can_carry(choice)])
        for part in parts:
            number = await self._say_whatever_the_buttons(chat_id, part, keyboard if part is parts[-1] else ())
            if number is not None and not message.erased:  # the number would be all that is kept of them
                await self._memory.add_message(person, number, False)

    async def _say_whatever_the_buttons(
        self, chat_id: int, text: str, keyboard: Sequence[Sequence[Button]]
    ) -> int | None:
        """Say one message, without its buttons where Telegram refuses it with them: the words hold the number."""
        try:
            return await self.say(chat_id, text, keyboard)
        except Refused:
            if not keyboard:
                raise
            logger.error("Telegram: a message was refused with its buttons; they are left out.")
            return await self.say(chat_id, text)


def _log_fault(deleting: asyncio.Task[None]) -> None:
    if not deleting.cancelled() and (error := deleting.exception()):
        logger.error("Telegram: the rest of a chat was not deleted (%s at %s).", *fault_place(error))


def _can_carry(choice: Button) -> bool:
    """Whether Telegram takes the button; it would refuse the whole message for one that it does not."""
    if fits(choice.payload):
        return True
    logger.error("Telegram: a button is left out, since its payload is empty or over %d bytes.", LIMIT)
    return False
