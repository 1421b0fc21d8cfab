"""In an emergency every answer begins with the number to call, whatever it answers (safety.md, Conduct 2).

"I can't get out, he locked the door. If I call, will they deport me?" got what to ask a helpline first, but no number.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any

from bot.actions.parts.emergency_calls import (
    NAMES_NUMBER,
    behind_numbers,
    elsewhere_facts,
    emergency_wording,
    in_danger_call,
)
from bot.actions.parts.follow_up_lines import CALL_NOW, CALMER
from bot.slots import Slot
from bot.taxonomy import CHAT_INTENTS, HELD_INTENTS, Tier
from bot.turns.reply import Reply, Say

if TYPE_CHECKING:
    from bot.turns.turn import Turn

#: What someone who is safe tells.
_IS_SAFE = "utter_safe_yes"
#: One line with the number "if there is danger"; for someone who tells of danger it says to call now.
_IF_IN_DANGER = ("utter_in_danger_call", "utter_in_danger_call_or_mobile", "utter_in_danger_call_unknown_country")


def with_emergency_number(turn: Turn, reply: Reply) -> Reply:
    """The reply with the number first, in an emergency that this message tells or the conversation is about.

    Someone who tells of danger in this message is told to call now. An emergency told beside a question is kept.
    """
    if not _is_emergency(turn) or _is_over(reply):
        return reply
    says = list(reply.says)
    if not any(say.response.startswith((*NAMES_NUMBER, CALL_NOW)) for say in says):
        says.insert(0, _of_act(turn) if _is_act_open(turn) else in_danger_call(turn))
    if _is_told_now(turn) and says[0].response in _IF_IN_DANGER:
        says[0] = Say(f"{emergency_wording(turn)}_simple")
    says = says if says[0].response.startswith(NAMES_NUMBER) else _number_first(says)
    return replace(reply, says=tuple(says), remember=_of_emergency(turn) | reply.remember)


def _is_act_open(turn: Turn) -> bool:
    """Whether who writes has taken or holds something: "I want no ambulance, they'd find out" is no other subject."""
    return turn.last_need == "self_harm" and turn.was_emergency and not turn.about_another


def _of_act(turn: Turn) -> Say:
    """The short words for who may die by their own hand, which they read in full before."""
    return Say(f"{emergency_wording(turn, self_harm=True)}_simple")


def _number_first(says: list[Say]) -> list[Say]:
    """The reply with the number that it names before what else it says."""
    return (
        sorted(says, key=lambda say: not say.response.startswith(NAMES_NUMBER)) if behind_numbers(says) == 0 else says
    )


def _is_emergency(turn: Turn) -> bool:
    """Whether the message tells of one, or is an answer, a question or a place in the middle of one."""
    if turn.known.hidden or turn.intent in CHAT_INTENTS:
        return False
    goes_on = turn.intent in ("answer", "tell_location") or turn.tier is not Tier.CONVERSATION
    return turn.tier is Tier.EMERGENCY or (turn.was_emergency and goes_on and not turn.message.pressed)


def _is_over(reply: Reply) -> bool:
    """Whether the writer is safe, did something safe, or was in no need: what is asked next is answered as such."""
    ended = reply.remember.get(Slot.LAST_NEED, "") is None
    return ended or any(say.response in (_IS_SAFE, *CALMER) for say in reply.says)


def _is_told_now(turn: Turn) -> bool:
    """Whether this message tells of danger that a call from here can end."""
    here = turn.last_need != "self_harm" and not elsewhere_facts(turn)
    return turn.tier is Tier.EMERGENCY and turn.message.tells_of_danger and here


def _of_emergency(turn: Turn) -> dict[Slot, Any]:
    """That the conversation is about an emergency from now on, where one was told beside a question."""
    if turn.tier is not Tier.EMERGENCY or turn.intent != "answer":
        return {}
    own = turn.last_need in HELD_INTENTS and not turn.about_another
    return {Slot.LAST_TIER: Tier.EMERGENCY.value} | ({Slot.LAST_NEED: "immediate_danger"} if own else {})
