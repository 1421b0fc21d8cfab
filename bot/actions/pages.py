"""Which page of guidance comes next."""

from __future__ import annotations

from bot.actions.help_lines import offered_lines
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

#: Topics of people at work whose further pages tell the signs of their trade.
WITH_OWN_SIGNS = frozenset({"finance_red_flags", "supply_chain_risk", "healthcare_guidance"})

#: What anybody asks in between, also somebody at work whose next question is about their work again.
_IN_BETWEEN = frozenset(
    {
        "what_is_trafficking", "spot_the_signs", "types_of_exploitation", "how_traffickers_recruit",
        "trafficking_facts", "about_us",
    }
)  # fmt: skip


def guide_reply(turn: Turn) -> Reply:
    """The guidance of the intent or of the button's topic; who asks further in words gets the next page."""
    topic = turn.topic or turn.intent
    if topic == "more":  # typed, with no button: the next page of what was shown
        topic = turn.shown_topic or turn.last_need or topic
    if topic == "spot_the_signs" and not turn.pressed and turn.last_need in WITH_OWN_SIGNS:
        topic = turn.last_need or topic  # "what should I look for?" of somebody at work
    lines = offered_lines(turn, turn.intent)
    at_work = turn.last_need in WITH_OWN_SIGNS and topic in _IN_BETWEEN and not turn.pressed
    remember = {} if turn.in_need or at_work else {"last_need": topic}
    return Reply((Say(_response(turn, topic), {"helplines": lines}),), remember)


def _response(turn: Turn, topic: str) -> str:
    """The first page of a topic, or the next one that was not shown; in simple words where all were."""
    if turn.topic:  # a button, or what was asked, names its page
        return f"utter_{topic}_more" if topic in WITH_SECOND_PAGE else f"utter_{topic}"
    seen = {*turn.said, *turn.shown}
    about_it = (turn.shown_topic or turn.last_need or "").startswith(topic) or f"utter_{topic}" in seen
    further = turn.intent == "more" or (not turn.pressed and about_it)
    if topic not in WITH_SECOND_PAGE or not further:
        return "utter_menu" if turn.intent == "more" else f"utter_{topic}"
    pages = [f"utter_{topic}_more", *([f"utter_{topic}_more_2"] if topic in WITH_THIRD_PAGE else [])]
    return next((page for page in pages if page not in seen), f"utter_{topic}_simple")
