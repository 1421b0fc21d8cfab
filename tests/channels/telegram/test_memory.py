"""What the channel remembers, for how long, and what never gets into it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.channels.telegram.memory import DELETABLE, UPDATES_KEPT, Memory

if TYPE_CHECKING:
    from pathlib import Path

NOW = 1_800_000_000.0


def memory(folder: Path, now: float = NOW) -> Memory:
    """The memory in a folder at a time, as a process opens it."""
    return Memory(f"sqlite:///{folder / 'm.db'}", clock=lambda: now)


async def test_updates_survive_a_restart(tmp_path: Path) -> None:
    """An update that is done stays done."""
    await memory(tmp_path).set_done(7)
    assert await memory(tmp_path).is_done(7)
    assert not await memory(tmp_path).is_done(8)
    await memory(tmp_path).set_done(7)


async def test_updates_are_forgotten(tmp_path: Path) -> None:
    """After Telegram's own limit they are not kept."""
    await memory(tmp_path).set_done(7)
    await memory(tmp_path, NOW + UPDATES_KEPT + 61).set_done(8)
    assert not await memory(tmp_path).is_done(7)


async def test_messages(tmp_path: Path) -> None:
    """Both sides' numbers of a chat are known for 48 hours, newest first, and only of that chat."""
    first = memory(tmp_path)
    for number, theirs in ((1, True), (2, False), (3, True)):
        await first.add_message("k1.a", number, theirs=theirs)
    await first.add_message("k1.b", 4, theirs=True)
    assert await memory(tmp_path).messages("k1.a") == [3, 2, 1]
    assert await memory(tmp_path).latest_message("k1.a") == 3
    assert await memory(tmp_path, NOW + DELETABLE + 61).messages("k1.a") == []
    await memory(tmp_path).forget_messages("k1.a", until=3)
    assert await memory(tmp_path).messages("k1.a") == []
    assert await memory(tmp_path).messages("k1.b") == [4]


async def test_numbers_are_removed(tmp_path: Path) -> None:
    """After 48 hours a message's number is not in the file any more."""
    await memory(tmp_path).add_message("k1.a", 1, theirs=True)
    await memory(tmp_path, NOW + DELETABLE + 200).set_done(1)
    assert await memory(tmp_path, NOW).messages("k1.a") == []


async def test_nothing_stays_in_the_process_that_is_saved(tmp_path: Path) -> None:
    """A number that is in the database needs no second place, nor does the person an empty one."""
    kept = memory(tmp_path)
    await kept.add_message("k1.a", 1, theirs=True)
    assert not kept._unsaved


async def test_what_could_not_be_saved_is_forgotten_too(tmp_path: Path) -> None:
    """It is known as long as it can be deleted on Telegram, and no longer."""
    (tmp_path / "m.db").mkdir()  # a folder is no database
    now = NOW
    kept = Memory(f"sqlite:///{tmp_path / 'm.db'}", clock=lambda: now)
    await kept.add_message("k1.a", 1, theirs=True)
    await kept.add_message("k1.b", 2, theirs=True)
    assert await kept.messages("k1.a") == [1]
    await kept.forget_messages("k1.a", until=1)
    assert await kept.messages("k1.a") == []
    assert await kept.messages("k1.b") == [2]
    now += DELETABLE + 200
    assert await kept.messages("k1.b") == []
    await kept.set_done(1)
    assert not kept._unsaved


async def test_what_is_written_while_a_chat_is_deleted_is_kept(tmp_path: Path) -> None:
    """Only the numbers that were deleted are forgotten: a later quick exit must reach the others."""
    kept = memory(tmp_path)
    for number in (1, 2, 3):
        await kept.add_message("k1.a", number, theirs=True)
    await kept.forget_messages("k1.a", until=2)
    assert await kept.messages("k1.a") == [3]
    assert await kept.latest_message("k1.a") == 3


async def test_a_database_that_comes_later(tmp_path: Path) -> None:
    """Tables are made when the database is there, which may be after the start."""
    folder = tmp_path / "m.db"
    folder.mkdir()
    late = memory(tmp_path)
    await late.set_done(7)
    folder.rmdir()
    await late.set_done(8)
    assert await memory(tmp_path).is_done(8)


async def test_messages_of_an_outage_are_saved_with_the_next_one(tmp_path: Path) -> None:
    """After a restart they can still be deleted: whoever hides the chat does not know of the outage."""
    folder = tmp_path / "m.db"
    folder.mkdir()
    late = memory(tmp_path)
    await late.add_message("k1.a", 1, theirs=True)
    await late.add_message("k1.a", 2, theirs=False)
    folder.rmdir()
    await late.add_message("k1.b", 3, theirs=True)
    assert not late._unsaved
    assert await memory(tmp_path).messages("k1.a") == [2, 1]
    assert await memory(tmp_path).latest_message("k1.a") == 1


async def test_a_message_may_be_noted_twice(tmp_path: Path) -> None:
    """An update that comes again, or one that was saved although nobody waited for that any more."""
    for _ in range(2):
        await memory(tmp_path).add_message("k1.a", 1, theirs=True)
    kept = memory(tmp_path)
    await kept.add_message("k1.a", 1, theirs=True)
    await kept.add_message("k1.a", 2, theirs=True)
    assert not kept._unsaved
    assert await kept.messages("k1.a") == [2, 1]
