"""The Makefile and setup.sh, run with stand-ins for Python where the real ones would take minutes."""

from __future__ import annotations

import os
import shutil
import signal
import subprocess
import sys
import time
from typing import TYPE_CHECKING

import pytest

from bot.settings import ROOT

if TYPE_CHECKING:
    from pathlib import Path

#: Stands for the Python of .venv: redaction learns for a minute, and training ends as the file `training` says.
_PYTHON = """#!/usr/bin/env bash
case "$*" in
  "-m bot prepare redaction") trap 'kill $!; touch stopped; exit' TERM; sleep 60 & echo $$ > tagger; wait ;;
  "-m bot train") until [ -s tagger ]; do sleep 0.01; done; exit "$(cat training)" ;;
  "-c "*) echo 3.10 ;;
esac
"""


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A folder with the files of the build, in which everything is set up."""
    for name in ("Makefile", "setup.sh", "requirements.txt", "requirements-uv.txt"):
        shutil.copy(ROOT / name, tmp_path)
    python = tmp_path / ".venv" / "bin" / "python"
    python.parent.mkdir(parents=True)
    python.write_text(_PYTHON, encoding="utf-8")
    python.chmod(0o755)
    (tmp_path / "bot" / "models").mkdir(parents=True)
    (tmp_path / ".venv" / "ready").touch()
    return tmp_path


def run(folder: Path, *command: str) -> subprocess.CompletedProcess[str]:
    """Run a command there, with no choice of Python from outside."""
    environment = {name: value for name, value in os.environ.items() if name not in {"PYTHON", "MAKEFLAGS"}}
    return subprocess.run(command, cwd=folder, env=environment, capture_output=True, text=True, check=False, timeout=60)


def is_there(file: Path, seconds: float) -> bool:
    """Whether the file appears within the time."""
    until = time.monotonic() + seconds
    while not file.exists() and time.monotonic() < until:
        time.sleep(0.01)
    return file.exists()


@pytest.mark.parametrize(("training", "goes_on"), [("0", True), ("1", False)])
def test_redaction_learns_on_only_where_there_is_a_model(folder: Path, training: str, goes_on: bool) -> None:
    """A failed start leaves no process behind that takes a core for nine minutes."""
    (folder / "training").write_text(training, encoding="utf-8")
    with (folder / "printed").open("w") as printed:  # a pipe would stay open for as long as the tagger runs
        command = ["make", "bot/models/current"]
        made = subprocess.run(command, cwd=folder, stdout=printed, stderr=printed, check=False, timeout=60)
    stopped = is_there(folder / "stopped", 0.5 if goes_on else 10)
    if not stopped:
        os.kill(int((folder / "tagger").read_text(encoding="utf-8")), signal.SIGTERM)
    assert (made.returncode == 0, stopped) == (goes_on, not goes_on)


@pytest.mark.parametrize("name", ["requirements.txt", "requirements-uv.txt", "setup.sh"])
def test_an_edit_of_what_the_environment_is_made_from_makes_it_anew(folder: Path, name: str) -> None:
    """`uv` itself comes from a file of its own."""
    assert run(folder, "make", "-q", ".venv/ready").returncode == 0
    later = time.time() + 10
    os.utime(folder / name, (later, later))
    assert run(folder, "make", "-q", ".venv/ready").returncode == 1


def test_a_python_that_the_environment_was_not_made_with_is_refused(folder: Path) -> None:
    """Somebody who names one would otherwise get the other in silence."""
    refused = run(folder, "make", ".venv/ready", f"PYTHON={sys.executable}")
    assert refused.returncode != 0
    assert (
        f"is Python {sys.version_info.major}.{sys.version_info.minor}, but .venv was made with 3.10" in refused.stderr
    )
    assert "rm -rf .venv" in refused.stderr
