"""Reads that somebody who wanted to die is attacked by another now: the number for that leads, not words for the wish.

"He bangs at the door, drunk", of a woman whose first words were taken for despair, was answered with "give away what
you hold", three times. The crisis line stays beside the number (safety.md, Conduct 11).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.dialogue.danger_told import is_surely_in_danger
from bot.dialogue.phrases_heard import suicidal_by_phrase
from bot.dialogue.rewriting import as_intent
from bot.dialogue.words_of_dying import LEAST_OF_DYING, share_of_dying
from bot.message_values import highest_probability
from bot.understood import OTHER_INTENTS, Understood

if TYPE_CHECKING:
    from bot.dialogue.known import Known

#: From which the model thinks of an act of one's own: "I am up on the roof, I can't hold on" looks like danger, too.
_THOUGHT_OF_ACT = 0.1


def as_attacked_in_despair(parsed: Understood, known: Known) -> Understood | None:
    """The message as danger now, with the crisis line beside; None where it may tell of an act or a wish to die."""
    if known.need != "self_harm" or known.of_another or not is_surely_in_danger(parsed):
        return None
    act = highest_probability(parsed, "self_harm") >= _THOUGHT_OF_ACT
    if act or suicidal_by_phrase(parsed) or share_of_dying(parsed) >= LEAST_OF_DYING:
        return None
    return as_intent(parsed, "immediate_danger") | {OTHER_INTENTS: ["self_harm"]}
