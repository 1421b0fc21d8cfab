"""Hides the chat where a few words say nothing but that somebody comes or is here, by the lists of all languages.

"kaja", "nandyan na c sir" and "el madam gaya" looked like an insult or a complaint to the classifiers, which know few
messages in such letters, and the helplines were said again while somebody came to the door. Whoever never wrote before
has nothing to hide yet: "he coming now" as the first text message calls for help, and is given the number.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.dialogue.at_the_door import is_danger_at_door
from bot.dialogue.rewriting import as_call_for_help, named_kind, read_as
from bot.message_values import language_of, text_of
from bot.taxonomy import MAY_BE_OWN_INTENTS
from bot.turns.question import Question
from bot.typed.somebody_near import somebody_near

if TYPE_CHECKING:
    from bot.dialogue.known import Known
    from bot.understood import Understood

_NEAR = "someone_near"


def as_somebody_near(parsed: Understood, known: Known) -> Understood | None:
    """The message as the wish to hide the chat, or at first as a call for help; None where it says more.

    None also where the need is another's: "he is here" of a son who was missed is good news; asked whether they are
    safe, the writer means themself. Someone who told of danger and has it at the door needs the number first
    (`at_the_door.py`).
    """
    of_oneself = known.need in MAY_BE_OWN_INTENTS and not known.of_another
    if not (of_oneself or known.never_wrote) and known.question != Question.SAFE:
        return None
    if not somebody_near(text_of(parsed), known.language, language_of(parsed)) or is_danger_at_door(parsed, known):
        return None
    if known.never_wrote:
        return as_call_for_help(parsed)
    return read_as(parsed, "answer", question=Question.SAFE.value, choice="near") | named_kind(_NEAR)
