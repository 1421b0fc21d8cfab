"""How long somebody waited for an answer: a channel knows it once the answer is handed over, and the log keeps it.

The log writes a turn before it is answered, and neither of the two knows the other; so the time is told here.
"""

from __future__ import annotations

from collections.abc import Callable

#: Hears pseudonym, identifier of the message, and milliseconds; it raises nothing.
Listener = Callable[[str, str, int], None]

_listeners: list[Listener] = []


def listen(listener: Listener) -> Callable[[], None]:
    """Call a listener at every answer, until the function that this returns is called."""
    _listeners.append(listener)
    return lambda: _listeners.remove(listener)


def tell(pseudonym: str, message_id: str, milliseconds: int) -> None:
    """Say how long the sender of a message waited for its answer."""
    for listener in _listeners:
        listener(pseudonym, message_id, milliseconds)
