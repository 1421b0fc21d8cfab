"""Everything about one person erased: the log, what waits for it, the state, and the channels' memories."""

from __future__ import annotations

import sqlalchemy as sa

from bot.conversation_log.erasure import erase_pseudonyms, pseudonyms_of
from bot.conversation_log.storage import log_engine, spool
from bot.engine.conversation_store import CONVERSATIONS
from bot.privacy_keys import pseudonymiser

#: Tables outside the log that hold a pseudonym, with the name of its column.
TABLES_BESIDE_THE_LOG = {"conversation_state": "sender", "telegram_message": "person"}


def erase_person(reference: str | None = None, channel: str | None = None, sender: str | None = None) -> int:
    """Erase by reference code, or by channel and the provider's address under every key; how many turns it was.

    Raises:
        ErasureIncompleteError: the rows are gone, but a reader keeps traces in the database's journal.
    """
    engine = log_engine()
    if reference:
        names = list(pseudonyms_of(engine, reference))
    else:
        names = list(pseudonymiser().all_pseudonyms(channel or "", sender or ""))
    CONVERSATIONS.metadata.create_all(engine)
    existing = sa.inspect(engine).get_table_names()
    with engine.begin() as connection:
        for table, column in TABLES_BESIDE_THE_LOG.items():
            if table in existing:
                place = sa.table(table, sa.column(column))
                connection.execute(sa.delete(place).where(place.c[column].in_(names)))
    return erase_pseudonyms(engine, spool(), names)
