"""`bot share`: what an analyst types and reads."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING

import pytest
from typer.testing import CliRunner

from bot.cli.main import app, main
from bot.conversation_log.storage import log_engine
from bot.sharing.faults import AlreadySharedError
from tests.unit.sharing.written import write

if TYPE_CHECKING:
    from pathlib import Path


def share(*words: str) -> str:
    """What is printed; the command must succeed."""
    result = CliRunner().invoke(app, ["share", *words])
    assert result.exit_code == 0, result.output
    return " ".join(result.output.split())


def test_a_release_of_each_kind_and_the_budget(tmp_path: Path) -> None:
    """Files are named, the budget is told, and so is what was left out."""
    last_month = datetime.now(UTC).date().replace(day=1) - timedelta(1)
    for number in range(10):
        write(log_engine(), f"k1.{number}", last_month)
    month = f"{last_month:%Y-%m}"
    said = share("figures", "--out", str(tmp_path), "--from", "2026-W01", "--until", "2026-W02", "--epsilon", "0.5")
    assert "figures-0001.csv" in said
    assert "2026: 0.5 of 4 spent, 3.5 left." in said
    period = ("--out", str(tmp_path), "--from", month, "--until", month)
    look = share("incidents", *period[2:], "--preview")
    assert "10 would be told, 0 left out. Nothing was shared." in look
    assert "10 records, fewer than 10 left out." in share("incidents", *period)
    said = share("budget")
    assert "2026-W01 to 2026-W02" in said
    assert f"{month} to {month}" in said


def test_a_refusal_is_one_clear_line(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """Without a traceback, and the command fails."""
    monkeypatch.setattr("sys.argv", ["bot", "share", "figures", "--out", str(tmp_path), "--epsilon", "9"])
    with pytest.raises(SystemExit) as stopped:
        main()
    assert stopped.value.code == 1
    said = " ".join(capsys.readouterr().err.split())
    assert said.startswith("9 is out of range for --epsilon. Choose from 0.01")
    assert "Traceback" not in said


def test_the_same_weeks_are_drawn_again_only_with_the_word_for_it(tmp_path: Path) -> None:
    """The command run twice by mistake spends once."""
    weeks = ("figures", "--out", str(tmp_path), "--from", "2026-W01", "--until", "2026-W02")
    share(*weeks)
    refused = CliRunner().invoke(app, ["share", *weeks])
    assert isinstance(refused.exception, AlreadySharedError)
    assert "2026: 2 of 4 spent" in share(*weeks, "--again")


@pytest.mark.parametrize("when", ["before", "after"])
def test_a_folder_that_cannot_be_written_is_told_in_one_line(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], when: str
) -> None:
    """It is found out before anything is spent, or once the release is entered: a disk can fill up in between."""
    folder = tmp_path / "partners" / "figures"
    if when == "before":
        (tmp_path / "partners").touch()
        said_first = f"{folder} can't be written. Nothing was shared."
    else:
        (folder / "figures-0001.csv").mkdir(parents=True)
        said_first = "Release 1 is entered and spent, but figures-0001.csv could not be written"
    period = ["--from", "2026-W01", "--until", "2026-W02"]
    monkeypatch.setattr("sys.argv", ["bot", "share", "figures", "--out", str(folder), *period])
    with pytest.raises(SystemExit) as stopped:
        main()
    assert stopped.value.code == 1
    said = " ".join(capsys.readouterr().err.split())
    assert said.startswith(said_first)
    assert "Traceback" not in said
