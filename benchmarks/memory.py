"""The memory of a process, for all benchmarks alike."""

from __future__ import annotations

import re
from pathlib import Path


def resident(pid: int | str = "self") -> float:
    """Megabytes (of 1024 kB) that a process holds in memory; 0 where Linux does not tell."""
    status = Path(f"/proc/{pid}/status")
    found = re.search(r"VmRSS:\s+(\d+) kB", status.read_text(encoding="ascii")) if status.exists() else None
    return int(found[1]) / 1024 if found else 0.0
