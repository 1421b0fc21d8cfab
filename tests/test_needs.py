"""What a machine lacks is named when the run ends, or fails it."""

from __future__ import annotations

import subprocess
import sys
from typing import TYPE_CHECKING

import pytest

from bot.settings import ROOT

if TYPE_CHECKING:
    from pathlib import Path

SOME_LACK_A_BROWSER = """
import pytest

@pytest.fixture(params=[1, 2])
def browser():
    pytest.skip("no browser")

def test_pages(browser): pass

def test_without(): pass

@pytest.mark.xfail
def test_known_fault(): raise AssertionError
"""


def run(folder: Path, *options: str) -> subprocess.CompletedProcess[str]:
    """A run of tests of which two lack a browser."""
    (folder / "test_some.py").write_text(SOME_LACK_A_BROWSER, encoding="utf-8")
    command = [sys.executable, "-m", "pytest", "-p", "no:cacheprovider", "-p", "tests.needs", f"--rootdir={folder}"]
    command += ["-c", str(ROOT / "pyproject.toml"), str(folder), *options]
    return subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)


def test_what_is_missing_is_named(tmp_path: Path) -> None:
    """Dots alone tell nobody that the pages were not looked at."""
    done = run(tmp_path)
    assert done.returncode == 0, done.stdout
    assert "not run on this machine" in done.stdout
    assert "2 tests: no browser\n" in done.stdout


def test_nothing_may_be_missing_where_that_is_asked_for(tmp_path: Path) -> None:
    """On the machine that decides what is released."""
    done = run(tmp_path, "--nothing-missing")
    assert done.returncode == pytest.ExitCode.TESTS_FAILED, done.stdout
    assert "1 passed, 1 xfailed, 2 errors" in done.stdout
    assert "test_pages[1]: no browser" in done.stdout
