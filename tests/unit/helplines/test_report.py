"""What staff read on the command line."""

from __future__ import annotations

from datetime import date
from io import StringIO
from typing import TYPE_CHECKING

from rich.console import Console

from bot.helplines.need import Need
from bot.helplines.report import check_report, show_report

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from bot.helplines.directory import Directory

TODAY = date(2026, 11, 24)


def _printed(lines: tuple[str, ...]) -> str:
    console = Console(file=StringIO(), width=200)
    for line in lines:
        console.print(line)
    assert isinstance(console.file, StringIO)
    return console.file.getvalue()


def test_check_fails_only_on_errors(folder: Callable[..., Path]) -> None:
    """A number that is due does not stop a release; a broken file does."""
    assert check_report(TODAY).exit_code == 0
    broken = check_report(TODAY, folder=folder("  - name: X\n"))
    assert broken.exit_code == 1
    assert "'category' is missing" in _printed(broken.lines)


def test_due_numbers_are_summed_up_or_listed() -> None:
    """A thousand old dates would hide the one error."""
    assert "due for a check by telephone" in _printed(check_report(TODAY).lines)
    assert len(check_report(TODAY, all_due=True).lines) > 500


def test_show_tells_numbers_reasons_and_warnings(directory: Directory) -> None:
    """Staff see the same choice as the person, and why."""
    text = _printed(show_report(directory, Need("being_exploited", "TR", language="ar")))
    for part in (
        "Türkiye: being_exploited, ar",
        "emergency 155 (police), or 112",
        "NOT CONFIRMED",
        "call 157",
    ):
        assert part in text
    assert "told: immigration authority (operator)" in text


def test_show_without_a_country(directory: Directory) -> None:
    """The international advice."""
    text = _printed(show_report(directory, Need("self_harm")))
    assert "emergency 112, or 911" in text
    assert "findahelpline.com" in text
