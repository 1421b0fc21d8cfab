"""What to do about exploitation, child abuse, blackmail or suicidal thoughts, with the right lines."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from bot.actions.parts.emergency_calls import in_danger_call, in_danger_once
from bot.actions.parts.help_lines import offered_lines, with_crisis_beside
from bot.actions.parts.questions import next_question, reply_asking
from bot.slots import Slot
from bot.taxonomy import Tier
from bot.turns.reply import Reply, Say

if TYPE_CHECKING:
    from bot.taxonomy import IntentName
    from bot.turns.turn import Turn

#: What may lie behind suicidal words and is told next: the crisis line must still come with it (Conduct 11).
_BESIDE_SUICIDAL_WORDS: frozenset[IntentName] = frozenset({"being_exploited", "image_blackmail", "child_at_risk"})


def urgent_reply(turn: Turn, need: IntentName, *, simple: bool = False) -> Reply:
    """The emergency number in one line, what can be done with the right lines, and one question.

    In simple words for somebody who has read the others: repeated word for word they do not answer what was added.
    """
    suicidal = turn.last_need == "self_harm" and need in _BESIDE_SUICIDAL_WORDS
    if suicidal:
        turn = with_crisis_beside(turn)
    minor = True if need == "child_at_risk" else turn.known.minor
    lines = offered_lines(turn, need, minor=minor)
    says = [
        *([in_danger_call(turn)] if need == "self_harm" else in_danger_once(turn)),
        Say(turn.advice(need) + ("_simple" if simple else ""), lines),
    ]
    remember: dict[Slot, Any] = {Slot.MINOR: True} if turn.known.minor else {}
    # the crisis line of a country that is still unknown, and an act under way, are not forgotten for the reason behind
    if not suicidal or (turn.country is not None and turn.known.last_tier is not Tier.EMERGENCY):
        remember |= {Slot.LAST_NEED: need, Slot.LAST_TIER: Tier.URGENT.value}
    return reply_asking(turn, says, next_question(turn), remember)
