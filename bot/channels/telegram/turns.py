"""One update from its arrival to its answer: once, in the order of its chat.

Telegram keeps an update until we confirm it (by the webhook's 2xx, by the next offset of polling). We confirm it when
its answer is out, and write its number down just before that. So a bot that is killed before gets the update again and
answers it; an update that was answered and comes again is only confirmed. Somebody may be answered twice only where the
bot is killed in the instant between the last request and the writing of the number.
"""

from __future__ import annotations

import asyncio
import logging
import time
from typing import TYPE_CHECKING

from bot.channels.telegram.errors import Refused, TelegramProblem
from bot.channels.telegram.memory import UPDATES_KEPT, Memory
from bot.channels.telegram.pace import Chat, Pace, Patience, persist
from bot.channels.telegram.received import CHANNEL, Press, Received, Then
from bot.channels.telegram.sender import Sender
from bot.channels.telegram.updates import read_update
from bot.channels.telegram.words import profile
from bot.channels.turn import OnNewMessage, failure_message, report_answered, take_turn
from bot.faults import fault_place
from bot.payloads import meaning
from bot.places import CountryGuess, country_at
from bot.privacy_keys import pseudonymiser

if TYPE_CHECKING:
    from collections.abc import Awaitable

    from bot.channels.message import Incoming, Outgoing
    from bot.channels.telegram.api import TelegramApi

logger = logging.getLogger(__name__)

#: Seconds in which the same button pressed again is the same press.
_SAME_PRESS = 3.0

#: Intents of buttons that answer a question.
_QUESTIONS = ("answer", "change_language", "tell_location")

#: The application shows a clock on a pressed button for a few seconds.
_FOR_A_PRESS = Patience(seconds=5.0, first_pause=0.2)


class Turns:
    """Takes updates in and answers them.

    Args:
        api: the Bot API.
        memory: which updates are done, and what can be deleted of a chat.
        on_new_message: Rasa's handler.
        silence: seconds after which a message that waited (the bot was down) is not answered any more: the
            phone may be in other hands (safety.md, Conduct 7).
        patience: how long an answer is tried.
    """

    def __init__(
        self,
        api: TelegramApi,
        memory: Memory,
        on_new_message: OnNewMessage,
        silence: float,
        patience: Patience | None = None,
    ) -> None:
        self._api = api
        self._memory = memory
        self._on_new_message = on_new_message
        self._silence = silence
        self._pace = Pace()
        self._sender = Sender(api, memory, self._pace, patience)
        self._running: dict[int, asyncio.Task[None]] = {}

    def submit(self, raw: object) -> asyncio.Task[None]:
        """Start with an update, or join the work on it if it came before; the task never fails.

        Raises:
            MalformedUpdateError: it is no update.
        """
        received = read_update(raw, place_at)
        if received.update_id in self._running:
            return self._running[received.update_id]
        task = asyncio.create_task(self._take(received))
        self._running[received.update_id] = task
        task.add_done_callback(lambda _task: self._running.pop(received.update_id, None))
        return task

    async def finish(self, seconds: float) -> None:
        """Wait for what is under way, at most so long, then stop it: Telegram gives an update to the next start."""
        end = time.monotonic() + seconds
        tasks = set(self._running.values())
        if tasks:
            _done, late = await asyncio.wait(tasks, timeout=seconds)
            for task in late:
                task.cancel()
        await self._sender.finish(max(0.0, end - time.monotonic()))

    async def _take(self, received: Received) -> None:
        chat = self._pace.chat(received.chat_id)
        if received.then is Then.BLOCKED:  # at once: an answer may be waiting for its turn
            chat.blocked = True
        chat.waiting += 1
        try:
            async with chat.lock:
                if await self._memory.is_done(received.update_id):
                    return
                await self._react(received, chat)
                await self._memory.set_done(received.update_id)
        except Exception as error:  # noqa: BLE001  one update must not stop those that follow
            logger.error("Telegram: an update failed (%s at %s).", *fault_place(error))
        finally:
            chat.waiting -= 1

    async def _react(self, received: Received, chat: Chat) -> None:
        late = self._acknowledge(received.press)
        if received.then is Then.ANSWER and received.incoming:
            chat.blocked = False
            await self._answer(received, received.incoming, chat, late)
        elif received.then in (Then.LEAVE, Then.LEAVE_WITH_LINE):
            if received.then is Then.LEAVE_WITH_LINE:
                await self._quietly(self._say_in_group(received))
            await self._quietly(self._api.leave(received.chat_id))
        if late:
            await late

    def _acknowledge(self, press: Press | None) -> asyncio.Task[bool] | None:
        """Stop the clock on the button, beside the answer; the task tells whether it was too late for that."""
        return asyncio.create_task(self._is_late(press.callback_id)) if press and press.callback_id else None

    async def _is_late(self, callback_id: str) -> bool:
        request = persist(lambda: self._api.answer_press(callback_id), _FOR_A_PRESS, lambda: False)
        try:
            await request
        except Refused:
            return True
        except TelegramProblem as problem:
            logger.debug("Telegram: %s.", type(problem).__name__)
        except Exception as error:  # noqa: BLE001  the press is answered all the same
            logger.error("Telegram: a request failed (%s at %s).", *fault_place(error))
        return False

    async def _say_in_group(self, received: Received) -> None:
        await self._api.send(received.chat_id, profile(received.language).group)

    async def _answer(
        self, received: Received, incoming: Incoming, chat: Chat, late: asyncio.Task[bool] | None
    ) -> None:
        """Take the turn and send what it says; where anything on the way breaks, still send the number.

        Where the chat is to look harmless, the harmless line is sent in its place. A message that would have had no
        answer has none after a fault either.
        """
        silent = await self._is_stale(received, late) or _is_repeated(received, chat)
        message: Outgoing | None = None
        try:
            person = pseudonymiser().pseudonym(incoming.channel, incoming.sender)
            silent = not await self._is_latest(received, person) or silent
            await self._note_messages(received, person)
            if silent:
                return
            message = (await take_turn(incoming, self._on_new_message)).message
            delivered = await self._sender.deliver(received.chat_id, person, message)
            if delivered:
                report_answered(incoming, received.arrived)
        except Exception as error:  # noqa: BLE001  nothing may stand between a person and a number
            logger.error("Telegram: an answer failed (%s at %s).", *fault_place(error))
            if not silent:
                instead = message if message and message.delete_history else failure_message(incoming)
                await self._quietly(self._say_all_the_same(received.chat_id, instead))
            return
        if received.press and delivered and not message.delete_history:
            await self._put_away(received.chat_id, received.press, incoming)

    async def _say_all_the_same(self, chat_id: int, message: Outgoing) -> None:
        """Say one message after a fault; where the chat is to be hidden, delete of it what can be deleted first."""
        if message.delete_history:
            await self._quietly(self._clear(chat_id))
        await self._sender.say(chat_id, message.text)

    async def _clear(self, chat_id: int) -> None:
        await self._sender.delete_history(chat_id, pseudonymiser().pseudonym(CHANNEL, str(chat_id)))

    async def _note_messages(self, received: Received, person: str) -> None:
        """Both the person's message and the one whose button they pressed can be deleted later."""
        under = received.press.message_id if received.press else None
        for number, theirs in ((received.message_id, True), (under, False)):
            if number is not None:
                await self._memory.add_message(person, number, theirs)

    async def _is_latest(self, received: Received, person: str) -> bool:
        """Whether it is new, or a change of the person's last message: with that they correct what they said."""
        if not received.edited or received.message_id is None:
            return True
        latest = await self._memory.latest_message(person)
        return latest is None or received.message_id >= latest

    async def _is_stale(self, received: Received, late: asyncio.Task[bool] | None) -> bool:
        """Whether it waited too long.

        Telegram keeps no message longer than a day: an older one has a wrong clock. It tells no time of a press, but a
        button can't be pressed before it is shown. If it was shown long ago, and it is too late to acknowledge the
        press, the press counts as old.
        """
        if received.press:
            shown = time.time() - (received.press.shown_at or 0.0)
            stale = shown > self._silence and late is not None and await late
            if stale:
                logger.warning("Telegram: a press waited too long and is not answered any more.")
            return stale
        age = time.time() - received.sent_at if received.sent_at else 0.0
        stale = self._silence < age < UPDATES_KEPT
        if stale:
            logger.warning("Telegram: a message waited %d minutes and is not answered any more.", age // 60)
        return stale

    async def _put_away(self, chat_id: int, press: Press, incoming: Incoming) -> None:
        """Remove the buttons of an answered question, so that it isn't answered twice; those of a menu stay."""
        pressed = meaning(incoming.payload or "")
        if pressed and pressed.intent in _QUESTIONS and press.message_id is not None:
            await self._quietly(self._api.remove_buttons(chat_id, press.message_id))

    @staticmethod
    async def _quietly(request: Awaitable[object]) -> None:
        """Make a request that nobody waits for: what goes wrong with it ends nothing else."""
        try:
            await request
        except TelegramProblem as problem:
            logger.debug("Telegram: %s.", type(problem).__name__)
        except Exception as error:  # noqa: BLE001  the update is to be confirmed, what was said stays said
            logger.error("Telegram: a request failed (%s at %s).", *fault_place(error))


def place_at(latitude: float, longitude: float) -> CountryGuess:
    """The country of a place; a fault there must not keep the person from being answered."""
    try:
        return country_at(latitude, longitude)
    except Exception as error:  # noqa: BLE001
        logger.warning("Telegram: a place was not looked up (%s at %s).", *fault_place(error))
        return CountryGuess(None, sure=False)


def _is_repeated(received: Received, chat: Chat) -> bool:
    """Whether the same button was pressed twice in a moment, or a mere picture belongs to an answered album.

    A picture with words of its own is answered in any case, and the album with it.
    """
    if received.press:
        pressed = (received.press.message_id, received.press.data)
        now = time.monotonic()
        *last, at = chat.last_press
        chat.last_press = (*pressed, now)
        return tuple(last) == pressed and now - at < _SAME_PRESS
    incoming = received.incoming
    if incoming is None or received.album is None:
        return False
    answered, chat.album = chat.album == received.album, received.album
    return answered and not (incoming.text or incoming.payload)
