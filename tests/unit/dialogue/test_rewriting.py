"""A message is rewritten as another intent or urgency, and stays as it was itself."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.dialogue.rewriting import as_act, as_answer, as_intent, as_suicidal, read_as
from bot.turns.question import Question

if TYPE_CHECKING:
    from bot.understood import Understood

BLACKMAIL: Understood = {
    "text": "words",
    "intent": {"name": "image_blackmail", "confidence": 0.7},
    "other_intents": ["about_us"],
    "urgency": {"tier": "urgent", "asks": True, "probability": 0.6},
}


def test_what_is_read_as_something_else_raises_no_alarm() -> None:
    """Nor is it about anything besides; the message that was understood does not change."""
    read = read_as(BLACKMAIL, "tell_location", country="GB")
    assert read["intent"] == {"name": "tell_location", "confidence": 1.0}
    assert read["entities"] == [{"entity": "country", "value": "GB"}]
    assert read["urgency"] == {"tier": "conversation", "asks": False, "probability": 0.6}
    assert read["other_intents"] == []
    assert BLACKMAIL["intent"]["name"] == "image_blackmail"


def test_another_intent_keeps_the_urgency() -> None:
    """And what else the message is about."""
    read = as_intent(BLACKMAIL, "answer", question="safe", choice="no")
    assert (read["urgency"], read["other_intents"]) == (BLACKMAIL["urgency"], ["about_us"])


def test_an_answer_is_as_urgent_as_it_is_told() -> None:
    """Then nobody is asked whether they are safe, and nothing else is answered; else both stay as they were."""
    calm = as_answer(BLACKMAIL, Question.CONTACT, "text", tier="concern")
    assert calm["entities"] == [{"entity": "question", "value": "contact"}, {"entity": "choice", "value": "text"}]
    assert calm["urgency"] == {"tier": "concern", "asks": False, "probability": 0.6}
    assert (calm["intent"]["name"], calm["other_intents"]) == ("answer", [])
    kept = as_answer(BLACKMAIL, Question.CONTACT, "text")
    assert (kept["urgency"], kept["other_intents"]) == (BLACKMAIL["urgency"], ["about_us"])


def test_words_of_dying_come_first_and_an_act_is_an_emergency() -> None:
    """What else the message tells stays beside the words."""
    dying = as_suicidal(BLACKMAIL)
    assert (dying["intent"]["name"], dying["urgency"]["tier"]) == ("self_harm", "urgent")
    assert dying["other_intents"] == ["image_blackmail", "about_us"]
    assert as_act(BLACKMAIL)["urgency"]["tier"] == "emergency"
