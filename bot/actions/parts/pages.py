"""Pages of guidance: which one answers, and which comes next."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from bot.actions.parts.help_lines import offered_lines
from bot.actions.parts.questions import reply_asking
from bot.slots import Slot
from bot.taxonomy import CONCERN_INTENTS, INFORMATION_INTENTS
from bot.turns.reply import Reply, Say

if TYPE_CHECKING:
    from bot.turns.question import Question
    from bot.turns.turn import Turn

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

#: Topics whose first page asks which of the others is wanted.
_WITH_CHOICE = frozenset({"types_of_exploitation", "frontline_guidance", "left_exploitation"})

#: What is said where no page answers a question, and where there is no further page: what there is, to choose from.
NOTHING_ON_THAT, _ALL_SAID = "nothing_on_that", "utter_all_said"

#: What is said of money that a contact wants to be sent, or received and passed on.
MONEY_OF_CONTACT = "utter_check_online_contact_money"
#: What is said of money or papers that a contact has already.
SENT_TO_CONTACT = "utter_check_online_contact_sent"

#: How the pages of answers to follow-ups begin, and the names of their responses.
OF_FOLLOW_UPS = "follow_up_"
ANSWERS_FOLLOW_UP = f"utter_{OF_FOLLOW_UPS}"

#: Pages that name lines: the first ones about somebody in need, and answers to follow-ups.
_FIRST_WITH_LINES = frozenset(f"utter_{need}" for need in CONCERN_INTENTS)
_TOPICS = {*INFORMATION_INTENTS, *CONCERN_INTENTS} - {"find_helpline"}

#: What anybody asks in between, also somebody at work whose next question is about their work again.
_IN_BETWEEN = frozenset(
    {
        "what_is_trafficking", "spot_the_signs", "types_of_exploitation", "how_traffickers_recruit",
        "trafficking_facts", "about_us",
    }
)  # fmt: skip


def topic_of(page: str) -> str | None:
    """The intent whose guidance a page belongs to; None for what is said of several."""
    return next((topic for topic in _TOPICS if page == topic or page.startswith(f"{topic}_")), None)


def guide_reply(turn: Turn) -> Reply:
    """The guidance of the intent or of the button's topic; who asks further in words gets the page that answers."""
    if turn.topic and not turn.pressed:
        return page_reply(turn, turn.topic)
    topic = _topic(turn)
    response = _response(turn, topic)
    facts = _lines_of_page(turn, response, topic_of(topic) or turn.intent)
    if response == _ALL_SAID:
        facts["buttons_of"] = f"utter_{topic}"
    return Reply((Say(response, facts),), _remember(turn, topic))


def _topic(turn: Turn) -> str:
    """The topic of the button or of the intent; that of the conversation for "more", and for signs asked at work."""
    if turn.topic:
        return turn.topic
    if turn.intent == "more":  # typed, with no button: the next page of what was shown
        return turn.shown_topic or topic_of(turn.last_need or "") or turn.intent
    if turn.intent == "spot_the_signs" and not turn.pressed and turn.last_need in WITH_OWN_SIGNS:
        return turn.last_need or turn.intent  # "what should I look for?" of somebody at work
    return turn.intent


def page_reply(turn: Turn, page: str) -> Reply:
    """The page that somebody asked for in words, or one item of it.

    Where they have just read it, its topic is said in simple words, but not in place of a page about one thing. What
    belongs to no topic has the buttons of the one that the conversation is about: its pages can still be chosen.
    """
    topic, response = turn.intent, _response_of_page(turn, page)
    facts = _lines_of_page(turn, response, topic) | ({"item": int(turn.choice)} if turn.choice else {})
    of_topic, talked_of = topic_of(page) is not None, topic in (turn.shown_topic, topic_of(turn.last_need or ""))
    if response == f"utter_{NOTHING_ON_THAT}" or (talked_of and (not of_topic or response.endswith("_simple"))):
        facts["buttons_of"] = f"utter_{topic}"
    return Reply((Say(response, facts),), _remember(turn, topic) if of_topic or talked_of else {})


def _response_of_page(turn: Turn, page: str) -> str:
    """The page; simple words for a whole one that was just read, and whom to ask where none tells it of work."""
    topic, response = turn.intent, f"utter_{page}"
    if page == NOTHING_ON_THAT and topic == "worker_rights" and turn.country:
        return "utter_follow_up_ask_them"
    whole = page in (topic, f"{topic}_more", f"{topic}_more_2") and not turn.choice
    return f"utter_{topic}_simple" if whole and response in turn.shown else response


def _lines_of_page(turn: Turn, response: str, topic: str) -> dict[str, Any]:
    """Facts of the lines for a topic, for a page that names them: others leave that to what stands beside them."""
    named = response in _FIRST_WITH_LINES or response.startswith(ANSWERS_FOLLOW_UP)
    return {"helplines": offered_lines(turn, topic)} if named else {}


def page_asking(turn: Turn, page: str, question: Question | None) -> Reply:
    """The page that somebody asked for in words, with the question; its intent is what the conversation is about."""
    return reply_asking(turn, page_reply(turn, page).says, question, {Slot.LAST_NEED: turn.intent})


def _remember(turn: Turn, page: str) -> dict[Slot, Any]:
    """The topic, unless the conversation is about somebody in need, or about the work of who asks in between."""
    topic = topic_of(page)
    at_work = turn.last_need in WITH_OWN_SIGNS and topic in _IN_BETWEEN and not turn.pressed
    return {} if topic is None or turn.in_need or at_work else {Slot.LAST_NEED: topic}


def _response(turn: Turn, topic: str) -> str:
    """The first page of a topic, or the next one that was not shown; in simple words where all were."""
    if turn.topic:  # a button names its page
        return f"utter_{topic}_more" if topic in WITH_SECOND_PAGE else f"utter_{topic}"
    if topic in WITH_SECOND_PAGE and _asks_further(turn, topic):
        return _next_page(turn, topic)
    return "utter_menu" if turn.intent == "more" and topic not in _WITH_CHOICE else f"utter_{topic}"


def _asks_further(turn: Turn, topic: str) -> bool:
    """Whether somebody asks in words for more of what they have read."""
    read = (turn.shown_topic or turn.last_need or "").startswith(topic) or f"utter_{topic}" in {*turn.said, *turn.shown}
    return turn.intent == "more" or (read and not turn.pressed)


def _next_page(turn: Turn, topic: str) -> str:
    """The next page that was not shown; that all was said to who asks for more, and simple words to other questions."""
    seen = {*turn.said, *turn.shown}
    pages = [f"utter_{topic}_more", *([f"utter_{topic}_more_2"] if topic in WITH_THIRD_PAGE else [])]
    last = _ALL_SAID if turn.intent == "more" else f"utter_{topic}_simple"
    return next((page for page in pages if page not in seen), last)
