"""Pages of guidance: which one answers, and which comes next."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from bot.actions.parts.help_lines import offered_lines
from bot.actions.parts.questions import reply_asking
from bot.guidance_pages import ANSWERS_FOLLOW_UP, NOTHING_ON_THAT, further_pages, topic_of
from bot.slots import Slot
from bot.taxonomy import CONCERN_INTENTS, IntentName
from bot.turns.reply import Reply, Say

if TYPE_CHECKING:
    from bot.helplines.shown import Shown
    from bot.turns.question import Question
    from bot.turns.turn import Turn

#: Topics of people at work whose further pages tell the signs of their trade.
WITH_OWN_SIGNS: frozenset[IntentName] = frozenset({"finance_red_flags", "supply_chain_risk", "healthcare_guidance"})

#: Topics whose first page asks which of the others is wanted.
_WITH_CHOICE: frozenset[IntentName] = frozenset({"types_of_exploitation", "frontline_guidance", "left_exploitation"})

#: What is said where there is no further page.
_ALL_SAID = "utter_all_said"

#: What is said of money that a contact wants to be sent, or received and passed on.
MONEY_OF_CONTACT = "utter_check_online_contact_money"
#: What is said of money or papers that a contact has already.
SENT_TO_CONTACT = "utter_check_online_contact_sent"

#: Pages that name lines: the first ones about somebody in need, and answers to follow-ups.
_FIRST_WITH_LINES = frozenset(f"utter_{need}" for need in CONCERN_INTENTS)

#: What anybody asks in between, also somebody at work whose next question is about their work again.
_IN_BETWEEN: frozenset[IntentName] = frozenset(
    {
        "what_is_trafficking", "spot_the_signs", "types_of_exploitation", "how_traffickers_recruit",
        "trafficking_facts", "about_us",
    }
)  # fmt: skip


def guide_reply(turn: Turn) -> Reply:
    """The guidance of the intent or of the button's topic; further questions in words get the page that answers."""
    if turn.message.topic and not turn.message.pressed:
        return page_reply(turn, turn.message.topic)
    topic = _topic(turn)
    response = _response(turn, topic)
    lines = _lines_of_page(turn, response, topic_of(topic) or turn.intent)
    buttons_of = f"utter_{topic}" if response == _ALL_SAID else None
    return Reply((Say(response, lines, buttons_of=buttons_of),), _remember(turn, topic))


def _topic(turn: Turn) -> str:
    """The topic of the button or of the intent; that of the conversation for "more", and for signs asked at work."""
    if turn.message.topic:
        return turn.message.topic
    if turn.intent == "more":  # typed, with no button: the next page of what was shown
        return turn.shown_topic or topic_of(turn.last_need or "") or turn.intent
    if turn.intent == "spot_the_signs" and not turn.message.pressed and turn.last_need in WITH_OWN_SIGNS:
        return turn.last_need or turn.intent  # "what should I look for?" of somebody at work
    return turn.intent


def page_reply(turn: Turn, page: str) -> Reply:
    """The page that somebody asked for in words, or one item of it.

    Where they have just read it, its topic is said in simple words, but not in place of a page about one thing. What
    belongs to no topic has the buttons of the one that the conversation is about: its pages can still be chosen.
    """
    topic, response = turn.intent, _response_of_page(turn, page)
    of_topic, talked_of = topic_of(page) is not None, topic in (turn.shown_topic, topic_of(turn.last_need or ""))
    other = response == f"utter_{NOTHING_ON_THAT}" or (talked_of and (not of_topic or response.endswith("_simple")))
    said = Say(
        response,
        _lines_of_page(turn, response, topic),
        buttons_of=f"utter_{topic}" if other else None,
        item=int(turn.message.choice) if turn.message.choice else None,
    )
    return Reply((said,), _remember(turn, topic) if of_topic or talked_of else {})


def _response_of_page(turn: Turn, page: str) -> str:
    """The page; simple words for a whole one that was just read, and whom to ask if no page answers it about work."""
    topic, response = turn.intent, f"utter_{page}"
    if page == NOTHING_ON_THAT and topic == "worker_rights" and turn.country:
        return "utter_follow_up_ask_them"
    whole = response in (f"utter_{topic}", *further_pages(topic)) and not turn.message.choice
    return f"utter_{topic}_simple" if whole and response in turn.known.shown else response


def _lines_of_page(turn: Turn, response: str, topic: IntentName) -> list[Shown]:
    """The lines for a topic, for a page that names them: others leave that to what stands beside them."""
    named = response in _FIRST_WITH_LINES or response.startswith(ANSWERS_FOLLOW_UP)
    return offered_lines(turn, topic) if named else []


def page_asking(turn: Turn, page: str, question: Question | None) -> Reply:
    """The page that somebody asked for in words, with the question; its intent is what the conversation is about."""
    return reply_asking(turn, page_reply(turn, page).says, question, {Slot.LAST_NEED: turn.intent})


def _remember(turn: Turn, page: str) -> dict[Slot, Any]:
    """The topic, unless the conversation is about somebody in need, or about the work of the person who asks."""
    topic = topic_of(page)
    at_work = turn.last_need in WITH_OWN_SIGNS and topic in _IN_BETWEEN and not turn.message.pressed
    return {} if topic is None or turn.in_need or at_work else {Slot.LAST_NEED: topic}


def _response(turn: Turn, topic: str) -> str:
    """The first page of a topic, or the next one that was not shown; in simple words where all were."""
    if turn.message.topic:  # a button names its page
        return next(iter(further_pages(topic)), f"utter_{topic}")
    if further_pages(topic) and _asks_further(turn, topic):
        return _next_page(turn, topic)
    return "utter_menu" if turn.intent == "more" and topic not in _WITH_CHOICE else f"utter_{topic}"


def _asks_further(turn: Turn, topic: str) -> bool:
    """Whether somebody asks in words for more of what they have read."""
    read = (turn.shown_topic or turn.last_need or "").startswith(topic) or f"utter_{topic}" in {
        *turn.known.said,
        *turn.known.shown,
    }
    return turn.intent == "more" or (read and not turn.message.pressed)


def _next_page(turn: Turn, topic: str) -> str:
    """The next page that was not shown. After the last, "more" is told so, and another question gets simple words."""
    seen = {*turn.known.said, *turn.known.shown}
    last = _ALL_SAID if turn.intent == "more" else f"utter_{topic}_simple"
    return next((page for page in further_pages(topic) if page not in seen), last)
