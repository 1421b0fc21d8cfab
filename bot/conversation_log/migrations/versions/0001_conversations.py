"""conversations, turns and what staff add to them"""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0001"
down_revision = None
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "access",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("at", sa.BigInteger(), nullable=False),
        sa.Column("by", sa.String(length=150), nullable=False),
        sa.Column("what", sa.String(length=32), nullable=False),
        sa.Column("conversation", sa.Integer(), nullable=True),
        sa.Column("detail", sa.String(length=200), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_access")),
    )
    with op.batch_alter_table("access", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_access_at"), ["at"], unique=False)
        batch_op.create_index(batch_op.f("ix_access_by"), ["by"], unique=False)
        batch_op.create_index(batch_op.f("ix_access_conversation"), ["conversation"], unique=False)
        batch_op.create_index(batch_op.f("ix_access_what"), ["what"], unique=False)

    op.create_table(
        "conversation",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("pseudonym", sa.String(length=64), nullable=False),
        sa.Column("reference", sa.String(length=16), nullable=True),
        sa.Column("channel", sa.String(length=32), nullable=False),
        sa.Column("first_seen", sa.BigInteger(), nullable=False),
        sa.Column("last_seen", sa.BigInteger(), nullable=False),
        sa.Column("language", sa.String(length=8), nullable=True),
        sa.Column("country", sa.String(length=2), nullable=True),
        sa.Column("campaign", sa.String(length=64), nullable=True),
        sa.Column("turns", sa.Integer(), nullable=False),
        sa.Column("sessions", sa.Integer(), nullable=False),
        sa.Column("urgency", sa.SmallInteger(), nullable=False, comment="rank of its most urgent turn"),
        sa.Column("missed", sa.SmallInteger(), nullable=False, comment="highest score of an unread turn"),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_conversation")),
        sa.UniqueConstraint("pseudonym", name=op.f("uq_conversation_pseudonym")),
    )
    with op.batch_alter_table("conversation", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_conversation_campaign"), ["campaign"], unique=False)
        batch_op.create_index(batch_op.f("ix_conversation_channel"), ["channel"], unique=False)
        batch_op.create_index(batch_op.f("ix_conversation_country"), ["country"], unique=False)
        batch_op.create_index(batch_op.f("ix_conversation_language"), ["language"], unique=False)
        batch_op.create_index(batch_op.f("ix_conversation_last_seen"), ["last_seen"], unique=False)
        batch_op.create_index(batch_op.f("ix_conversation_reference"), ["reference"], unique=False)

    op.create_table(
        "directory_check",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("country", sa.String(length=2), nullable=False),
        sa.Column("line", sa.String(length=200), nullable=False, comment="name of the line in its file"),
        sa.Column("number", sa.String(length=40), nullable=False, comment="what was called, as printed"),
        sa.Column("result", sa.String(length=16), nullable=False, comment="works, wrong or no_answer"),
        sa.Column("by", sa.String(length=150), nullable=False),
        sa.Column("at", sa.BigInteger(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_directory_check")),
    )
    with op.batch_alter_table("directory_check", schema=None) as batch_op:
        batch_op.create_index("ix_directory_check_line", ["country", "line"], unique=False)

    op.create_table(
        "erasure",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("at", sa.BigInteger(), nullable=False),
        sa.Column("how", sa.String(length=16), nullable=False, comment="person, operator or retention"),
        sa.Column("turns", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_erasure")),
    )
    op.create_table(
        "turn",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("key", sa.String(length=32), nullable=False, comment="makes a repeated write harmless"),
        sa.Column("conversation_id", sa.Integer(), nullable=False),
        sa.Column("session", sa.Integer(), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("at", sa.BigInteger(), nullable=False),
        sa.Column("button", sa.String(length=120), nullable=True, comment="what a button stood for"),
        sa.Column("text", sa.Text(), nullable=True, comment="redacted words; NULL once purged"),
        sa.Column("removed", sa.JSON(), nullable=False, comment="kinds of what redaction took out"),
        sa.Column("intent", sa.String(length=64), nullable=False),
        sa.Column("confidence", sa.Double(), nullable=False),
        sa.Column("other_intents", sa.JSON(), nullable=False),
        sa.Column("tier", sa.String(length=16), nullable=False),
        sa.Column("asks", sa.Boolean(), nullable=False),
        sa.Column("urgent_probability", sa.Double(), nullable=False),
        sa.Column("evidence", sa.JSON(), nullable=False),
        sa.Column("indicators", sa.JSON(), nullable=False),
        sa.Column("language", sa.String(length=8), nullable=True),
        sa.Column("country", sa.String(length=2), nullable=True),
        sa.Column("responses", sa.JSON(), nullable=False),
        sa.Column("helplines", sa.JSON(), nullable=False),
        sa.Column("helpline_shown", sa.Boolean(), nullable=False),
        sa.Column("not_understood", sa.Boolean(), nullable=False),
        sa.Column("low_confidence", sa.Boolean(), nullable=False),
        sa.Column("feedback", sa.String(length=16), nullable=True),
        sa.Column("quiz", sa.String(length=64), nullable=True, comment="question and choice of the quiz"),
        sa.Column("answer_ms", sa.Integer(), nullable=True),
        sa.Column("missed", sa.SmallInteger(), nullable=False, comment="0-100, how likely an urgent case was missed"),
        sa.Column("right_intent", sa.String(length=64), nullable=True),
        sa.Column("right_tier", sa.String(length=16), nullable=True),
        sa.Column("right_language", sa.String(length=8), nullable=True),
        sa.Column("right_country", sa.String(length=2), nullable=True),
        sa.Column("reviewed_by", sa.String(length=150), nullable=True),
        sa.Column("reviewed_at", sa.BigInteger(), nullable=True),
        sa.Column("version", sa.Integer(), nullable=False, comment="raised by every correction"),
        sa.ForeignKeyConstraint(
            ["conversation_id"],
            ["conversation.id"],
            name=op.f("fk_turn_conversation_id_conversation"),
            ondelete="CASCADE",
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_turn")),
        sa.UniqueConstraint("key", name=op.f("uq_turn_key")),
    )
    with op.batch_alter_table("turn", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_turn_at"), ["at"], unique=False)
        batch_op.create_index("ix_turn_conversation_position", ["conversation_id", "position"], unique=False)
        batch_op.create_index(batch_op.f("ix_turn_feedback"), ["feedback"], unique=False)
        batch_op.create_index(batch_op.f("ix_turn_intent"), ["intent"], unique=False)
        batch_op.create_index(batch_op.f("ix_turn_language"), ["language"], unique=False)
        batch_op.create_index("ix_turn_queue", ["reviewed_at", "missed"], unique=False)
        batch_op.create_index(batch_op.f("ix_turn_tier"), ["tier"], unique=False)

    op.create_table(
        "correction",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("turn_id", sa.Integer(), nullable=False),
        sa.Column("by", sa.String(length=150), nullable=False),
        sa.Column("at", sa.BigInteger(), nullable=False),
        sa.Column("field", sa.String(length=16), nullable=False),
        sa.Column("old", sa.String(length=120), nullable=False),
        sa.Column("new", sa.String(length=120), nullable=False),
        sa.ForeignKeyConstraint(["turn_id"], ["turn.id"], name=op.f("fk_correction_turn_id_turn"), ondelete="CASCADE"),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_correction")),
    )
    with op.batch_alter_table("correction", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_correction_at"), ["at"], unique=False)
        batch_op.create_index(batch_op.f("ix_correction_turn_id"), ["turn_id"], unique=False)

    op.create_table(
        "flag",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("conversation_id", sa.Integer(), nullable=False),
        sa.Column("turn_id", sa.Integer(), nullable=True),
        sa.Column("kind", sa.String(length=32), nullable=False),
        sa.Column("by", sa.String(length=150), nullable=False),
        sa.Column("at", sa.BigInteger(), nullable=False),
        sa.Column("cleared_by", sa.String(length=150), nullable=True),
        sa.Column("cleared_at", sa.BigInteger(), nullable=True),
        sa.ForeignKeyConstraint(
            ["conversation_id"],
            ["conversation.id"],
            name=op.f("fk_flag_conversation_id_conversation"),
            ondelete="CASCADE",
        ),
        sa.ForeignKeyConstraint(["turn_id"], ["turn.id"], name=op.f("fk_flag_turn_id_turn"), ondelete="CASCADE"),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_flag")),
    )
    with op.batch_alter_table("flag", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_flag_cleared_at"), ["cleared_at"], unique=False)
        batch_op.create_index(batch_op.f("ix_flag_conversation_id"), ["conversation_id"], unique=False)
        batch_op.create_index(batch_op.f("ix_flag_kind"), ["kind"], unique=False)
        batch_op.create_index(batch_op.f("ix_flag_turn_id"), ["turn_id"], unique=False)

    op.create_table(
        "note",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("conversation_id", sa.Integer(), nullable=False),
        sa.Column("turn_id", sa.Integer(), nullable=True),
        sa.Column("by", sa.String(length=150), nullable=False),
        sa.Column("at", sa.BigInteger(), nullable=False),
        sa.Column("text", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(
            ["conversation_id"],
            ["conversation.id"],
            name=op.f("fk_note_conversation_id_conversation"),
            ondelete="CASCADE",
        ),
        sa.ForeignKeyConstraint(["turn_id"], ["turn.id"], name=op.f("fk_note_turn_id_turn"), ondelete="CASCADE"),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_note")),
    )
    with op.batch_alter_table("note", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_note_at"), ["at"], unique=False)
        batch_op.create_index(batch_op.f("ix_note_conversation_id"), ["conversation_id"], unique=False)
        batch_op.create_index(batch_op.f("ix_note_turn_id"), ["turn_id"], unique=False)


def downgrade() -> None:
    with op.batch_alter_table("note", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_note_turn_id"))
        batch_op.drop_index(batch_op.f("ix_note_conversation_id"))
        batch_op.drop_index(batch_op.f("ix_note_at"))

    op.drop_table("note")
    with op.batch_alter_table("flag", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_flag_turn_id"))
        batch_op.drop_index(batch_op.f("ix_flag_kind"))
        batch_op.drop_index(batch_op.f("ix_flag_conversation_id"))
        batch_op.drop_index(batch_op.f("ix_flag_cleared_at"))

    op.drop_table("flag")
    with op.batch_alter_table("correction", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_correction_turn_id"))
        batch_op.drop_index(batch_op.f("ix_correction_at"))

    op.drop_table("correction")
    with op.batch_alter_table("turn", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_turn_tier"))
        batch_op.drop_index("ix_turn_queue")
        batch_op.drop_index(batch_op.f("ix_turn_language"))
        batch_op.drop_index(batch_op.f("ix_turn_intent"))
        batch_op.drop_index(batch_op.f("ix_turn_feedback"))
        batch_op.drop_index("ix_turn_conversation_position")
        batch_op.drop_index(batch_op.f("ix_turn_at"))

    op.drop_table("turn")
    op.drop_table("erasure")
    with op.batch_alter_table("directory_check", schema=None) as batch_op:
        batch_op.drop_index("ix_directory_check_line")

    op.drop_table("directory_check")
    with op.batch_alter_table("conversation", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_conversation_reference"))
        batch_op.drop_index(batch_op.f("ix_conversation_last_seen"))
        batch_op.drop_index(batch_op.f("ix_conversation_language"))
        batch_op.drop_index(batch_op.f("ix_conversation_country"))
        batch_op.drop_index(batch_op.f("ix_conversation_channel"))
        batch_op.drop_index(batch_op.f("ix_conversation_campaign"))

    op.drop_table("conversation")
    with op.batch_alter_table("access", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_access_what"))
        batch_op.drop_index(batch_op.f("ix_access_conversation"))
        batch_op.drop_index(batch_op.f("ix_access_by"))
        batch_op.drop_index(batch_op.f("ix_access_at"))

    op.drop_table("access")
