"""The part of a page of guidance that a message asks for by a list of words: a step, an example, a word or a form.

Every other question after a page is compared with those that each page answers (`asked_of_page.py`).
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from bot.dialogue.guidance_page import as_page, items_of, topic_of_conversation
from bot.dialogue.known import language_to_read_in
from bot.guidance_pages import topic_of
from bot.message_values import confidence_of, intent_of
from bot.taxonomy import NEED_INTENTS, IntentName
from bot.turns.certainty import INTENT_SURE
from bot.typed.questions import step_named, term_named, wants_example
from bot.typed.topics import form_named

if TYPE_CHECKING:
    from bot.dialogue.known import Known
    from bot.understood import Understood

#: Where examples are given, the first that was not said yet: on a page of the topic, or in a story.
_EXAMPLES = {
    "check_job_offer": ("example_offer",),
    "safe_migration": ("example_offer",),
    "check_online_contact": ("example_love",),
    "types_of_exploitation_sexual": ("example_love",),
    "finance_red_flags": ("finance_red_flags", "finance_red_flags_more"),
    "supply_chain_risk": ("supply_chain_risk_more",),
    "healthcare_guidance": ("healthcare_guidance_more",),
    "worried_about_someone": ("worried_about_someone_more",),
    "report_suspicion": ("spot_the_signs_more_2",),
    "get_involved": ("get_involved_more",),
    "request_training": ("request_training_more",),
}
#: What is about the service, or about one person's own way: an example of exploitation is none of it.
_WITHOUT_EXAMPLE: frozenset[IntentName] = frozenset({"about_us", "donate", "left_exploitation"})
_STORY = "example_work"
_FORMS: Final = "types_of_exploitation"
#: More words tell a story, and ask about no form.
MOST_WORDS_ABOUT_FORM = 12


def part_of_page(parsed: Understood, text: str, known: Known) -> Understood | None:
    """The step, the example or the meaning of a word that a message asks for by a list; None where it asks none."""
    topic = topic_of_conversation(known)
    if topic and (number := step_named(text, known.language)):
        pages = (name.removeprefix("utter_") for name in known.said)
        near = (page for page in pages if _is_near(page, topic, known))
        if page := next((page for page in near if len(items_of(page)) >= number), None):
            return as_page(parsed, topic, page, choice=str(number))
    if topic and topic not in _WITHOUT_EXAMPLE and wants_example(text, known.language):
        return as_page(parsed, topic, _example(topic, known))
    if term := term_named(text, known.language, alone=topic is not None):
        return as_page(parsed, topic or "what_is_trafficking", f"explained_{term}")
    return _form(parsed, text, known)


def _is_near(page: str, topic: str, known: Known) -> bool:
    """Whether a page was read whose steps may be meant: of somebody in need, one about that need.

    "Give one phone number" after a question about a job was answered with the first question to ask an employer.
    """
    return topic_of(page) == topic if known.need in NEED_INTENTS else bool(topic_of(page))


def _form(parsed: Understood, text: str, known: Known) -> Understood | None:
    """The page of the form of exploitation that is asked about, also in a first message."""
    intent = intent_of(parsed)
    asks = intent == _FORMS and confidence_of(parsed) >= INTENT_SURE
    near = topic_of_conversation(known) == _FORMS or intent == "what_is_trafficking"  # "what is forced marriage?"
    answers = near and len(text.split()) <= MOST_WORDS_ABOUT_FORM
    form = form_named(text, language_to_read_in(parsed, known)) if asks or answers else None
    return as_page(parsed, _FORMS, f"{_FORMS}_{form}") if form else None


def _example(topic: str, known: Known) -> str:
    """The example of what was shown last, or of the topic."""
    shown = (name.removeprefix("utter_") for name in known.shown)
    subject = next((page for page in shown if page in _EXAMPLES), topic)
    return next((page for page in _EXAMPLES.get(subject, ()) if f"utter_{page}" not in known.said), _STORY)
