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


#: A test that runs in the background has interrupts switched off, and its children too: here they count.
CHILD = """
import signal
signal.signal(signal.SIGINT, signal.default_int_handler)
from bot.review.serve import serve_with_parent
serve_with_parent()
"""


def free_port() -> int:
    """A port that nobody listens on."""
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port: int = free.getsockname()[1]
        return port


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
    port = free_port()
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


def test_ctrl_c_ends_the_pages_without_a_word(tmp_path: Path) -> None:
    """The terminal interrupts them and the bot at once; a thread that waits for the bot is no fault."""
    port = free_port()
    environment = {**os.environ, "WAYMARK_VAR": str(tmp_path), "WAYMARK_REVIEW_PORT": str(port)}
    child = subprocess.Popen(
        [sys.executable, "-c", CHILD],
        env=environment,
        cwd=Path(__file__).parents[2],
        stdin=subprocess.PIPE,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.PIPE,
        text=True,
    )
    assert wait_until(port, expected=True)
    child.send_signal(signal.SIGINT)
    try:
        child.wait(timeout=20)
    finally:
        child.kill()
    assert child.stderr is not None
    assert "Fatal" not in child.stderr.read()


def test_two_that_start_at_once_both_find_their_tables(tmp_path: Path) -> None:
    """Each would make the tables of accounts, and the second failed with "table already exists"."""
    environment = {**os.environ, "WAYMARK_VAR": str(tmp_path)}
    code = "from bot.review.serve import set_up; set_up()"
    both = [
        subprocess.Popen(
            [sys.executable, "-c", code],
            env=environment,
            cwd=Path(__file__).parents[2],
            stderr=subprocess.PIPE,
            text=True,
        )
        for _ in range(2)
    ]
    assert [(process.communicate()[1], process.returncode) for process in both] == [("", 0)] * 2
