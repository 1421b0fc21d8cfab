"""times of answers that left out the way to here, understanding, and handing the answer over"""

from __future__ import annotations

from alembic import op

revision = "0005"
down_revision = "0004"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """What is measured from now on can't be put together with what was measured before."""
    op.execute("UPDATE turn SET answer_ms = NULL WHERE answer_ms IS NOT NULL")


def downgrade() -> None:
    """The times of before are gone."""
