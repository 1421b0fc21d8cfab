"""Decides whether a message that ends with the word for erasing hides the chat, or erases what was written.

"Thanks. Delete" wants the words erased, which is asked back; with "ela vem. apaga" the screen can't wait (safety.md,
Conduct 8).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.dialogue.follow_up_readings import (
    sure_as_read,
    sure_by_clause,
    sure_by_either,
)
from bot.dialogue.rewriting import read_as
from bot.dialogue.words_of_dying import may_tell_of_dying
from bot.message_values import alarms, confidence_of, intent_of, text_of
from bot.nlu.follow_up_model import KIND_SURE
from bot.typed.questions import puts_question

if TYPE_CHECKING:
    from bot.dialogue.known import Known
    from bot.understood import Understood

#: Somebody is coming: what hides the chat erases it as well.
_NEAR = "someone_near"
#: How sure the wish to erase must be to leave what the conversation is about, and how little somebody may be near.
_SURE_TO_ERASE, _HARDLY_NEAR = 0.9, 0.1


def hidden_or_erased(parsed: Understood) -> Understood | None:
    """The message as the wish to hide the chat where it says that somebody is near, else to erase what was written.

    None where words of dying may stand before the word: they are answered first.
    """
    if may_tell_of_dying(parsed):
        return None
    near = max(sure_by_clause(parsed, _NEAR), sure_as_read(parsed, _NEAR)) >= KIND_SURE
    return read_as(parsed, "quick_exit" if near or intent_of(parsed) == "quick_exit" else "delete_my_data")


def as_erased(parsed: Understood, known: Known) -> Understood | None:
    """The message as the sure wish to erase what was written, whatever the conversation is about; else None.

    "Delete all my messages" after a page that says what to keep read as a question about evidence. Someone who asks how
    it is done is told; someone who says that somebody comes hides the chat; and words of dying come first.
    """
    wanted = intent_of(parsed) == "delete_my_data" and confidence_of(parsed) >= _SURE_TO_ERASE and not alarms(parsed)
    if not wanted or puts_question(text_of(parsed), known.language) or may_tell_of_dying(parsed):
        return None
    return read_as(parsed, "delete_my_data") if sure_by_either(parsed, _NEAR) < _HARDLY_NEAR else None
