"""A person who is lost, missing or held for money: how likely a message tells of one, and how likely it must be."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.dialogue.follow_up_readings import sure_by_whole

if TYPE_CHECKING:
    from bot.understood import Understood

#: Kinds of a person who is held for money or missing.
LOSSES = ("ransom", "missing")
#: Where an offer was asked about: from which a message is a worry about another, and how likely a loss beside it.
SURE_OF_A_WORRY, HEARD_OF_A_LOSS = 0.6, 0.3
#: The same where it is plainly such a worry: then a hint of the loss is enough.
PLAIN_WORRY, HINT_OF_A_LOSS = 0.9, 0.15


def share_of_loss(parsed: Understood) -> float:
    """How likely somebody is missing, or held for money."""
    return sure_by_whole(parsed, *LOSSES)
