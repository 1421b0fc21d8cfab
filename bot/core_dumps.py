"""Keeps the system from writing the memory of a process to the disk when it crashes: people's words are in it.

The services that systemd starts may leave a dump of any size, and a fault within a library is enough.
"""

from __future__ import annotations

import ctypes
import resource
import sys

#: `PR_SET_DUMPABLE` of Linux' prctl.h, for prctl(2).
_DUMPABLE = 4


def leave_no_core_dump() -> None:
    """Let no crash of this process leave a dump; children inherit the limit.

    The limit holds for files, and systemd-coredump obeys it. Other collectors (apport) do not, so Linux is told as well
    that this process is not to be dumped; a child has to say so itself.
    """
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    if sys.platform == "linux":
        ctypes.CDLL(None).prctl(_DUMPABLE, 0, 0, 0, 0)
