"""What can go wrong with the Bot API, by what to do about it.

    TelegramProblem
    ├── TryLater             the same request may succeed later
    │   ├── TooFast              429, after `seconds`
    │   └── Unreachable          no answer, or the service is broken
    └── GiveUp               the same request will fail again
        ├── Blocked              403: the person blocked the bot, or left
        ├── Refused              400: the request does not fit the chat
        ├── WrongToken           401, 404
        └── ReadElsewhere        409: another program, or a webhook, gets the updates

They may be logged: none holds anything of the provider's message, of the address (which holds the token) or of the
request.
"""

from __future__ import annotations


class TelegramProblem(Exception):  # noqa: N818  the names say what happened
    """A request to the Bot API did not succeed."""


class TryLater(TelegramProblem):
    """The same request may succeed later."""


class TooFast(TryLater):
    """The Bot API asks to wait `seconds`."""

    def __init__(self, seconds: float) -> None:
        super().__init__(f"asked to wait {seconds:g} s")
        self.seconds = seconds


class Unreachable(TryLater):
    """No answer, or none that makes sense."""


class GiveUp(TelegramProblem):
    """The same request will fail again."""


class Blocked(GiveUp):
    """The person blocked the bot or is gone; nothing may be sent."""


class Refused(GiveUp):
    """The request does not fit the chat: a message that is gone, a query that is too old."""


class WrongToken(GiveUp):
    """The Bot API does not know the token."""


class ReadElsewhere(GiveUp):
    """Another program, or a webhook, gets this bot's updates."""
