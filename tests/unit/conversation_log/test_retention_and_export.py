"""What leaves the log: exports for the organisation, and texts that are too old, by themselves."""

from __future__ import annotations

import csv
import io
import json
import time

import pytest
import sqlalchemy as sa

from bot.conversation_log.broker import ConversationLogBroker
from bot.conversation_log.export import export_turns, safe_cell, write_csv
from bot.conversation_log.log import now_minute
from bot.conversation_log.retention import DAY
from bot.conversation_log.storage import log_engine
from bot.conversation_log.tables import LoggedTurn
from bot.privacy.pseudonym import reference_code
from bot.privacy_keys import pseudonymiser
from tests.unit.conversation_log.events import publish, turn_events

SENDER = ("sms", "+974 5551 2345")


def log(**changes: object) -> str:
    """Keep one turn of the sender; the pseudonym."""
    name = pseudonymiser().pseudonym(*SENDER)
    publish(ConversationLogBroker(), turn_events(sender=name, **changes))
    return name


def turns() -> list[str | None]:
    """The texts that are kept."""
    with log_engine().connect() as connection:
        return list(connection.scalars(sa.select(LoggedTurn.text)))


def test_an_export_holds_no_pseudonym_and_no_formula() -> None:
    """Both forms hold the redacted words and verdicts, under a number that means nothing elsewhere."""
    name = log(text="=1+1 they took my passport")
    out, table = io.StringIO(), io.StringIO()
    assert export_turns(log_engine(), out) == export_turns(log_engine(), table, "csv") == 1
    assert json.loads(out.getvalue())["intent"] == "being_exploited"
    row = next(csv.DictReader(io.StringIO(table.getvalue())))
    assert row["text"].startswith("'=")
    assert name not in out.getvalue() + table.getvalue()
    assert reference_code(name) not in out.getvalue() + table.getvalue()


def test_a_table_holds_no_formula_and_counts_its_rows() -> None:
    """In its head as little as in a cell; numbers stay numbers, and the head is no row."""
    out = io.StringIO()
    assert write_csv(out, ["=head", "number"], [["+1", -1], ["words", None]]) == 2
    assert out.getvalue() == "'=head,number\r\n'+1,-1\r\nwords,\r\n"


@pytest.mark.parametrize(("text", "cell"), [
    ("they wrote; =1+1", "they wrote; '=1+1"),
    ("a\t@SUM(A1)|-2", "a\t'@SUM(A1)|'-2"),
    ("call; 999 + 112", "call; 999 + 112"),
])  # fmt: skip
def test_a_formula_behind_another_separator_does_not_run(text: str, cell: str) -> None:
    """Where commas stand in numbers, a spreadsheet begins a cell behind a semicolon or a tab."""
    assert safe_cell(text) == cell


def test_every_export_as_a_table_is_written_by_one_function(monkeypatch: pytest.MonkeyPatch) -> None:
    """Its head goes through what makes cells harmless too: a second writer would miss what is mended in the first."""
    log(text="they took my passport")
    monkeypatch.setattr("bot.conversation_log.export.safe_cell", lambda _value: "safe")
    table = io.StringIO()
    export_turns(log_engine(), table, "csv")
    assert {cell for row in csv.reader(io.StringIO(table.getvalue())) for cell in row} == {"safe"}


def test_retention_runs_by_itself() -> None:
    """A start of the bot purges what is too old, without anybody asking."""
    log(at=now_minute() - 91 * DAY)
    ConversationLogBroker()
    deadline = time.monotonic() + 10
    while turns() != [None] and time.monotonic() < deadline:
        time.sleep(0.05)
    assert turns() == [None]
