"""Decides whether a message that ends with the word for erasing hides the chat, or erases what was written.

"Thanks. Delete" wants the words erased, which is asked back; of "ela vem. apaga" the screen can't wait (safety.md,
Conduct 8).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.dialogue.follow_up_readings import of_clauses, readings
from bot.dialogue.rewriting import read_as
from bot.dialogue.words_of_dying import may_tell_of_dying
from bot.nlu.follow_up_model import SURE
from bot.turns.message_values import intent_of

if TYPE_CHECKING:
    from bot.understood import Understood

QUICK_EXIT = "quick_exit"

#: Somebody is coming: what hides the chat erases it as well.
_NEAR = "someone_near"


def hidden_or_erased(parsed: Understood) -> Understood | None:
    """The message as the wish to hide the chat where it says that somebody is near, else to erase what was written.

    None where words of dying may stand before the word: they are answered first.
    """
    if may_tell_of_dying(parsed):
        return None
    near = max(of_clauses(parsed).get(_NEAR, 0), dict(readings(parsed)).get(_NEAR, 0)) >= SURE
    return read_as(parsed, QUICK_EXIT if near or intent_of(parsed) == QUICK_EXIT else "delete_my_data")
