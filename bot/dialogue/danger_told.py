"""Whether a message tells of danger, now or at a time that is told, whatever else it was read as."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.dialogue.follow_up_readings import of_clauses, shares_of
from bot.nlu.follow_up_model import SURE

if TYPE_CHECKING:
    from bot.understood import Understood

#: Kinds that tell of danger, and from which the message as a whole is heard to do so beside what it is read as.
_OF_DANGER, HEARD_OF_DANGER = ("not_safe", "danger_grows"), 0.2


def tells_of_danger(parsed: Understood) -> bool:
    """Whether one of its clauses surely tells of it, or the whole is heard to.

    "Nobody knows that I write. the child says she leaves tonight, not on Sunday!!" looked like nothing as a whole.
    """
    shares, said = shares_of(parsed), of_clauses(parsed)
    return any(shares.get(kind, 0.0) >= HEARD_OF_DANGER or said.get(kind, 0.0) >= SURE for kind in _OF_DANGER)
