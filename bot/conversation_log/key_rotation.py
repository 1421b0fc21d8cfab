"""Finds the pseudonym keys that still stand behind something stored, so that the others can be destroyed."""

from __future__ import annotations

import re
from collections import Counter

import sqlalchemy as sa

from bot.conversation_log.beside import pseudonyms_beside
from bot.conversation_log.storage import log_engine, spool
from bot.conversation_log.tables import Conversation
from bot.faults import OperatorError

#: `k<number>.<hash>`. Retention replaces a pseudonym by `past.<random>`, which no key stands behind.
_PSEUDONYM = re.compile(r"k(\d+)\.")


class TurnsWaitError(OperatorError):
    """Turns wait for the database: what they were made with can't be counted yet."""


def people_by_key() -> Counter[int]:
    """How many pseudonyms of each key the log, the conversations' state and the channels' memories hold.

    Raises:
        TurnsWaitError: turns wait outside the database.
    """
    if waiting := len(spool()):
        raise TurnsWaitError(
            f"{waiting} turns wait for the database. Start the bot once: it writes them. Then try again."
        )
    return Counter(int(found.group(1)) for name in _pseudonyms() if (found := _PSEUDONYM.match(name)))


def _pseudonyms() -> set[str]:
    with log_engine().connect() as connection:
        return {*connection.scalars(sa.select(Conversation.pseudonym)), *pseudonyms_beside(connection)}
