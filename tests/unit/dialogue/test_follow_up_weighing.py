"""What the conversation lets a message mean; whole messages are tested in `test_follow_ups.py`."""

from __future__ import annotations

from typing import Any

import pytest

from bot.dialogue.follow_up_certainty import LIKELIER_THAN_NOT, SURE_BESIDE_ALARM
from bot.dialogue.follow_up_readings import Reading
from bot.dialogue.follow_up_weighing import SURE_TO_HIDE_FROM_A_WITNESS, counts, fits, is_a_place
from bot.dialogue.known import Known
from tests.unit.dialogue.messages_read import EXPLOITED, SAFE, said

WITNESS = Known(need="report_suspicion", tier="concern", language="en")
SUICIDAL = Known(need="self_harm", tier="urgent", language="en")
ASKED_WHERE = Known(question="country", need="being_exploited", tier="urgent", language="en")


@pytest.mark.parametrize(
    ("kind", "known", "fitting", "why"),
    [
        ("took_something", EXPLOITED, False, "read before all others, as what it is"),
        ("am_safe", EXPLOITED, False, "nobody asked, and there was no emergency"),
        ("am_safe", SAFE, True, "the bot asked"),
        ("am_safe", Known(need="immediate_danger", tier="emergency"), True, "a danger may be over"),
        ("not_safe", WITNESS, False, "whoever tells of another is not safe only where the bot asked"),
        ("not_safe", Known(question="safe", need="report_suspicion"), True, "the bot asked"),
        ("someone_near", Known(need="child_at_risk"), True, "a child who is watched must hide the chat"),
        ("debt", SUICIDAL, False, "money is the wrong answer to somebody who wants to die"),
        ("debt", EXPLOITED, True, "the same words of somebody who is exploited"),
        ("should_i_go", EXPLOITED, False, "a refuge, and not the place where others are held"),
        ("embassy", Known(need="find_helpline"), True, "it is asked of lines, too"),
        ("debt", Known(need="find_helpline"), False, "of lines nobody asks it"),
        ("embassy", Known(), False, "a conversation about nothing has no follow-up"),
    ],
)
def test_fits(kind: str, known: Known, fitting: bool, why: str) -> None:
    """Whether the kind has its subject here, however surely it was read."""
    assert fits(kind, known) is fitting, why


@pytest.mark.parametrize(
    ("kind", "known", "least", "why"),
    [
        ("someone_near", WITNESS, None, "no chat is hidden from somebody who only saw"),
        ("someone_near", Known(need="child_at_risk", tier="urgent"), SURE_TO_HIDE_FROM_A_WITNESS, "mostly a mother"),
        ("how_to_leave", WITNESS, SURE_BESIDE_ALARM, "'take her phone away?' is no wish to fetch her"),
        ("pictures_down", EXPLOITED, SURE_BESIDE_ALARM, "'they will see' means the phone"),
    ],
)
def test_what_is_likely_wrong_here_must_be_surer(kind: str, known: Known, least: float | None, why: str) -> None:
    """Just under the limit it does not count, at the limit it does."""
    if least is None:
        assert not counts(Reading(kind, 1.0), said(kind, 1.0), known), why
        return
    assert not counts(Reading(kind, least - 0.01), said(kind, least - 0.01), known), why
    assert counts(Reading(kind, least), said(kind, least), known), why


@pytest.mark.parametrize(
    ("kind", "changed", "known", "why"),
    [
        ("someone_near", {"text": "can she see this?"}, EXPLOITED, "a question wants an answer"),
        ("marriage", {"text": "she is 16", "age": {"minor": True}}, EXPLOITED, "an age is asked by no wedding"),
        ("tells_more", {"text": "she is in India", "whereabouts": {"country": "IN"}}, EXPLOITED, "only a place"),
        ("embassy", {"intent": {"name": "deny"}}, ASKED_WHERE, "they refuse to name the country"),
    ],
)
def test_what_speaks_against_a_kind(kind: str, changed: dict[str, Any], known: Known, why: str) -> None:
    """Without it the same reading counts."""
    sure = SURE_BESIDE_ALARM - 0.01 if known is ASKED_WHERE else 0.97  # a sure one outweighs a refusal
    assert counts(Reading(kind, sure), said(kind, sure), known)
    assert not counts(Reading(kind, sure), said(kind, sure) | changed, known), why


def test_that_the_chat_must_go_is_heard_in_two_kinds_together() -> None:
    """The shares add up where the first leads: "they come back, I must delete it" is half of either."""
    parsed = said("someone_near", LIKELIER_THAN_NOT)
    both = parsed | {"follow_up": [*parsed["follow_up"], {"name": "delete_chat", "confidence": 0.45}]}
    reading = Reading("someone_near", LIKELIER_THAN_NOT)
    assert not counts(reading, parsed, EXPLOITED)
    assert counts(reading, both, EXPLOITED)


@pytest.mark.parametrize(
    ("text", "country", "place"),
    [
        ("no, she is in India", "IN", True),
        ("no, she is ill", None, False),
        ("she is in India and he beats her", "IN", False),
    ],
)
def test_is_a_place(text: str, country: str | None, place: bool) -> None:
    """Hardly more than one: what is told beside it counts."""
    assert is_a_place({"text": text, "whereabouts": {"country": country}}) is place


def test_numbers_of_a_place_are_no_complaint_about_others() -> None:
    """By "uganda number please", in an emergency in Dubai: no number of Dubai has failed."""
    reading = Reading("line_failed", 0.75)
    asked = said("line_failed", 0.75, intent="find_helpline") | {"whereabouts": {"country": "UG"}}
    asked["intent"] = {"name": "find_helpline", "confidence": 0.99}
    assert not counts(reading, asked, EXPLOITED)
    assert counts(reading, asked | {"whereabouts": {"country": None}}, EXPLOITED)


def test_the_chat_stays_where_danger_or_the_question_how_is_surer() -> None:
    """By "they're checking out NOW", and by "he went away. how do I hide this chat"."""
    near = Reading("someone_near", 1.0)
    assert counts(near, said("someone_near", 0.95), EXPLOITED)
    danger = {"intent": {"name": "immediate_danger", "confidence": 0.96}, "urgency": {"tier": "emergency"}}
    assert not counts(near, said("someone_near", 0.86) | danger, EXPLOITED)
    asks = [{"name": "delete_chat", "confidence": 0.58}, {"name": "someone_near", "confidence": 0.28}]
    assert not counts(near, said("someone_near", 0.28) | {"follow_up": asks}, EXPLOITED)
