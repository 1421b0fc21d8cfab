"""A turn's record survives the spool file unchanged, and the same message has the same key."""

from __future__ import annotations

import json

import pytest

from bot.conversation_log.record import TurnRecord, minute_of, turn_key

RECORD = TurnRecord(
    "key", "k1.a", "sms", 60, text="they took my [NAME]", removed=("name",), evidence=({"kind": "phrase"},),
    responses=("utter_emergency",), helplines=({"name": "A line"},), country="QA", follow_up="embassy",
)  # fmt: skip


def test_a_record_comes_back_from_a_line_of_json() -> None:
    """With tuples where JSON has lists."""
    assert TurnRecord.from_dict(json.loads(json.dumps(RECORD.as_dict()))) == RECORD


@pytest.mark.parametrize("changed", [{"unheard_of": 1}, {"key": None}])
def test_a_line_of_another_form_is_refused(changed: dict[str, object]) -> None:
    """A field that is not known, or one that is missing."""
    values = {name: value for name, value in {**RECORD.as_dict(), **changed}.items() if value is not None}
    with pytest.raises(TypeError):
        TurnRecord.from_dict(values)


def test_a_key_is_of_one_message_of_one_person() -> None:
    """The same for the same, also after a restart, and another for what only looks alike when joined."""
    assert turn_key("k1.a", "7") == turn_key("k1.a", "7")
    assert len({turn_key("k1.a", "7"), turn_key("k1.a", "8"), turn_key("k1.b", "7"), turn_key("k1.a7", "")}) == 4


@pytest.mark.parametrize(("seconds", "minute"), [(0.0, 0), (59.9, 0), (60.0, 60), (125.5, 120)])
def test_a_time_is_that_of_its_minute(seconds: float, minute: int) -> None:
    """Nothing finer is kept."""
    assert minute_of(seconds) == minute
