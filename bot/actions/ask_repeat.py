"""The last answer was not understood: the same again in simpler words."""

from __future__ import annotations

from bot.actions.help_lines import in_danger_call, offered_lines
from bot.actions.need import Need
from bot.actions.questions import reply_asking
from bot.actions.turn import Reply, Say, Turn
from bot.taxonomy import CONCERN_INTENTS, INFORMATION_INTENTS, URGENT_INTENTS

#: Needs that have a `_simple` response of their own.
_SIMPLE = frozenset({*CONCERN_INTENTS, *INFORMATION_INTENTS} - {"find_helpline"})


class AskRepeat(Need):
    """What did you say?"""

    action_name = "action_ask_repeat"

    def answer(self, turn: Turn) -> Reply:
        """The last need in simple words with its numbers, and the open question again."""
        need = turn.last_need
        facts = {"helplines": offered_lines(turn, need or "find_helpline")}
        if turn.was_emergency:
            response = "utter_emergency_self_harm" if need == "self_harm" else "utter_emergency"
            response += "_simple" if turn.country else "_unknown_country_simple"
        elif need in URGENT_INTENTS:
            response = f"utter_urgent_{need}_simple"
        elif need in _SIMPLE:
            response = f"utter_{need}_simple"
        else:
            response = "utter_menu"
        says = [Say(response, facts)]
        if need == "self_harm":  # the emergency number and the crisis line come again (safety.md, Conduct 11)
            if not turn.was_emergency:
                says.insert(0, in_danger_call(turn))
            elif facts["helplines"]:
                says.append(Say("utter_then_helpline", facts))
        return reply_asking(turn, says, turn.open_question)
