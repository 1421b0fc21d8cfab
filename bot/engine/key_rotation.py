"""Which pseudonym keys still stand behind something that is stored, so that the others can be destroyed."""

from __future__ import annotations

import re
from collections import Counter

import sqlalchemy as sa

from bot.conversation_log.storage import log_engine, spool
from bot.conversation_log.tables import Conversation
from bot.engine.erasure import TABLES_BESIDE_THE_LOG

#: `k<number>.<hash>`; retention puts another word in the place of a pseudonym, which no key stands behind.
_PSEUDONYM = re.compile(r"k(\d+)\.")


class TurnsWaitError(RuntimeError):
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
    engine = log_engine()
    existing = sa.inspect(engine).get_table_names()
    beside = [(table, column) for table, column in TABLES_BESIDE_THE_LOG.items() if table in existing]
    with engine.connect() as connection:
        found = set(connection.scalars(sa.select(Conversation.pseudonym)))
        for table, column in beside:
            found.update(connection.scalars(sa.select(sa.column(column, sa.String)).select_from(sa.table(table))))
    return found
