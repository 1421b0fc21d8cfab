"""What is shown of a conversation has the columns of the log, and hides all of a verdict or nothing."""

from __future__ import annotations

from dataclasses import fields, replace
from typing import TYPE_CHECKING, get_type_hints

import pytest

from bot.conversation_log.log import write_turn
from bot.conversation_log.reading import transcript
from bot.conversation_log.record import TurnRecord
from bot.conversation_log.reviewing import FIELDS, standing
from bot.conversation_log.shown import ShownConversation, ShownTurn
from bot.conversation_log.tables import Conversation, LoggedTurn

if TYPE_CHECKING:
    import sqlalchemy as sa


@pytest.mark.parametrize(("shown", "table"), [(ShownTurn, LoggedTurn), (ShownConversation, Conversation)])
def test_each_value_has_the_type_of_its_column(
    shown: type[ShownTurn | ShownConversation], table: type[LoggedTurn | Conversation]
) -> None:
    """Else what mypy proves of a page would not hold for what the database gives."""
    columns = get_type_hints(table)
    assert {name: columns[name].__args__[0] for name in get_type_hints(shown)} == get_type_hints(shown)


def test_a_turn_without_verdict_is_as_the_bot_has_it(engine: sa.Engine) -> None:
    """In every field that a reader may put right."""
    write_turn(engine, TurnRecord("t", "k1.a", "sms", 60, text="x", intent="worker_rights", country="QA"))
    found = transcript(engine, 1)
    assert found is not None
    (turn,) = found.turns
    judged = replace(turn, **{f"right_{name}": "other" for name in FIELDS}, reviewed_by="ana", version=2)
    assert {standing(judged, name) for name in FIELDS} == {"other"}
    assert judged.without_verdict() == replace(turn, reviewed_by="ana", version=2)
    right = {each.name for each in fields(turn) if each.name.startswith("right_")}
    assert right == {f"right_{name}" for name in FIELDS}
