"""A jump to get away is answered as a risky escape."""

from __future__ import annotations

from typing import Any

import pytest

from bot.dialogue.escape import as_escape
from bot.dialogue.known import Known

RISKY = [{"entity": "question", "value": "follow_up"}, {"entity": "choice", "value": "risky_escape"}]
TOOK_BACK = "tatakas po sila ang ibig kong sabihin hindi mag papakamatay"


def _message(text: str, intent: str = "self_harm", tier: str = "urgent", **urgency: Any) -> Any:
    """A message in Tagalog, as it was read alone."""
    return {
        "text": text,
        "intent": {"name": intent, "confidence": 0.9},
        "urgency": {"tier": tier, **urgency},
        "language": {"code": "tl"},
    }


@pytest.mark.parametrize(
    ("text", "known", "need"),
    [
        ("tatakas ako mamaya tatalon ako sa bakod", Known(), "being_exploited"),
        ("tatalon daw ang anak ko sa bakod para makatakas", Known(), "worried_about_someone"),
        ("tatalon ako sa bintana para tumakas", Known(need="child_at_risk"), "child_at_risk"),
        (TOOK_BACK, Known(need="self_harm"), "being_exploited"),
    ],
)
def test_an_escape(text: str, known: Known, need: str) -> None:
    """The conversation is about its need from then on, and about no wish to die."""
    found = as_escape(_message(text), known)
    assert found is not None
    assert (found["entities"], found["urgency"]["tier"] != "emergency") == (RISKY, True)
    assert found["need_behind"] == need


@pytest.mark.parametrize(
    ("message", "known"),
    [
        (_message("tatalon ako sa balcony"), Known()),
        (_message("tatakas ako, tatalon ako sa bakod"), Known(need="self_harm")),
        (_message("tatalon ako para makatakas, may kutsilyo sya", "immediate_danger", "emergency"), Known()),
    ],
)
def test_what_stays_what_it_is(message: Any, known: Known) -> None:
    """A jump alone, one after a wish to die, and an attack."""
    assert as_escape(message, known) is None


_PLAN = [{"kind": "phrase", "intent": "self_harm", "indicator": "self_harm_plan"}]


@pytest.mark.parametrize(
    ("evidence", "kind", "sure", "escape"),
    [
        ([], "how_to_leave", 0.9, True),
        ([], "took_something", 0.4, False),
        (_PLAN, "how_to_leave", 0.9, False),
        (_PLAN, "risky_escape", 0.95, True),
    ],
)
def test_a_jump_that_may_be_one_to_die(evidence: list[dict[str, str]], kind: str, sure: float, *, escape: bool) -> None:
    """The crisis line is not lost for words of a flight, unless the follow-ups surely read one."""
    text = "im going to jump off the bridge, its the only way to get out"
    message = _message(text, evidence=evidence) | {"follow_up": [{"name": kind, "confidence": sure}]}
    assert (as_escape(message, Known(language="en")) is not None) is escape
