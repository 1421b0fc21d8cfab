"""Starts a look at the lessons, or a round, in a process of its own, which goes on when these pages end."""

from __future__ import annotations

import os
import subprocess
import sys
import threading
from contextlib import suppress
from pathlib import Path

from bot.learning.rounds import FOLDER, RoundRecord, What, claim
from bot.settings import ROOT

#: How far the process of a round stands back behind answers to people (`nice`).
_STANDS_BACK = 10


def begin(models: Path, what: What) -> None:
    """Start a look or a round.

    Its process inherits the lock: if two people press at once, only one begins.

    Raises:
        LearningUnderWayError: another one is under way.
    """
    lock = claim(models)
    try:
        RoundRecord(models / FOLDER, what).step("starting")
        arguments = [sys.executable, "-m", "bot", "learn", "--lock", f"{lock}", *(["--look"] if what == "look" else [])]
        quiet = subprocess.DEVNULL
        process = subprocess.Popen(  # noqa: S603
            arguments, cwd=ROOT, stdin=quiet, stdout=quiet, stderr=quiet, pass_fds=[lock], start_new_session=True
        )
    finally:
        os.close(lock)
    _stand_back(process.pid)
    threading.Thread(target=process.wait, daemon=True).start()  # a child that nobody waits for stays a zombie


def _stand_back(process: int) -> None:
    """Let the bot's answers come first; where memory runs short, the system ends the round and not the bot."""
    with suppress(OSError):  # it has ended already
        os.setpriority(os.PRIO_PROCESS, process, _STANDS_BACK)
    with suppress(OSError):  # only Linux has it
        Path(f"/proc/{process}/oom_score_adj").write_text("1000", encoding="ascii")
