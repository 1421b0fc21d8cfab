"""The encoder's runtime tells nobody that it runs, and keeps no identifier of the machine."""

from __future__ import annotations

import os
import subprocess
import sys
from typing import TYPE_CHECKING

from bot.settings import DATA

if TYPE_CHECKING:
    from pathlib import Path

_LOADS = "from bot.encoder.encoder import load_encoder; load_encoder().encode('hello')"


def test_a_start_writes_nothing_into_the_home_folder(tmp_path: Path) -> None:
    """Left alone, onnxruntime keeps a device id below `~/.cache/Microsoft` and a file beside the temporary ones."""
    surroundings = {**os.environ, "HOME": str(tmp_path), "TMPDIR": str(tmp_path)}
    surroundings.pop("ORT_DISABLE_TELEMETRY", None)
    subprocess.run([sys.executable, "-c", _LOADS], check=True, env=surroundings, cwd=DATA.parents[1], timeout=120)
    written = [str(path) for path in tmp_path.rglob("*") if path.is_file()]
    assert written == []
