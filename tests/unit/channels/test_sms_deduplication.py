"""A turn runs once for a message, however often and however fast the provider delivers it."""

from __future__ import annotations

import asyncio

import pytest

from bot.channels.sms_deduplication import KEPT_SECONDS, AnswerOnce


class Turns:
    """Counts the turns; each takes until `go` is set."""

    def __init__(self) -> None:
        self.run = 0
        self.go = asyncio.Event()

    async def __call__(self) -> str:
        """The number of the turn, as its answer."""
        self.run += 1
        number = self.run
        await self.go.wait()
        return f"answer {number}"


async def test_a_retry_waits_for_the_attempt_that_runs() -> None:
    """And gets its answer; another message has its own."""
    once, turns = AnswerOnce(), Turns()
    waiting = [asyncio.create_task(once.answer(message_id, "k1.a", turns)) for message_id in ("SM1", "SM1", "SM2")]
    await asyncio.sleep(0)
    turns.go.set()
    assert await asyncio.gather(*waiting) == ["answer 1", "answer 1", "answer 2"]
    assert await once.answer("SM1", "k1.a", turns) == "answer 1"
    assert turns.run == 2


async def test_a_provider_that_hangs_up_does_not_end_the_turn() -> None:
    """Its retry gets the answer of the first attempt."""
    once, turns = AnswerOnce(), Turns()
    first = asyncio.create_task(once.answer("SM1", "k1.a", turns))
    await asyncio.sleep(0)
    first.cancel()
    with pytest.raises(asyncio.CancelledError):
        await first
    turns.go.set()
    assert await once.answer("SM1", "k1.a", turns) == "answer 1"
    assert turns.run == 1


async def test_a_turn_that_fails_is_tried_again() -> None:
    """Nobody gets the same failure for an hour."""
    once, turns = AnswerOnce(), Turns()

    async def fails() -> str:
        raise RuntimeError("no database")

    with pytest.raises(RuntimeError, match="no database"):
        await once.answer("SM1", "k1.a", fails)
    turns.go.set()
    assert await once.answer("SM1", "k1.a", turns) == "answer 1"


async def test_a_turn_that_fails_after_the_provider_hung_up_is_tried_again() -> None:
    """The retry must not get the failure of the attempt that nobody heard of."""
    once, turns, go = AnswerOnce(), Turns(), asyncio.Event()

    async def fails() -> str:
        await go.wait()
        raise RuntimeError("no database")

    first = asyncio.create_task(once.answer("SM1", "k1.a", fails))
    await asyncio.sleep(0)
    first.cancel()
    await asyncio.sleep(0)
    go.set()
    await asyncio.sleep(0.01)
    turns.go.set()
    assert await once.answer("SM1", "k1.a", turns) == "answer 1"


async def test_answers_are_forgotten_after_an_hour() -> None:
    """An answer tells what somebody asked: it is not kept longer than a retry needs it."""
    times = iter((0, 0, KEPT_SECONDS, KEPT_SECONDS, KEPT_SECONDS + 1, KEPT_SECONDS + 1))
    once, turns = AnswerOnce(clock=lambda: next(times)), Turns()
    turns.go.set()
    await once.answer("SM1", "k1.a", turns)
    await once.answer("SM2", "k1.a", turns)
    assert set(once.answers) == {"SM1", "SM2"}
    await once.answer("SM3", "k1.a", turns)
    assert set(once.answers) == {"SM2", "SM3"}


async def test_the_oldest_answers_make_room() -> None:
    """A flood of messages takes no more memory than the limit allows."""
    once, turns = AnswerOnce(most_kept=3), Turns()
    turns.go.set()
    for number in range(9):
        await once.answer(f"SM{number}", "k1.a", turns)
    assert len(once.answers) <= 4  # the limit, and the message that is answered now
    assert "SM8" in once.answers
    assert "SM0" not in once.answers


async def test_who_is_erased_leaves_no_answers_behind() -> None:
    """The one that says so stays, lest a retry of it begins a new conversation; those of others stay as well."""
    once, turns = AnswerOnce(), Turns()
    turns.go.set()
    for message_id, person in (("SM1", "k1.a"), ("SM2", "k1.b"), ("SM3", "k1.a")):
        await once.answer(message_id, person, turns)
    once.forget("k1.a", but="SM3")
    assert list(once.answers) == ["SM2", "SM3"]
