"""What is written, when it is entered in the ledger, and what nobody can read from a file."""

from __future__ import annotations

import csv
import json
import math
import resource
from contextlib import contextmanager
from datetime import date
from typing import TYPE_CHECKING

import pytest

from bot.settings import settings
from bot.sharing.data_sheet import as_json
from bot.sharing.export import preview_incidents, share_figures, share_incidents
from bot.sharing.faults import (
    AlreadySharedError,
    BudgetSpentError,
    EpsilonError,
    FolderError,
    NothingToShareError,
    NotWrittenError,
)
from bot.sharing.ledger import entries
from bot.sharing.period import months
from tests.unit.sharing.written import MONTHS, TODAY, WEEKS, write

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    import sqlalchemy as sa

    from bot.sharing.ledger import Entry


@pytest.fixture
def told(engine: sa.Engine) -> sa.Engine:
    """A log in which twelve people told the same, and one something that nobody else did."""
    for number in range(12):
        write(engine, f"k1.{number}")
    write(engine, "k1.alone", country="TO", indicators=("organ_removal",))
    return engine


def table(path: Path) -> list[dict[str, str]]:
    """A file as somebody reads it."""
    with path.open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def test_figures_are_written_with_both_data_sheets(told: sa.Engine, tmp_path: Path) -> None:
    """What is told is near the true count (once in 10^9 it is not), and never below 0."""
    shared = share_figures(told, tmp_path / "new" / "folder", WEEKS, 4.0)
    assert [path.name for path in shared.files] == ["figures-0001.csv", "figures-0001.md", "figures-0001.json"]
    rows = {(row["table"], row["key"]): row for row in table(shared.files[0])}
    assert abs(int(rows["country", "QA"]["drawn"]) - 12) < 40
    assert all(0 <= int(row["low"]) <= int(row["count"]) <= int(row["high"]) for row in rows.values())
    sheet = json.loads(shared.files[2].read_text())
    assert math.isclose(sum(row["epsilon"] for row in sheet["tables"]), sheet["epsilon"], rel_tol=1e-5)


def test_rows_tell_nothing_of_who_wrote(engine: sa.Engine, tmp_path: Path) -> None:
    """An empty log gives the same rows as a full one: only the counts come from the log."""
    empty = table(share_figures(engine, tmp_path, WEEKS, 1.0).files[0])
    write(engine, "k1.a", country="TO")
    full = table(share_figures(engine, tmp_path, WEEKS, 1.0, again=True).files[0])
    assert [(row["table"], row["key"]) for row in empty] == [(row["table"], row["key"]) for row in full]


@pytest.mark.parametrize("epsilon", [0.0, -1.0, math.nan, math.inf, 0.001, 4.1])
def test_an_epsilon_out_of_range_is_refused(epsilon: float, engine: sa.Engine, tmp_path: Path) -> None:
    """Also one that would give budget back, or that is no number."""
    with pytest.raises(EpsilonError, match="Choose from"):
        share_figures(engine, tmp_path, WEEKS, epsilon)
    assert entries(engine) == []


def test_a_crash_before_the_file_is_written_has_spent(
    engine: sa.Engine, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Nobody can tell how much of a file got out, so the budget does not come back."""

    def fails(*_args: object) -> None:
        raise MemoryError

    monkeypatch.setattr("bot.sharing.export.measure", fails)
    with pytest.raises(MemoryError):
        share_figures(engine, tmp_path, WEEKS, 3.0)
    monkeypatch.undo()
    settings.cache_clear()
    assert [entry.epsilon for entry in entries(engine)] == [3.0]
    with pytest.raises(BudgetSpentError):
        share_figures(engine, tmp_path, WEEKS, 3.0, again=True)


def test_a_file_where_the_folder_should_be_spends_nothing(engine: sa.Engine, tmp_path: Path) -> None:
    """It is told like a folder that can't be written, and not by a traceback."""
    (tmp_path / "figures").write_text("", encoding="utf-8")
    for folder in (tmp_path / "figures", tmp_path / "figures" / "below"):
        with pytest.raises(FolderError, match="Choose another --out"):
            share_figures(engine, folder, WEEKS, 1.0)
    assert entries(engine) == []


def test_a_folder_that_cant_be_written_spends_nothing(
    engine: sa.Engine, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """It is found out before."""
    monkeypatch.setattr("os.access", lambda *_args: False)
    with pytest.raises(FolderError, match="Choose another --out"):
        share_figures(engine, tmp_path, WEEKS, 1.0)
    assert entries(engine) == []


def test_incidents_leave_out_who_is_alone(told: sa.Engine, tmp_path: Path) -> None:
    """Twelve are told, one is not, and no file says that there was one."""
    assert preview_incidents(told, MONTHS) == (12, 1)
    assert entries(told) == []
    shared = share_incidents(told, tmp_path, MONTHS)
    rows = table(shared.files[0])
    assert {(row["hte_Date"], row["hte_Country"], row["vic_MethodsOfControl"]) for row in rows} == {
        ("2026-01", "QA", "DebtBondage")
    }
    assert len(rows) == 12
    sheets = "".join(path.read_text() for path in shared.files[1:])
    assert "fewer than 10" in sheets
    assert "Organ" not in sheets


def test_the_same_file_can_be_made_again(told: sa.Engine, tmp_path: Path) -> None:
    """As long as nothing changed; it is the same release."""
    first = share_incidents(told, tmp_path / "a", MONTHS)
    again = share_incidents(told, tmp_path / "b", MONTHS)
    assert [path.read_bytes() for path in first.files] == [path.read_bytes() for path in again.files]
    assert len(entries(told)) == 1
    write(told, "k1.new")
    with pytest.raises(AlreadySharedError, match="release 1"):
        share_incidents(told, tmp_path / "c", MONTHS)
    assert list((tmp_path / "c").iterdir()) == []


@pytest.mark.parametrize("fills", ["before the sheets", "before the table"])
def test_a_disk_that_fills_leaves_no_half_file_and_incidents_are_made_again(
    engine: sa.Engine, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, fills: str
) -> None:
    """Half a table passed for another release's, and the retry was refused; a table never lies there without sheets."""
    for number in range(60):
        write(engine, f"k1.{number}")
    whole = share_incidents(engine, tmp_path / "elsewhere", MONTHS)
    room = whole.files[0].stat().st_size - 1 if fills == "before the table" else 100
    folder = tmp_path / "partners"
    with monkeypatch.context() as patch, only_so_large(room, patch), pytest.raises(NotWrittenError) as told:
        share_incidents(engine, folder, MONTHS)
    assert str(told.value).startswith("Release 1 is entered, but incidents-0001.csv could not be written: File too")
    assert "Nothing is spent: free some space" in str(told.value)
    sheets = ["incidents-0001.json", "incidents-0001.md"] if fills == "before the table" else []
    assert sorted(path.name for path in folder.iterdir()) == sheets
    again = share_incidents(engine, folder, MONTHS)
    assert [path.read_bytes() for path in again.files] == [path.read_bytes() for path in whole.files]
    assert len(entries(engine)) == 1


@contextmanager
def only_so_large(room: int, patch: pytest.MonkeyPatch) -> Iterator[None]:
    """The kernel refuses bytes of a file beyond these, from the moment when the files of a release are written."""
    before = resource.getrlimit(resource.RLIMIT_FSIZE)

    def last_before_files(entry: Entry) -> str:
        resource.setrlimit(resource.RLIMIT_FSIZE, (room, before[1]))
        return as_json(entry)

    patch.setattr("bot.sharing.export.as_json", last_before_files)
    try:
        yield
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, before)


def test_nothing_is_entered_where_nothing_can_be_told(engine: sa.Engine, tmp_path: Path) -> None:
    """A period with too few stays open for a longer one."""
    for number in range(10):
        write(engine, f"k1.{number}", date(2026, 3 + number // 5, 10))
    with pytest.raises(NothingToShareError, match="longer period"):
        share_incidents(engine, tmp_path, MONTHS)
    assert len(table(share_incidents(engine, tmp_path, months("2026-01", "2026-06", TODAY)).files[0])) == 10


def test_what_was_spent_is_said_where_the_file_of_another_release_is_in_the_way(
    told: sa.Engine, tmp_path: Path
) -> None:
    """After an older backup the numbers begin again: the other file stays, and the message tells that it is spent."""
    (tmp_path / "figures-0001.csv").write_text("another", encoding="utf-8")
    with pytest.raises(NotWrittenError, match="Release 1 is entered and spent"):
        share_figures(told, tmp_path, WEEKS, 1.0)
    assert [entry.epsilon for entry in entries(told)] == [1.0]
    assert (tmp_path / "figures-0001.csv").read_text(encoding="utf-8") == "another"
