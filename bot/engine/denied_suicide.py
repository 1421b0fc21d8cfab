"""Who was answered as suicidal and denies it goes on about what the conversation was about before.

"No, I won't kill myself, I have a child. Is there a place for us both?" was answered with two suicide lines.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any

from bot.actions.turn import NEED_BEHIND
from bot.engine.follow_up_readings import shares_of
from bot.engine.in_context import suicidal_by_phrase
from bot.engine.rewriting import language_of
from bot.nlu.follow_up_model import SURE
from bot.replies.denied_dying import denies_dying
from bot.taxonomy import CONCERN_INTENTS, URGENT_INTENTS

if TYPE_CHECKING:
    from bot.engine.rewriting import Known

#: The need that a response gives the advice for.
_ADVICE = {
    "utter_emergency": "immediate_danger",
    **{f"utter_urgent_{need}": need for need in URGENT_INTENTS if need != "self_harm"},
    **{f"utter_{need}": need for need in CONCERN_INTENTS},
}


def behind_denied(parsed: dict[str, Any], known: Known) -> tuple[dict[str, Any], Known]:
    """The message and the conversation as of the need whose advice was said before; both as they are, where none was.

    Not where a phrase of suicide speaks, or the whole message looks like a wish to die.
    """
    need = next((_ADVICE[name] for name in known.said if name in _ADVICE), None)
    if known.need != "self_harm" or need is None or not _denies(parsed, known):
        return parsed, known
    return parsed | {NEED_BEHIND: need}, replace(known, need=need)


def _denies(parsed: dict[str, Any], known: Known) -> bool:
    wish = suicidal_by_phrase(parsed) or shares_of(parsed).get("wants_to_die", 0) >= SURE
    return not wish and denies_dying(str(parsed.get("text") or ""), known.language or language_of(parsed))
