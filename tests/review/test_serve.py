"""The staff pages as a child of the bot: their own process, and never longer than the bot."""

from __future__ import annotations

import os
import signal
import socket
import subprocess
import sys
import time
from pathlib import Path

PARENT = """
import time
from bot.review.serve import start_beside
start_beside()
time.sleep(60)
"""


def answers(port: int) -> bool:
    """Whether somebody listens."""
    with socket.socket() as probe:
        return probe.connect_ex(("127.0.0.1", port)) == 0


def wait_until(port: int, expected: bool) -> bool:
    """Whether the port is in the expected state within twenty seconds."""
    deadline = time.monotonic() + 20
    while answers(port) is not expected and time.monotonic() < deadline:
        time.sleep(0.1)
    return answers(port) is expected


def test_the_pages_start_beside_the_bot_and_end_with_it(tmp_path: Path) -> None:
    """Even when the bot is killed, no page stays behind; at the first start a link is printed."""
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    environment = {**os.environ, "WAYMARK_VAR": str(tmp_path), "WAYMARK_REVIEW_PORT": str(port)}
    parent = subprocess.Popen(
        [sys.executable, "-c", PARENT],
        env=environment,
        cwd=Path(__file__).parents[2],
        stdout=subprocess.PIPE,
        text=True,
    )
    assert wait_until(port, expected=True)
    os.kill(parent.pid, signal.SIGKILL)
    assert wait_until(port, expected=False)
    assert parent.stdout is not None
    printed = parent.stdout.read()
    assert "/invitation/" in printed
    parent.wait()
