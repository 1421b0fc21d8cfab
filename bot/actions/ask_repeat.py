"""The last answer was not understood: the same again in simpler words."""

from __future__ import annotations

from bot.actions.help_lines import offered_lines
from bot.actions.need import Need
from bot.actions.questions import ask
from bot.actions.turn import Reply, Say, Turn

_EMERGENCY = frozenset({"immediate_danger"})
_URGENT = frozenset({"being_exploited", "child_at_risk", "image_blackmail", "self_harm"})
#: Needs that have a `_simple` response of their own.
_SIMPLE = frozenset(
    {
        "worried_about_someone", "report_suspicion", "left_exploitation", "check_job_offer", "check_online_contact",
        "safe_migration", "worker_rights", "finance_red_flags", "supply_chain_risk", "healthcare_guidance",
        "frontline_guidance", "request_training", "what_is_trafficking", "spot_the_signs", "types_of_exploitation",
        "how_traffickers_recruit", "trafficking_facts", "about_us", "donate", "get_involved",
    }
)  # fmt: skip


class AskRepeat(Need):
    """What did you say?"""

    action_name = "action_ask_repeat"

    def answer(self, turn: Turn) -> Reply:
        """The last need in simple words with its numbers, and the open question again."""
        need = turn.last_need
        facts = {"helplines": offered_lines(turn, need or "find_helpline")}
        if need in _EMERGENCY:
            response = "utter_emergency_simple" if turn.country else "utter_emergency_unknown_country_simple"
        elif need in _URGENT:
            response = f"utter_urgent_{need}_simple"
        elif need in _SIMPLE:
            response = f"utter_{need}_simple"
        else:
            response = "utter_menu"
        says = (Say(response, facts),)
        if turn.open_question:
            return Reply((*says, ask(turn.open_question, turn)), {}, turn.open_question)
        return Reply(says)
