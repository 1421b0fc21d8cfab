"""An address that no server can listen on is told before anything starts."""

from __future__ import annotations

import socket

import pytest
from typer.testing import CliRunner

from bot.address import AddressError, check_address
from bot.cli.main import app
from bot.settings import settings


def test_an_address_that_is_taken_is_named() -> None:
    """With the settings that name another one."""
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = taken.getsockname()[1]
        with pytest.raises(AddressError, match=rf"127\.0\.0\.1:{port} \(.*in use\).*WAYMARK_HOST and WAYMARK_PORT"):
            check_address("127.0.0.1", port, "WAYMARK_HOST and WAYMARK_PORT")
    check_address("127.0.0.1", port, "WAYMARK_HOST and WAYMARK_PORT")
    with pytest.raises(AddressError, match=r"192\.0\.2\.1"):
        check_address("192.0.2.1", port, "WAYMARK_HOST and WAYMARK_PORT")


def test_the_staff_pages_alone_name_an_address_that_is_taken(monkeypatch: pytest.MonkeyPatch) -> None:
    """Before they print a link that would lead to another server."""
    with socket.create_server(("127.0.0.1", 0)) as taken:
        monkeypatch.setenv("WAYMARK_REVIEW_PORT", str(taken.getsockname()[1]))
        settings.cache_clear()
        result = CliRunner().invoke(app, ["review"])
    assert isinstance(result.exception, AddressError)
    assert "WAYMARK_REVIEW_PORT" in str(result.exception)
    assert "invitation" not in result.output
