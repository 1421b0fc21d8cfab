"""what a message was read as in the middle of a conversation, what readers found instead, and lessons of it"""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0006"
down_revision = "0005"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Rows of before stay empty: nobody kept what they were read as."""
    with op.batch_alter_table("turn", schema=None) as batch_op:
        batch_op.add_column(
            sa.Column("follow_up", sa.String(length=32), nullable=True, comment="kind that it was read as, if any")
        )
        batch_op.add_column(sa.Column("follow_up_probability", sa.Double(), nullable=True))
        batch_op.add_column(
            sa.Column(
                "right_follow_up",
                sa.String(length=32),
                nullable=True,
                comment="empty where it was none of the kinds",
            )
        )
    op.create_table(
        "follow_up_lesson",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("turn_id", sa.Integer(), nullable=False),
        sa.Column("language", sa.String(length=8), nullable=False),
        sa.Column("kind", sa.String(length=32), nullable=False),
        sa.Column("text", sa.Text(), nullable=False),
        sa.Column("at", sa.BigInteger(), nullable=False),
        sa.ForeignKeyConstraint(
            ["turn_id"], ["turn.id"], name=op.f("fk_follow_up_lesson_turn_id_turn"), ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_follow_up_lesson")),
        sa.UniqueConstraint("turn_id", name=op.f("uq_follow_up_lesson_turn_id")),
    )


def downgrade() -> None:
    op.drop_table("follow_up_lesson")
    with op.batch_alter_table("turn", schema=None) as batch_op:
        batch_op.drop_column("right_follow_up")
        batch_op.drop_column("follow_up_probability")
        batch_op.drop_column("follow_up")
