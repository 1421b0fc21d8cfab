"""Serves the staff pages in a process of their own, so that no click of staff slows an answer."""

from __future__ import annotations

import os
import subprocess
import sys
import threading
from typing import Any
from urllib.parse import urlsplit

import django

from bot.core_dumps import leave_no_core_dump
from bot.database import alone, complaint_of, remedy_of
from bot.faults import OperatorError, fault_place
from bot.settings import ROOT, settings

_THREADS = 8
#: Any number that nobody else uses for an advisory lock of this database (PostgreSQL).
_LOCK = 7_741_003
#: Where the proxy calls from, and what of its headers is believed: the visitor's address, and that they came by HTTPS.
#: From anybody else waitress takes these headers off. The proxy sets both (deploy/nginx.conf).
BEHIND_PROXY: dict[str, Any] = {
    "trusted_proxy": "127.0.0.1",
    "trusted_proxy_headers": {"x-forwarded-for", "x-forwarded-proto"},
}
#: Nothing that passes gets into a temporary file: waitress makes one of a form of half a megabyte, which may hold words
#: as they were typed, and of a page that a slow browser takes long to read. Anybody may post, and no form of ours is
#: that large.
IN_MEMORY: dict[str, int] = {
    "max_request_body_size": 1_000_000,
    "inbuf_overflow": 1 << 30,
    "outbuf_overflow": 1 << 30,
}
#: Children that were started; a child ends when its pipe is closed, so each is held for as long as we live.
_CHILDREN: list[subprocess.Popen[bytes]] = []


class AccountsError(OperatorError):
    """The database of the accounts is damaged, locked or away; the message says what to do."""


def set_up() -> None:
    """Make Django and both databases ready.

    Raises:
        MigrationError: the tables of the log could not be brought up to date.
        AccountsError: the database of the accounts can't be used.
    """
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "bot.review.configuration")
    django.setup()
    from django.core.management import call_command
    from django.db import DatabaseError, connection

    from bot.conversation_log.storage import log_engine

    engine = log_engine()  # first: it says in a line what is wrong with the database
    with alone(engine, _LOCK):  # Django's migrations know of no other process that starts at the same time
        try:
            call_command("migrate", verbosity=0, interactive=False)
        except DatabaseError as error:
            raise AccountsError(
                f"The accounts of staff can't be used ({connection.settings_dict['NAME']}): "
                f"{complaint_of(error).rstrip('.')}. {remedy_of(error)}"
            ) from error


def serve() -> None:
    """Serve until interrupted; prints the address, and at the first start the link for the administrator."""
    leave_no_core_dump()
    set_up()
    from waitress import serve as serve_wsgi  # type: ignore[import-untyped]

    from bot.review.access.invitations import base_url, first_invitation
    from bot.review.warm_up import load_pages, read_content
    from bot.review.wsgi import application

    load_pages()
    print(f"Staff pages: {base_url()}/", flush=True)  # noqa: T201  the command's output
    if link := first_invitation():
        print(f"First use, make your account within a week: {link}", flush=True)  # noqa: T201
    threading.Thread(target=read_content, daemon=True).start()
    now = settings()
    # waitress speaks no HTTPS itself: where browsers use it, a proxy stands before it
    proxy = BEHIND_PROXY if urlsplit(now.review_url).scheme == "https" else {}
    address = {"host": now.host, "port": now.review_port}
    serve_wsgi(application, **address, threads=_THREADS, ident=None, _quiet=True, **IN_MEMORY, **proxy)


def start_beside() -> subprocess.Popen[bytes]:
    """Start the staff pages as a child; it ends with this process, however this process ends.

    The child reads a pipe that only this process holds: when the pipe closes, it goes.
    """
    code = "from bot.review.serve import serve_with_parent; serve_with_parent()"
    child = subprocess.Popen([sys.executable, "-c", code], stdin=subprocess.PIPE, cwd=ROOT)  # noqa: S603
    _CHILDREN.append(child)
    return child


def serve_with_parent() -> None:
    """Serve until standard input closes; a fault ends in one clear line beside those of the bot."""

    def wait_for_parent() -> None:
        # not through Python's buffer: its lock would be held while this waits, and the process could not end in order
        os.read(sys.stdin.fileno(), 1)
        os._exit(0)

    threading.Thread(target=wait_for_parent, daemon=True).start()
    try:
        serve()
    except OperatorError as error:
        sys.exit(f"No staff pages: {error}")
    except Exception as error:  # noqa: BLE001  whatever it is, it may quote words
        sys.exit("No staff pages: {} at {}".format(*fault_place(error)))
