"""Prevention, professional guidance and awareness: a short answer and the next step."""

from __future__ import annotations

from bot.actions.help_lines import offered_lines
from bot.actions.need import Need
from bot.actions.pages import WITH_OWN_SIGNS, WITH_SECOND_PAGE, WITH_THIRD_PAGE
from bot.actions.turn import Reply, Say, Turn


def guide_reply(turn: Turn) -> Reply:
    """The guidance of the intent or of the button's topic; who asks further in words gets the next page."""
    topic = turn.topic if turn.intent == "more" and turn.topic else turn.intent
    if topic == "more":  # typed, with no button: the next page of what was shown
        topic = turn.shown_topic or turn.last_need or topic
    if topic == "spot_the_signs" and not turn.pressed and turn.last_need in WITH_OWN_SIGNS:
        topic = turn.last_need or topic  # "what should I look for?" of somebody at work
    lines = offered_lines(turn, turn.intent)
    remember = {} if turn.in_need else {"last_need": topic}
    return Reply((Say(_response(turn, topic), {"helplines": lines}),), remember)


def _response(turn: Turn, topic: str) -> str:
    """The first page of a topic, or the next one that was not shown; in simple words where all were."""
    seen = {*turn.said, *turn.shown}
    about_it = (turn.shown_topic or turn.last_need or "").startswith(topic) or f"utter_{topic}" in seen
    further = turn.intent == "more" or (not turn.pressed and about_it)
    if topic not in WITH_SECOND_PAGE or not further:
        return "utter_menu" if turn.intent == "more" and not turn.topic else f"utter_{topic}"
    pages = [f"utter_{topic}_more", *([f"utter_{topic}_more_2"] if topic in WITH_THIRD_PAGE else [])]
    if turn.topic:  # a button names its page
        return pages[0]
    return next((page for page in pages if page not in seen), f"utter_{topic}_simple")


class Guide(Need):
    """Answers every information intent with the response of its name, and `more` with the next page."""

    action_name = "action_guide"

    def answer(self, turn: Turn) -> Reply:
        """The guidance of the topic."""
        return guide_reply(turn)
