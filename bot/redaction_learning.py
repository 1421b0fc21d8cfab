"""Redaction learns beside the bot: nobody waits minutes for an answer because a folder was empty."""

from __future__ import annotations

import logging
import subprocess
import sys
import threading
from typing import TYPE_CHECKING

from bot.privacy import has_learned
from bot.settings import ROOT

if TYPE_CHECKING:
    from collections.abc import Callable

logger = logging.getLogger(__name__)

_LEARN = (sys.executable, "-m", "bot", "prepare", "redaction")


def learn_beside(
    and_then: Callable[[], None], or_else: Callable[[], None], learn: tuple[str, ...] = _LEARN
) -> threading.Thread:
    """Let redaction learn in a process of its own, which gives its memory back and gives way to this one.

    Where another process learns already, it waits for that one.

    Args:
        and_then: called in the thread that is returned, when redaction has learned.
        or_else: called there where it could not.
        learn: the command that does it.
    """
    logger.warning(
        "Redaction is learning what identifiers look like, once, for about ten minutes. The bot answers meanwhile; "
        "the log shows what people write as [WORD] until then."
    )
    thread = threading.Thread(target=_learn, args=(and_then, or_else, learn), daemon=True)
    thread.start()
    return thread


def _learn(and_then: Callable[[], None], or_else: Callable[[], None], learn: tuple[str, ...]) -> None:
    ended = subprocess.run(learn, cwd=ROOT, stdin=subprocess.DEVNULL, capture_output=True, text=True, check=False)  # noqa: S603
    if has_learned():
        and_then()
        return
    or_else()
    if ended.returncode < 0:  # what it said before is no reason
        said = f"ended by signal {-ended.returncode}; 9 is often a lack of memory"
    else:
        said = (ended.stderr.strip().splitlines() or [f"it ended with {ended.returncode}"])[-1]
    logger.error(
        "Redaction could not learn (%s), so the log keeps no words of anybody. See that bot/models/derived can be "
        "written, run `.venv/bin/python -m bot prepare redaction`, and start again.",
        said,
    )
