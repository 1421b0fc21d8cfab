"""Somebody tells that another person wants to die: "my daughter says she wants to die, madam locks her on the balcony".

A mother who was answered as if she herself wanted to die got that answer to every further question.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from bot.actions.turn import WISH_OF_ANOTHER
from bot.engine.follow_up_readings import shares_of
from bot.engine.in_context import suicidal_by_phrase
from bot.engine.rewriting import as_intent, intent_of, language_of, urgency_of, with_urgency
from bot.places.whose import speaks_of_others_alone
from bot.taxonomy import URGENT_TIERS

if TYPE_CHECKING:
    from bot.engine.rewriting import Known

#: From which "it is not me, it is my daughter" beside words of dying says whose they are.
SURE_OF_ANOTHER = 0.85


def as_wish_of_another(parsed: dict[str, Any], known: Known) -> dict[str, Any] | None:
    """The message as another person's wish to die; None where it tells of none, or it may be that of who writes.

    Who writes must be named nowhere, or say that it is not about them: "my son is dead, I want to die" is theirs.

    Args:
        parsed: what the graph understood.
        known: what the conversation is about.
    """
    text, language = str(parsed.get("text") or ""), known.language or language_of(parsed) or "en"
    alarm = urgency_of(parsed) in URGENT_TIERS
    dying = alarm and (intent_of(parsed) == "self_harm" or suicidal_by_phrase(parsed))
    not_me = shares_of(parsed).get("not_me", 0.0) >= SURE_OF_ANOTHER and (dying or known.need == "self_harm")
    if not not_me and not (dying and speaks_of_others_alone(text, language)):
        return None
    told = with_urgency(parsed, tier="urgent", asks=False)
    return as_intent(told, "self_harm") | {"other_intents": [], WISH_OF_ANOTHER: True}
