"""The staff pages as a child of the bot: their own process, and never longer than the bot."""

from __future__ import annotations

import http.client
import os
import re
import signal
import socket
import subprocess
import sys
import time
from typing import TYPE_CHECKING
from urllib.parse import urlencode

import pytest
from waitress.adjustments import Adjustments  # type: ignore[import-untyped]

from bot.review.serve import IN_MEMORY
from bot.settings import ROOT

if TYPE_CHECKING:
    from collections.abc import Iterator
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


def test_no_form_and_no_page_gets_into_a_temporary_file() -> None:
    """The largest that is taken, and the most that waits for a slow browser, stay in memory."""
    kept = Adjustments(**IN_MEMORY)
    assert kept.inbuf_overflow > kept.max_request_body_size
    assert kept.outbuf_overflow > kept.outbuf_high_watermark
    assert kept.max_request_body_size <= 1_000_000  # of anybody, before they signed in


@pytest.mark.parametrize("command", [["-c", CHILD], ["-m", "bot", "review"], ["-m", "bot", "staff", "list"]])
def test_damaged_accounts_are_one_clear_line(tmp_path: Path, command: list[str]) -> None:
    """Whoever reads the log of the bot finds out why there are no staff pages, and which file to restore."""
    (tmp_path / "staff.db").write_bytes(b"this is no database, " * 400)
    environment = {**os.environ, "WAYMARK_VAR": str(tmp_path), "WAYMARK_REVIEW_PORT": str(free_port())}
    process = subprocess.Popen(
        [sys.executable, *command], env=environment, cwd=ROOT, stdin=subprocess.PIPE, stderr=subprocess.PIPE, text=True
    )
    assert process.stderr is not None
    (said,) = process.stderr.read().splitlines()
    assert process.wait() == 1
    assert f"The accounts of staff can't be used ({tmp_path}/staff.db): file is not a database. It is damaged:" in said


def test_the_pages_start_beside_the_bot_and_end_with_it(tmp_path: Path) -> None:
    """Even when the bot is killed, no page is left running; at the first start a link is printed."""
    port = free_port()
    environment = {**os.environ, "WAYMARK_VAR": str(tmp_path), "WAYMARK_REVIEW_PORT": str(port)}
    parent = subprocess.Popen(
        [sys.executable, "-c", PARENT],
        env=environment,
        cwd=ROOT,
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
        cwd=ROOT,
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
            cwd=ROOT,
            stderr=subprocess.PIPE,
            text=True,
        )
        for _ in range(2)
    ]
    assert [(process.communicate()[1], process.returncode) for process in both] == [("", 0)] * 2


@pytest.fixture
def behind_proxy(tmp_path: Path) -> Iterator[int]:
    """The port of pages that browsers reach by HTTPS, through a proxy on this machine."""
    port = free_port()
    environment = {
        **os.environ,
        "WAYMARK_VAR": str(tmp_path),
        "WAYMARK_REVIEW_PORT": str(port),
        "WAYMARK_REVIEW_URL": "https://staff.example.org",
    }
    code = "from bot.review.serve import serve; serve()"
    child = subprocess.Popen([sys.executable, "-c", code], env=environment, cwd=ROOT, stdout=subprocess.DEVNULL)
    try:
        assert wait_until(port, expected=True)
        yield port
    finally:
        child.kill()
        child.wait()


def ask(
    port: int, address: str, form: dict[str, str] | None = None, cookie: str = ""
) -> tuple[int, http.client.HTTPMessage, str]:
    """What the sign-in page answers the proxy that speaks for a visitor: status, headers, page."""
    headers = {
        "Host": "staff.example.org",
        "Origin": "https://staff.example.org",
        "X-Forwarded-For": address,
        "X-Forwarded-Proto": "https",
        "Content-Type": "application/x-www-form-urlencoded",
        "Cookie": cookie,
    }
    connection = http.client.HTTPConnection("127.0.0.1", port, timeout=20)
    connection.request("POST" if form else "GET", "/sign-in/", urlencode(form) if form else None, headers)
    answer = connection.getresponse()
    page = answer.read().decode()
    connection.close()
    return answer.status, answer.headers, page


def sign_in_wrongly(port: int, address: str) -> int:
    """The status after a wrong password."""
    _, headers, page = ask(port, address)
    token = re.search(r'name="csrfmiddlewaretoken" value="(\w+)"', page)
    assert token is not None
    form = {"csrfmiddlewaretoken": token[1], "username": "ana", "password": "wrong"}
    return ask(port, address, form, headers["Set-Cookie"].split(";")[0])[0]


def test_through_a_proxy_a_browser_is_told_to_come_by_https_alone(behind_proxy: int) -> None:
    """The proxy's word that the visitor came by HTTPS is believed."""
    assert ask(behind_proxy, "203.0.113.7")[1]["Strict-Transport-Security"] == "max-age=31536000"


def test_through_a_proxy_a_name_is_locked_for_one_address_alone(behind_proxy: int) -> None:
    """Else anybody who knows a name locks its owner out; an address that the visitor made up in front is not theirs."""
    guesses = [sign_in_wrongly(behind_proxy, f"192.0.2.{number}, 203.0.113.7") for number in range(5)]
    assert guesses == [403, 403, 403, 403, 429]
    assert sign_in_wrongly(behind_proxy, "203.0.113.7") == 429
    assert sign_in_wrongly(behind_proxy, "198.51.100.9") == 403
