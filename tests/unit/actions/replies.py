"""What the tests of actions look at in a reply."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from bot.turns.reply import Reply


def names(reply: Reply | None) -> list[str]:
    """Names of the responses in order; none without a reply."""
    return [say.response for say in reply.says] if reply else []
