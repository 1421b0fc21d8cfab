"""numbers of conversations, turns and flags that SQLite gives once only, also after an erasure"""

from __future__ import annotations

import re

import sqlalchemy as sa
from alembic import op

revision = "0007"
down_revision = "0006"
branch_labels = None
depends_on = None

_TABLES = ("conversation", "turn", "flag")
#: A conversation in the details of the access log; no log has more digits.
_NUMBER = re.compile(r"(?<!\S)#(\d{1,9})(?!\S)")


def upgrade() -> None:
    """Conversations go on behind every number that the access log names: it may be that of an erased one."""
    if not _is_sqlite():
        return
    for table in _TABLES:
        with op.batch_alter_table(table, recreate="always", table_kwargs={"sqlite_autoincrement": True}):
            pass
    connection = op.get_bind()
    last = max((_last_in("conversation"), *_seen_by_staff()))
    connection.execute(sa.text("DELETE FROM sqlite_sequence WHERE name = 'conversation'"))
    connection.execute(sa.text("INSERT INTO sqlite_sequence VALUES ('conversation', :last)"), {"last": last})


def downgrade() -> None:
    if not _is_sqlite():
        return
    for table in _TABLES:
        with op.batch_alter_table(table, recreate="always"):
            pass


def _is_sqlite() -> bool:
    return op.get_bind().dialect.name == "sqlite"


def _last_in(table: str) -> int:
    rows = sa.table(table, sa.column("id", sa.Integer))
    return op.get_bind().scalar(sa.select(sa.func.max(rows.c.id))) or 0


def _seen_by_staff() -> list[int]:
    """Numbers of conversations that staff opened, or of which a list showed them words."""
    names = ("what", "conversation", "detail")
    access = sa.table("access", *(sa.column(name) for name in names))
    opened = sa.select(sa.func.max(access.c.conversation)).where(access.c.what == "conversation")
    listed = sa.select(access.c.detail).where(access.c.what.in_(("conversations", "queue")))
    connection = op.get_bind()
    shown = (int(number) for detail in connection.scalars(listed) for number in _NUMBER.findall(detail))
    return [connection.scalar(opened) or 0, *shown]
