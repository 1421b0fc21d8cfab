"""The last answer was not understood: the same again in simpler words."""

from __future__ import annotations

from bot.actions.help_lines import in_danger_call, offered_lines
from bot.actions.need import Need
from bot.actions.questions import reply_asking
from bot.actions.turn import Reply, Say, Turn
from bot.taxonomy import CONCERN_INTENTS, INFORMATION_INTENTS, URGENT_INTENTS

#: Needs that have a `_simple` response of their own.
_SIMPLE = frozenset({*CONCERN_INTENTS, *INFORMATION_INTENTS} - {"find_helpline"})


def simpler_reply(turn: Turn) -> Reply:
    """The last need in simple words with its numbers, and the open question again."""
    need = turn.last_need
    facts = {"helplines": offered_lines(turn, need or "find_helpline")}
    says = [Say(_simple_response(turn), facts)]
    if need == "self_harm":  # the emergency number and the crisis line come again (safety.md, Conduct 11)
        if not turn.was_emergency:
            says.insert(0, in_danger_call(turn))
        elif facts["helplines"]:
            says.append(Say("utter_then_helpline", facts))
    elif need in CONCERN_INTENTS and turn.country:  # "talk to a helpline" is no help without its number
        says.append(Say("utter_helplines", facts))
    return reply_asking(turn, says, turn.open_question)


def _simple_response(turn: Turn) -> str:
    need = turn.last_need
    if turn.was_emergency:
        response = "utter_emergency_self_harm" if need == "self_harm" else "utter_emergency"
        return response + ("_simple" if turn.country else "_unknown_country_simple")
    if need in URGENT_INTENTS:
        return f"utter_urgent_{need}_simple"
    topic = turn.shown_topic if turn.shown_topic in _SIMPLE else need
    return f"utter_{topic}_simple" if topic in _SIMPLE else "utter_menu"


class AskRepeat(Need):
    """What did you say?"""

    action_name = "action_ask_repeat"

    def answer(self, turn: Turn) -> Reply:
        """What was said last, simpler."""
        return simpler_reply(turn)
