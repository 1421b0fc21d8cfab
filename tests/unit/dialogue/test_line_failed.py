"""A call that brought nothing is heard by its words, where a line or its number is mentioned."""

from __future__ import annotations

import pytest

from bot.dialogue.known import Known
from bot.dialogue.line_failed import as_line_failed
from bot.understood import MENTIONED_LINES, MENTIONED_NUMBERS
from tests.unit.dialogue.messages_read import EXPLOITED, said, values

FAILED = said("other", 0.3, intent="find_helpline") | {"text": "i rang 119 and nobody picked up. do i sleep outside"}


@pytest.mark.parametrize("mentioned", [{MENTIONED_LINES: ["Childline"]}, {MENTIONED_NUMBERS: ["119"]}])
def test_a_mentioned_line_that_nobody_answers_has_failed(mentioned: dict[str, list[str]]) -> None:
    """Whatever the message looks like: the same numbers were given once more."""
    assert values(as_line_failed(FAILED | mentioned, EXPLOITED)) == {"question": "line", "choice": "unanswered"}


def test_a_first_message_may_tell_it_alone() -> None:
    """The words "1098 nobody answers" got the same number; a story beside it is answered as what it tells."""
    first = said("other", 0.3) | {"text": "1098 nobody answers", MENTIONED_NUMBERS: ["1098"]}
    assert values(as_line_failed(first, Known(language="en")))["choice"] == "unanswered"
    assert as_line_failed(FAILED | {MENTIONED_NUMBERS: ["119"]}, Known(language="en")) is None


def test_other_messages_are_read_as_before() -> None:
    """Without a line, without words for it, in an emergency, or where no line was named."""
    assert as_line_failed(FAILED, EXPLOITED) is None
    mentioned = FAILED | {MENTIONED_NUMBERS: ["119"]}
    assert as_line_failed(mentioned | {"text": "what do i say to 119"}, EXPLOITED) is None
    assert as_line_failed(mentioned | {"urgency": {"tier": "emergency"}}, EXPLOITED) is None
    assert as_line_failed(mentioned, Known(need="check_job_offer", language="en")) is None


WAITING = said("line_failed", 0.9, intent="immediate_danger") | {
    "text": "nobody answers, i am waiting on the line and my shift begins",
    "urgency": {"tier": "emergency"},
}


def test_waiting_on_the_line_is_no_attack() -> None:
    """The model of first messages saw one in it, and who has no papers was told to call the police."""
    assert values(as_line_failed(WAITING, EXPLOITED))["choice"] == "unanswered"


def test_an_attack_that_a_phrase_tells_stays_one() -> None:
    """Also where nobody answers."""
    evidence = [{"kind": "phrase", "indicator": "attack_now", "intent": "immediate_danger", "phrase": "he beats me"}]
    attacked = WAITING | {"urgency": {"tier": "emergency", "evidence": evidence}}
    assert as_line_failed(attacked, EXPLOITED) is None
