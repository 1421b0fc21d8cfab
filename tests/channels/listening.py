"""A channel's routes on a real port."""

from __future__ import annotations

import socket
from contextlib import asynccontextmanager
from typing import TYPE_CHECKING

from sanic import Sanic

if TYPE_CHECKING:
    from collections.abc import AsyncIterator


@asynccontextmanager
async def listening(app: Sanic) -> AsyncIterator[str]:
    """Serve an app on a free port of this machine, with all that it does at its start and end; its address."""
    Sanic.test_mode = True
    port = socket.create_server(("127.0.0.1", 0))
    server = await app.create_server(sock=port, return_asyncio_server=True, access_log=False)
    assert server is not None
    await server.startup()
    await server.before_start()
    await server.start_serving()
    await server.after_start()
    try:
        yield f"http://127.0.0.1:{port.getsockname()[1]}"
    finally:
        await server.before_stop()
        await server.close()
        await server.after_stop()
        Sanic.unregister_app(app)
