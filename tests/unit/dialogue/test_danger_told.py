"""Danger is heard in a message whatever else it was read as."""

from __future__ import annotations

import pytest

from bot.dialogue.danger_told import tells_of_danger
from bot.dialogue.known import Known
from bot.dialogue.steps import read_in_conversation
from bot.understood import TELLS_OF_DANGER
from tests.unit.dialogue.messages_read import EXPLOITED, alarm, in_clauses, said


@pytest.mark.parametrize(
    ("kind", "clause", "whole", "told"),
    [
        ("danger_grows", 0.75, 0.0, True),
        ("not_safe", 0.0, 0.25, True),
        ("danger_grows", 0.5, 0.1, False),
        ("lawyer", 0.9, 0.9, False),
    ],
)
def test_a_clause_or_the_whole_tells_it(kind: str, clause: float, whole: float, told: bool) -> None:
    """The clause surely, or the whole with a share of it: "the child says she leaves tonight"."""
    assert tells_of_danger(in_clauses((kind, clause), whole=whole)) is told


def test_a_likely_clause_tells_it_where_the_urgency_is_in_doubt() -> None:
    """The words "not yet, but tonight we are alone" are neither surely: the two together are."""
    clause = in_clauses(("danger_grows", 0.45), whole=0.1)
    assert not tells_of_danger(clause)
    assert tells_of_danger(clause | {"urgency": {"tier": "concern", "asks": True}})


def test_the_gate_tells_it_where_the_follow_ups_hear_something_else() -> None:
    """The words "she packed, he picks her up at three. are the police open?" ask of the police."""
    assert tells_of_danger(said("call_now") | {"urgency": alarm("immediate_danger", 0.21)["urgency"]})
    assert not tells_of_danger(said("call_now") | {"urgency": alarm("immediate_danger", 0.1)["urgency"]})


def test_it_is_kept_beside_whatever_the_message_is_read_as() -> None:
    """In the middle of a conversation; a first message has its number in any case."""
    told = said("lawyer") | {"follow_up": [*said("lawyer")["follow_up"], {"name": "not_safe", "confidence": 0.3}]}
    assert read_in_conversation(told, EXPLOITED)[TELLS_OF_DANGER] is True
    assert read_in_conversation(told, Known(language="en"))[TELLS_OF_DANGER] is False
