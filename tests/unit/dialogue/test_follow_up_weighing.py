"""What the conversation lets a message mean; whole messages are tested in `test_follow_ups.py`."""

from __future__ import annotations

import pytest

from bot.dialogue.follow_up_certainty import LIKELIER_THAN_NOT, SURE_BESIDE_ALARM, SURE_SAFE_FROM_ONESELF
from bot.dialogue.follow_up_readings import Reading
from bot.dialogue.follow_up_weighing import counts, fits
from bot.dialogue.known import Known
from tests.unit.dialogue.messages_read import EXPLOITED, SAFE, said

WITNESS = Known(need="report_suspicion", tier="concern", language="en")
SUICIDAL = Known(need="self_harm", tier="urgent", language="en")


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
        ("not_safe", Known(question="safe"), True, "of what is not known, where the bot asked"),
        ("not_safe", Known(hidden=True), True, "what it was about is hidden"),
        ("not_safe", Known(), False, "a first message is read by its intent"),
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
        ("someone_near", Known(need="child_at_risk", tier="urgent"), 0.97, "mostly a mother"),
        ("how_to_leave", WITNESS, SURE_BESIDE_ALARM, "'take her phone away?' is no wish to fetch her"),
        ("pictures_down", EXPLOITED, SURE_BESIDE_ALARM, "'they will see' means the phone"),
        ("am_safe", Known(need="self_harm", tier="emergency"), SURE_SAFE_FROM_ONESELF, "'I am in Pará, far from town'"),
    ],
)
def test_what_is_likely_wrong_here_must_be_surer(kind: str, known: Known, least: float | None, why: str) -> None:
    """Just under the limit it does not count, at the limit it does."""
    if least is None:
        assert not counts(Reading(kind, 1.0), said(kind, 1.0), known), why
        return
    assert not counts(Reading(kind, least - 0.01), said(kind, least - 0.01), known), why
    assert counts(Reading(kind, least), said(kind, least), known), why


def test_that_the_chat_must_go_is_heard_in_two_kinds_together() -> None:
    """The shares add up where the first leads: "they come back, I must delete it" is half of either."""
    parsed = said("someone_near", LIKELIER_THAN_NOT)
    both = parsed | {"follow_up": [*parsed["follow_up"], {"name": "delete_chat", "confidence": 0.45}]}
    reading = Reading("someone_near", LIKELIER_THAN_NOT)
    assert not counts(reading, parsed, EXPLOITED)
    assert counts(reading, both, EXPLOITED)


def test_two_guesses_that_somebody_comes_are_one() -> None:
    """The words "he is back", without accents, were asked about: the question stands where another person reads it."""
    near = said("someone_near", 0.7, intent="quick_exit")
    assert counts(Reading("someone_near", 0.7), near, EXPLOITED)
    assert not counts(Reading("someone_near", 0.7), said("someone_near", 0.7), EXPLOITED)


def test_the_advice_for_hostages_is_none_for_blackmail_with_pictures() -> None:
    """To block a blackmailer and to keep the contact are the opposite of each other."""
    assert not fits("ransom", Known(need="image_blackmail", tier="urgent", language="pt"))
    assert fits("ransom", EXPLOITED)
