"""A file in which redacted turns wait while the database can't take them: one JSON object a line."""

from __future__ import annotations

import json
import logging
import os
import threading
import time
from collections import deque
from contextlib import ExitStack, contextmanager, suppress
from typing import TYPE_CHECKING

from bot.conversation_log.record import TurnRecord
from bot.own_files import locked, overwrite, own_file, own_folder, put

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator
    from contextlib import AbstractContextManager
    from pathlib import Path

logger = logging.getLogger(__name__)

#: Turns that wait in memory when not even the file can be written (disk full); about 20 MB.
_IN_MEMORY = 10_000
#: Turns that are written before the file is: an erasure waits for as many, and each time the rest is written anew.
_AT_ONCE = 200
#: Seconds between two times: whoever waits for a lock gets it only where it is free for a moment.
_PAUSE = 0.01


class Spool:
    """Turns that wait, in the order in which they came; none is lost while this process or its disk lives.

    Args:
        path: the file; it is made when a turn has to wait, and taken away when none does.
    """

    def __init__(self, path: Path) -> None:
        self.path = path
        self._changing, self._draining = threading.Lock(), threading.Lock()
        self._unreadable = 0
        self._memory: deque[TurnRecord] = deque(maxlen=_IN_MEMORY)

    def __len__(self) -> int:
        """How many turns wait."""
        with self._unchanged():
            return len(self._memory) + sum(1 for line in self._lines() if line)

    def add(self, record: TurnRecord) -> None:
        """Keep a turn for later; never raises, and waits for no database."""
        with self._unchanged():
            self._memory.append(record)
            self._to_file()

    def drain(self, write: Callable[[TurnRecord], object]) -> int:
        """Write every waiting turn with `write` and forget it; how many there were.

        Turns are added meanwhile, since `write` may take long. An erasure is not carried out then: it would miss the
        turn that is just being written.

        Raises:
            Exception: what `write` raises; the turns that were not written still wait.
        """
        total = 0
        while done := self._drain_some(write):
            total += done
            time.sleep(_PAUSE)
        return total

    def erase(self, pseudonyms: frozenset[str]) -> int:
        """Forget the turns of these pseudonyms; how many there were.

        Raises:
            OSError: the file can't be written anew; every turn still waits.
        """
        with self._undrained(), self._unchanged():
            records = self._waiting()
            kept = [record for record in records if record.pseudonym not in pseudonyms]
            if len(kept) < len(records):
                self._keep(kept)
            return len(records) - len(kept)

    def _drain_some(self, write: Callable[[TurnRecord], object]) -> int:
        with self._undrained():
            with self._unchanged():
                records = self._waiting()[:_AT_ONCE]
            done = 0
            try:
                for record in records:
                    write(record)
                    done += 1
            finally:
                if done or not records:  # without records the file may hold unreadable lines
                    with self._unchanged():
                        self._keep(self._waiting()[done:])
            return done

    def _unchanged(self) -> AbstractContextManager[None]:
        """While nobody else reads or writes the file."""
        return _alone(self._changing, self.path.with_suffix(".lock"))

    def _undrained(self) -> AbstractContextManager[None]:
        """While nobody writes turns into the database and nobody erases any; entered before `_unchanged`."""
        return _alone(self._draining, self.path.with_suffix(".draining"))

    def _keep(self, records: list[TurnRecord]) -> None:
        """Let these turns and no others wait, and overwrite what the file held before."""
        if self._unreadable:
            logger.warning("%d unreadable lines of %s were left out.", self._unreadable, self.path.name)
        if not self.path.exists():
            self._memory = deque(records, maxlen=_IN_MEMORY)
            self._to_file()
            return
        with self.path.open("r+b") as old:
            if records:
                put(self.path, _as_lines(records))
            else:
                self.path.unlink()
            self._memory.clear()
            overwrite(old)

    def _to_file(self) -> None:
        """Move what waits in memory to the end of the file; it stays in memory where that can't be written."""
        if not self._memory:
            return
        try:
            own_file(self.path)
            with self.path.open("a", encoding="utf-8") as file:
                file.write("\n" + _as_lines(self._memory))  # a line that was cut short ends here
                file.flush()
                os.fsync(file.fileno())
        except OSError as error:
            logger.error(
                "%d turns wait in memory: %s can't be written (%s). Free some space; a stop now loses them.",
                len(self._memory),
                self.path.name,
                error.strerror,
            )
        else:
            self._memory.clear()

    def _lines(self) -> list[str]:
        try:
            return self.path.read_text(encoding="utf-8", errors="replace").split("\n")
        except OSError:
            return []

    def _waiting(self) -> list[TurnRecord]:
        """All turns that wait, in order."""
        records, self._unreadable = [], 0
        for line in filter(None, self._lines()):
            try:
                records.append(TurnRecord.from_dict(json.loads(line)))
            except (ValueError, TypeError):
                # half a line: the process was killed while it wrote, so the provider delivers again
                self._unreadable += 1
        return [*records, *self._memory]


@contextmanager
def _alone(lock: threading.Lock, path: Path) -> Iterator[None]:
    """Alone among the threads of this process and, where the folder can be written, among processes."""
    with lock, ExitStack() as stack:
        with suppress(OSError):
            own_folder(path.parent)
            stack.enter_context(locked(path))
        yield


def _as_lines(records: Iterable[TurnRecord]) -> str:
    return "".join(json.dumps(record.as_dict(), ensure_ascii=False) + "\n" for record in records)
