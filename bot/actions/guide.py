"""Prevention, professional guidance and awareness: a short answer and the next step."""

from __future__ import annotations

from bot.actions.help_lines import offered_lines
from bot.actions.need import Need
from bot.actions.turn import Reply, Say, Turn

#: Intents whose second page is `utter_<intent>_more`; other topics name their response themselves.
WITH_SECOND_PAGE = frozenset(
    {
        "worried_about_someone", "report_suspicion", "check_job_offer", "check_online_contact", "safe_migration",
        "worker_rights", "finance_red_flags", "supply_chain_risk", "healthcare_guidance", "request_training",
        "what_is_trafficking", "spot_the_signs", "how_traffickers_recruit", "trafficking_facts", "get_involved",
    }
)  # fmt: skip

#: Those of them that have a third page, `utter_<intent>_more_2`.
WITH_THIRD_PAGE = WITH_SECOND_PAGE - {
    "report_suspicion", "check_online_contact", "request_training", "get_involved",
}  # fmt: skip


class Guide(Need):
    """Answers every information intent with the response of its name, and `more` with the next page."""

    action_name = "action_guide"

    def answer(self, turn: Turn) -> Reply:
        """The guidance of the intent or of the button's topic; who asks further in words gets the next page."""
        topic = turn.topic if turn.intent == "more" and turn.topic else turn.intent
        if topic == "more":  # typed, with no button: the next page of what was shown
            topic = turn.shown_topic or turn.last_need or topic
        asks_further = not turn.pressed and (turn.shown_topic or turn.last_need or "").startswith(topic)
        if (turn.intent == "more" or asks_further) and topic in WITH_SECOND_PAGE:
            response = f"utter_{topic}_more"
            if response in turn.shown and topic in WITH_THIRD_PAGE and not turn.topic:
                response += "_2"
        elif turn.intent == "more" and not turn.topic:
            response = "utter_menu"
        else:
            response = f"utter_{topic}"
        lines = offered_lines(turn, turn.intent)
        remember = {} if turn.in_need else {"last_need": topic}
        return Reply((Say(response, {"helplines": lines}),), remember)
