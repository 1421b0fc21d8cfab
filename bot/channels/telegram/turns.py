"""One update from its arrival to its answer: once, in the order of its chat, or together with others of it.

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

from bot.channel_names import TELEGRAM
from bot.channels.telegram.backlog import as_one, first_together
from bot.channels.telegram.errors import Refused, TelegramProblem
from bot.channels.telegram.pace import Chat, Pace, Patience, persist
from bot.channels.telegram.received import Press, Received, Then
from bot.channels.telegram.sender import Sender
from bot.channels.telegram.unanswered import is_repeated, is_stale
from bot.channels.telegram.updates import read_update
from bot.channels.telegram.words import profile
from bot.channels.turn import OnNewMessage, failure_message, report_answered, take_turn, with_number
from bot.faults import fault_place
from bot.payloads import meaning
from bot.places import CountryGuess, country_at
from bot.privacy_keys import pseudonymiser

if TYPE_CHECKING:
    from collections.abc import Awaitable, Mapping, Sequence

    from bot.channels.message import Incoming, Outgoing
    from bot.channels.telegram.api import TelegramApi
    from bot.channels.telegram.memory import Memory

logger = logging.getLogger(__name__)

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
        chat.waiting[received.update_id] = received
        try:
            async with chat.lock:
                if received.update_id in chat.waiting:  # else it was answered together with one before it
                    await self._take_first(chat)
        except Exception as error:  # noqa: BLE001  one update must not stop those that follow
            logger.error("Telegram: an update failed (%s at %s).", *fault_place(error))
        finally:
            chat.waiting.pop(received.update_id, None)

    async def _take_first(self, chat: Chat) -> None:
        """Answer the first of the chat's updates that wait, and those that are answered together with it."""
        together = first_together(list(chat.waiting.values()))
        for each in together:
            del chat.waiting[each.update_id]
        new = [each for each in together if not await self._memory.is_done(each.update_id)]
        await self._react(new, chat)
        for each in new:
            await self._memory.set_done(each.update_id)

    async def _react(self, together: Sequence[Received], chat: Chat) -> None:
        late = {each.update_id: self._acknowledge(each.press) for each in together if each.press}
        to_answer = [each for each in together if each.then is Then.ANSWER]
        if to_answer:
            chat.blocked = False
            await self._answer(to_answer, chat, late)
        for each in together:
            if each.then is Then.LEAVE_WITH_LINE:
                await self._quietly(self._say_in_group(each))
            if each.then in (Then.LEAVE, Then.LEAVE_WITH_LINE):
                await self._quietly(self._api.leave(each.chat_id))
        for acknowledgement in late.values():
            await acknowledgement

    def _acknowledge(self, press: Press) -> asyncio.Task[bool]:
        """Stop the clock on the button, beside the answer; the task tells whether it was too late for that."""
        return asyncio.create_task(self._is_late(press.callback_id))

    async def _is_late(self, callback_id: str) -> bool:
        if not callback_id:
            return False
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

    async def _answer(self, together: Sequence[Received], chat: Chat, late: Mapping[int, asyncio.Task[bool]]) -> None:
        """Take the turn and send what it says; where anything on the way breaks, still send the number.

        Where the chat is to look harmless, the harmless line is sent in its place. A message that would have had no
        answer has none after a fault either.

        Args:
            together: those that get one answer.
            chat: theirs.
            late: whether it was too late to acknowledge a press, by the number of its update.
        """
        heard = [
            each
            for each in together
            if not (await is_stale(each, self._silence, late.get(each.update_id)) or is_repeated(each, chat))
        ]
        message: Outgoing | None = None
        try:
            person = pseudonymiser().pseudonym(TELEGRAM, str(together[0].chat_id))
            for each in together:
                if not await self._is_latest(each, person) and each in heard:
                    heard.remove(each)
                await self._note_messages(each, person)
            received = as_one(heard) if heard else None
            if received is None or received.incoming is None:
                return
            turn = await take_turn(received.incoming, self._on_new_message)
            message = turn.message if received in heard else with_number(received.incoming, turn)
            delivered = await self._sender.deliver(received.chat_id, person, message)
            if delivered:
                report_answered(received.incoming, received.arrived)
        except Exception as error:  # noqa: BLE001  nothing may stand between a person and a number
            logger.error("Telegram: an answer failed (%s at %s).", *fault_place(error))
            await self._say_instead(heard, message)
            return
        if received.press and delivered and not message.delete_history:
            await self._put_away(received.chat_id, received.press, received.incoming)

    async def _say_instead(self, heard: Sequence[Received], message: Outgoing | None) -> None:
        """Say the harmless line that was not sent, or the number, to somebody who is to be answered."""
        newest = heard[-1].incoming if heard else None
        if newest is not None:
            instead = message if message and message.delete_history else failure_message(newest)
            await self._quietly(self._say_all_the_same(heard[-1].chat_id, instead))

    async def _say_all_the_same(self, chat_id: int, message: Outgoing) -> None:
        """Say one message after a fault; where the chat is to be hidden, delete of it what can be deleted first."""
        if message.delete_history:
            await self._quietly(self._clear(chat_id))
        await self._sender.say(chat_id, message.text)

    async def _clear(self, chat_id: int) -> None:
        await self._sender.delete_history(chat_id, pseudonymiser().pseudonym(TELEGRAM, str(chat_id)))

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
