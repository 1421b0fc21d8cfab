"""Answers a message only once when the provider delivers it twice: the second delivery gets the words of the first."""

from __future__ import annotations

import asyncio
import time
from collections import OrderedDict
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable

#: Twilio retries within minutes of the first attempt (Twilio, Webhooks: Connection Overrides).
KEPT_SECONDS = 3600.0
#: Answers that are kept; the oldest are forgotten beyond that.
MOST_KEPT = 10_000


class _Kept(NamedTuple):
    """An answer, with the pseudonym of whom it is for and since when it is kept."""

    since: float
    person: str
    answer: asyncio.Future[str]


@dataclass
class AnswerOnce:
    """Remembers each message's answer for an hour, so that a retry gets it and the turn runs once.

    A retry that comes while the first attempt still runs waits for that attempt's answer. The answers are kept in the
    memory of this process only: an answer tells what somebody asked, and retries are too rare to write it down for
    them.

    Args:
        most_kept: answers beyond that are forgotten, the oldest first.
        clock: seconds that only grow.
    """

    most_kept: int = MOST_KEPT
    clock: Callable[[], float] = time.monotonic
    answers: OrderedDict[str, _Kept] = field(default_factory=OrderedDict)

    async def answer(self, message_id: str, person: str, work: Callable[[], Awaitable[str]]) -> str:
        """The answer to the message of a person (a pseudonym), from `work` at the first call with this identifier.

        Raises:
            Exception: what `work` raises; the next delivery is then taken anew.
        """
        self._forget_old()
        kept = self.answers.get(message_id)
        if kept is None:
            future: asyncio.Future[str] = asyncio.ensure_future(_run(work))
            self.answers[message_id] = _Kept(self.clock(), person, future)
            future.add_done_callback(lambda done: self._forget_failed(message_id, done))
        else:
            future = kept.answer
        # shielded: a provider that hangs up must not cancel the turn of its own retry
        return await asyncio.shield(future)

    def forget(self, person: str, but: str) -> None:
        """Forget the answers to a person who has everything erased, but for that message: it says that it was done."""
        for message_id in [each for each, kept in self.answers.items() if kept.person == person and each != but]:
            del self.answers[message_id]

    def _forget_failed(self, message_id: str, done: asyncio.Future[str]) -> None:
        """Forget a turn that failed as soon as it has, whether or not anybody still waits for it."""
        if done.cancelled() or done.exception():
            self.answers.pop(message_id, None)

    def _forget_old(self) -> None:
        oldest_kept = self.clock() - KEPT_SECONDS
        while self.answers:
            first = next(iter(self.answers))
            if self.answers[first].since >= oldest_kept and len(self.answers) <= self.most_kept:
                return
            del self.answers[first]


async def _run(work: Callable[[], Awaitable[str]]) -> str:
    return await work()
