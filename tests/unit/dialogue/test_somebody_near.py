"""The chat is hidden where somebody in need writes nothing but that somebody comes."""

from __future__ import annotations

import pytest

from bot.dialogue.known import Known
from bot.dialogue.somebody_near import as_somebody_near
from bot.taxonomy import Tier
from bot.understood import ENTITIES, INTENT, LANGUAGE, READ_AS, TEXT, URGENCY, Understood

NEAR = [{"entity": "question", "value": "safe"}, {"entity": "choice", "value": "near"}]


def _message(text: str, language: str) -> Understood:
    return {TEXT: text, INTENT: {"name": "insult", "confidence": 0.4}, LANGUAGE: {"code": language}}  # type: ignore[typeddict-item]


@pytest.mark.parametrize("need", ["immediate_danger", "being_exploited", "child_at_risk", "self_harm"])
def test_of_somebody_in_need(need: str) -> None:
    """As the choice "someone is near me", and the log keeps what it was read as."""
    found = as_somebody_near(_message("kaja", "sw"), Known(need=need, language="sw"))
    assert found is not None
    assert (found[ENTITIES], found[READ_AS]["name"]) == (NEAR, "someone_near")


@pytest.mark.parametrize(
    ("text", "known"),
    [
        ("he is here", Known(need="worried_about_someone", language="en")),
        ("she came home", Known(need="immediate_danger", language="en", of_another=True)),
        ("he is coming", Known(language="en")),
        ("he is coming with a knife", Known(need="immediate_danger", language="en")),
    ],
)
def test_what_hides_nothing(text: str, known: Known) -> None:
    """About another who was missed it is good news, and what says more is read as what it says."""
    assert as_somebody_near(_message(text, "en"), known) is None


@pytest.mark.parametrize(("text", "language"), [("he coming now", "en"), ("kaja", "sw"), ("El viene", "es")])
def test_as_the_first_words_of_all_it_calls_for_help(text: str, language: str) -> None:
    """Nothing stands above it that must be hidden, and who is told goodbye has no number."""
    found = as_somebody_near(_message(text, language), Known())
    assert found is not None
    assert (found[INTENT]["name"], found[URGENCY]["tier"]) == ("ask_for_help", Tier.URGENT)


def test_after_a_greeting_it_is_read_as_what_the_model_makes_of_it() -> None:
    """Somebody who was greeted may be watched, and the chat is on the screen."""
    assert as_somebody_near(_message("he coming now", "en"), Known(said=("utter_greet",), language="en")) is None


def test_asked_whether_one_is_safe() -> None:
    """Whatever it is about, the answer is about the writer."""
    known = Known(need="worried_about_someone", question="safe", language="en")
    assert as_somebody_near(_message("he is coming", "en"), known) is not None


@pytest.mark.parametrize(
    ("need", "text", "hidden"),
    [
        ("immediate_danger", "he is at the door now", False),
        ("left_exploitation", "my boss is at the door", False),
        ("immediate_danger", "madam is at my room door", True),
        ("immediate_danger", "he is coming", True),
        ("being_exploited", "he is at the door now", True),
        ("being_exploited", "madam is at my room door", True),
    ],
)
def test_at_the_door_of_who_told_of_danger_the_number_comes_first(need: str, text: str, *, hidden: bool) -> None:
    """Where one is held, or the people of that house come, it is hidden first."""
    assert (as_somebody_near(_message(text, "en"), Known(need=need, language="en")) is not None) == hidden
