"""What may be told of a fault that nobody expected."""

from __future__ import annotations

import pytest

from bot.faults import fault_place


def test_the_first_cause_is_told_and_no_message() -> None:
    """Nobody can fix anything from "component failed", and a message may quote a person's words."""
    with pytest.raises(RuntimeError) as failed:
        _fail()
    name, place = fault_place(failed.value)
    assert name == "IndexError"
    assert place.startswith(__file__)


def _fail() -> None:
    words: list[str] = []
    try:
        words.pop()
    except IndexError as cause:
        raise RuntimeError("a component failed") from cause
