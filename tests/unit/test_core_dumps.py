"""A process that crashes leaves no dump of its memory, in which words of people are."""

from __future__ import annotations

import os
import resource
import subprocess
import sys
from typing import TYPE_CHECKING

import pytest

from bot.settings import ROOT

if TYPE_CHECKING:
    from pathlib import Path

_KEEP_OUT = "from bot.core_dumps import leave_no_core_dump; leave_no_core_dump()"
#: A collector that reads a pipe asks for no limit, only whether the process may be dumped (PR_GET_DUMPABLE).
_MAY_BE_DUMPED = "import ctypes, sys; sys.exit(ctypes.CDLL(None).prctl(3, 0, 0, 0, 0))"


def allow_dumps() -> None:
    """Lift the limit, as systemd does for its services."""
    hardest = resource.getrlimit(resource.RLIMIT_CORE)[1]
    resource.setrlimit(resource.RLIMIT_CORE, (hardest, hardest))


def status_of(code: str, folder: Path) -> int:
    """The end of a process that may leave a dump of any size in this folder, as the system tells it."""
    environment = os.environ | {"PYTHONPATH": str(ROOT)}
    process = subprocess.Popen([sys.executable, "-c", code], cwd=folder, env=environment, preexec_fn=allow_dumps)  # noqa: PLW1509
    return os.waitpid(process.pid, 0)[1]


def test_a_crash_leaves_no_dump(tmp_path: Path) -> None:
    """A fault within a library ends the process so; nothing of ours could catch it."""
    status = status_of(f"import os; {_KEEP_OUT}; os.abort()", tmp_path)
    assert os.WIFSIGNALED(status)
    assert not os.WCOREDUMP(status)
    assert not list(tmp_path.iterdir())


@pytest.mark.skipif(sys.platform != "linux", reason="only Linux hands dumps to collectors")
def test_collectors_get_no_dump_either(tmp_path: Path) -> None:
    """Apport keeps the dump of a process that has a limit of nothing."""
    assert os.waitstatus_to_exitcode(status_of(_MAY_BE_DUMPED, tmp_path)) == 1
    assert os.waitstatus_to_exitcode(status_of(f"{_KEEP_OUT}; {_MAY_BE_DUMPED}", tmp_path)) == 0


def test_commands_and_staff_pages_leave_none(monkeypatch: pytest.MonkeyPatch) -> None:
    """Both hold words as they were written; the pages run in a process of their own."""
    from bot.cli.main import main
    from bot.review import serve

    begun: list[str] = []
    for module in (sys.modules["bot.cli.main"], serve):
        monkeypatch.setattr(module, "leave_no_core_dump", lambda: begun.append("kept out"))
    monkeypatch.setattr(sys.modules["bot.cli.main"], "app", lambda: begun.append("command"))
    main()
    monkeypatch.setattr(serve, "set_up", lambda: sys.exit("set up"))
    with pytest.raises(SystemExit, match="set up"):
        serve.serve()
    assert begun == ["kept out", "command", "kept out"]
