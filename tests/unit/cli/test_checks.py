"""`bot check` runs every check of the content, even after one that fails."""

from __future__ import annotations

from typing import TYPE_CHECKING

import typer
from typer.testing import CliRunner

from bot.cli import checks
from bot.cli.main import app

if TYPE_CHECKING:
    import pytest


def test_all_run_and_those_that_fail_are_named(monkeypatch: pytest.MonkeyPatch) -> None:
    """Whoever edits several files learns of all faults at once."""
    run: list[str] = []

    def fails() -> None:
        run.append("content")
        raise typer.Exit(1)

    def passes() -> None:
        run.append("segments")

    def ends_well() -> None:
        run.append("others")
        raise typer.Exit(0)

    monkeypatch.setattr(checks, "content", fails)
    monkeypatch.setattr(checks, "segments", passes)
    monkeypatch.setattr(checks.helplines, "check", ends_well)
    monkeypatch.setattr(checks.translations, "status", ends_well)
    result = CliRunner().invoke(app, ["check"])
    assert run == ["others", "content", "others", "segments"]
    assert (result.exit_code, result.stderr) == (1, "Failed: words, phrases and examples\n")
