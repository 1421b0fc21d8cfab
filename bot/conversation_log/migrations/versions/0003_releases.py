"""what was shared with partners, and the privacy budget that it spent"""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0003"
down_revision = "0002"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "release",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("at", sa.BigInteger(), nullable=False),
        sa.Column("kind", sa.String(length=16), nullable=False, comment="figures or incidents"),
        sa.Column("since", sa.BigInteger(), nullable=False),
        sa.Column("until", sa.BigInteger(), nullable=False, comment="not part of the period"),
        sa.Column(
            "epsilon",
            sa.Double(),
            nullable=False,
            comment="spent for each year that the period touches; 0 for incidents",
        ),
        sa.Column("digest", sa.String(length=64), nullable=True, comment="SHA-256 of a file that may be made again"),
        sa.Column("sheet", sa.JSON(), nullable=False, comment="facts of the data sheet"),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_release")),
    )


def downgrade() -> None:
    op.drop_table("release")
