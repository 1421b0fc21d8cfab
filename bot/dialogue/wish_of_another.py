"""Reads another person's wish to die as theirs, and not the writer's: "my daughter says she wants to die".

A mother who was answered as if she herself wanted to die got that answer to every further question (decision 0025).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.dialogue.follow_up_certainty import LIKELY_ACT
from bot.dialogue.follow_up_readings import sure_by_whole
from bot.dialogue.known import language_to_read_in
from bot.dialogue.rewriting import as_intent, with_urgency
from bot.message_values import intent_of, phrases_of, text_of, urgency_of
from bot.nlu.follow_up_model import SURE_OF_ACT
from bot.places.whose import speaks_of_writer_alone
from bot.taxonomy import URGENT_INTENTS, WITNESS_INTENTS, IntentName, Tier
from bot.typed.dying import is_of_another, tells_of_another_dying
from bot.understood import OTHER_INTENTS, WISH_OF_ANOTHER, Understood

if TYPE_CHECKING:
    from bot.dialogue.known import Known

#: Urgent needs that are answered by the number that stands first.
_ANSWERED: frozenset[IntentName] = frozenset({"self_harm", "immediate_danger"})


def as_wish_of_another(parsed: Understood, known: Known) -> Understood | None:
    """The message as another person's wish to die; None where it tells of none, or of one's own as well.

    Only a phrase in the third person says so, or an act that a witness tells of: "I want to die, my son is dead" and
    "quiero morir, perdí a mi hija" are the writer's own. An emergency stays one, and what else is urgent stays beside
    it.

    Args:
        parsed: what the graph understood.
        known: what the conversation is about.
    """
    text, language = text_of(parsed), language_to_read_in(parsed, known)
    took = sure_by_whole(parsed, "took_something")
    act_told = known.need in WITNESS_INTENTS and took >= SURE_OF_ACT and not speaks_of_writer_alone(text, language)
    if not act_told and not tells_of_another_dying(text, language):
        return None
    if any(not is_of_another(text[each["start"] : each["end"]], language) for each in phrases_of(parsed, "self_harm")):
        return None
    acts = took >= LIKELY_ACT or urgency_of(parsed) == Tier.EMERGENCY
    told = with_urgency(parsed, tier=Tier.EMERGENCY if acts else Tier.URGENT, asks=False)
    others = dict.fromkeys([intent_of(parsed), *(parsed.get(OTHER_INTENTS) or ())])
    urgent = [name for name in others if name in URGENT_INTENTS and name not in _ANSWERED]
    return as_intent(told, "self_harm") | {OTHER_INTENTS: urgent, WISH_OF_ANOTHER: True}
