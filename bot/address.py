"""The addresses that servers of ours listen on."""

from __future__ import annotations

import socket

from bot.faults import OperatorError


class AddressError(OperatorError):
    """Nothing can listen on the address of the settings; the message names it and them."""


def check_address(host: str, port: int, names: str) -> None:
    """Fail where no server could listen at an address, before anything is started.

    Args:
        host: name or number of the address.
        port: its port.
        names: the settings that hold both.

    Raises:
        AddressError: something else listens there, or it is no address of this machine.
    """
    try:
        family, _, _, _, address = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)[0]
        with socket.socket(family, socket.SOCK_STREAM) as probe:
            # as the server does: a restart waits for nothing
            probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
            probe.bind(address)
    except OSError as error:
        raise AddressError(
            f"Can't listen on {host}:{port} ({error.strerror}). Is it served there already? {names} name "
            "another address."
        ) from error
