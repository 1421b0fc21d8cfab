"""corrections that were made before conversations followed them"""

from __future__ import annotations

import logging
import time

from alembic import op

from bot.conversation_log.settling import settle_all

revision = "0004"
down_revision = "0003"
branch_labels = None
depends_on = None

logger = logging.getLogger("bot.conversation_log.migrations")  # a script has no name of its own

#: Seconds between two lines of the log.
_EVERY = 5.0


def upgrade() -> None:
    """Reads columns of step 0001 only: if settling read a later one, the tests of this step would fail."""
    last = time.monotonic()

    def told(done: int, of: int) -> None:
        nonlocal last
        if time.monotonic() - last >= _EVERY:
            logger.info("Conversations follow their corrections: %d of %d.", done, of)
            last = time.monotonic()

    if changed := settle_all(op.get_bind(), told):
        logger.info("%d conversations now follow what staff had corrected in them.", changed)


def downgrade() -> None:
    """What was caught up with stays."""
