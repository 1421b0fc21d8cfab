"""The log as CSV or lines of JSON: redacted already, without pseudonyms, and harmless in a spreadsheet."""

from __future__ import annotations

import csv
import json
import re
from typing import TYPE_CHECKING, Any, Literal, TextIO

import sqlalchemy as sa

from bot.conversation_log.tables import Conversation, LoggedTurn

if TYPE_CHECKING:
    from collections.abc import Iterable

#: A cell that begins with one of these may be run as a formula (OWASP, CSV injection).
_FORMULA = ("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠")

#: Behind one of these a cell begins where a spreadsheet separates the columns otherwise, as many countries do.
_FORMULA_BEHIND = re.compile(r"([;\t|]\s*)([=+\-@＝＋－＠])")

#: Columns of a turn that are exported, behind the number, channel and campaign of its conversation.
_COLUMNS = (
    "at", "session", "position", "text", "button", "removed", "intent", "confidence", "tier", "asks",
    "indicators", "language", "country", "responses", "helplines", "not_understood", "feedback", "answer_ms",
    "follow_up", "follow_up_probability",
    "right_intent", "right_tier", "right_language", "right_country", "right_follow_up",
)  # fmt: skip


def safe_cell(value: Any) -> Any:
    """A value for a cell: numbers stay; what looks like a formula gets an apostrophe in front, also within words."""
    if value is None:
        return ""
    if isinstance(value, bool | int | float):
        return value
    text = value if isinstance(value, str) else json.dumps(value, ensure_ascii=False)
    text = _FORMULA_BEHIND.sub(r"\1'\2", text)
    return f"'{text}" if text.lstrip(" ").startswith(_FORMULA) else text


def write_csv(out: TextIO, head: Iterable[str], rows: Iterable[Iterable[Any]]) -> int:
    """Write a table that a spreadsheet shows and never runs; how many rows there were below the head."""
    writer = csv.writer(out)
    writer.writerow([safe_cell(name) for name in head])
    written = 0
    for row in rows:
        writer.writerow([safe_cell(value) for value in row])
        written += 1
    return written


def export_turns(engine: sa.Engine, out: TextIO, form: Literal["csv", "jsonl"] = "jsonl") -> int:
    """Write every turn for the organisation's own use; how many there were.

    A conversation is a number that means nothing elsewhere; pseudonyms and reference codes stay behind.
    """
    query = (
        sa.select(
            LoggedTurn.conversation_id.label("conversation"),
            Conversation.channel,
            Conversation.campaign,
            *(getattr(LoggedTurn, name) for name in _COLUMNS),
        )
        .join(Conversation, Conversation.id == LoggedTurn.conversation_id)
        .order_by(LoggedTurn.conversation_id, LoggedTurn.position)
    )
    with engine.connect() as connection:
        rows = connection.execution_options(yield_per=1000).execute(query)
        return write_csv(out, rows.keys(), rows) if form == "csv" else _write_lines(out, rows)


def _write_lines(out: TextIO, rows: Iterable[sa.Row[Any]]) -> int:
    """Write each row as a line of JSON; how many there were."""
    written = 0
    for row in rows:
        out.write(json.dumps(row._asdict(), ensure_ascii=False) + "\n")
        written += 1
    return written
