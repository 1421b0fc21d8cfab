"""Tests that need what this machine lacks (a browser, PostgreSQL, a published standard) are named when the run ends.

A fixture that finds nothing calls `pytest.skip` with what is missing and what brings it. With `--nothing-missing` such
a test fails instead: a machine that is meant to run all of them then says so when it no longer does.
"""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from collections.abc import Iterator

    from _pytest.terminal import TerminalReporter

_OPTION = "--nothing-missing"


def pytest_addoption(parser: pytest.Parser) -> None:
    """The setting; `PYTEST_ADDOPTS` in the environment takes it through `make test`."""
    parser.addoption(_OPTION, action="store_true", help="fail where a test needs what this machine lacks")


@pytest.hookimpl(wrapper=True)
def pytest_runtest_makereport(item: pytest.Item) -> Iterator[None]:
    """A test that was skipped fails where nothing may be missing; one that is known to fail is not meant."""
    report: pytest.TestReport = yield
    if report.skipped and not hasattr(report, "wasxfail") and item.config.getoption(_OPTION):
        report.outcome, report.longrepr = "failed", f"{item.nodeid}: {_reason(report)}"
    return report


def pytest_terminal_summary(terminalreporter: TerminalReporter) -> None:
    """One line for each thing that is missing, with the number of tests that did not run."""
    counts = Counter(_reason(report) for report in terminalreporter.stats.get("skipped", ()))
    if counts:
        terminalreporter.section("not run on this machine")
    for reason, count in sorted(counts.items()):
        terminalreporter.line(f"{count} test{'s' if count > 1 else ''}: {reason}")


def _reason(report: pytest.TestReport | pytest.CollectReport) -> str:
    where = report.longrepr
    return where[2].removeprefix("Skipped: ") if isinstance(where, tuple) else str(where)
