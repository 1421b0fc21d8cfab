"""The country and the language of a person in a week are those of what they wrote in that week."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
import sqlalchemy as sa

from bot.conversation_log.log import write_turn
from bot.conversation_log.record import TurnRecord
from bot.conversation_log.reviewing import UNKNOWN, ReaderVerdict, correct
from bot.figures.periods import MONDAY, WEEK
from bot.figures.week_groups import week_groups

if TYPE_CHECKING:
    from collections.abc import Sequence

#: Country and language of a message.
Message = tuple[str | None, str | None]


def write(engine: sa.Engine, week: int, *messages: Message) -> None:
    """Log messages of one person in a week."""
    for place, (country, language) in enumerate(messages):
        at = MONDAY + week * WEEK + 60 * place
        key = f"{week} {place}"
        write_turn(engine, TurnRecord(key, "k1.a", "sms", at, text="x", country=country, language=language))


def groups(engine: sa.Engine, weeks: int = 4) -> list[Message]:
    """The groups of each week in order."""
    found = week_groups(MONDAY, MONDAY + weeks * WEEK)
    with engine.connect() as connection:
        rows = connection.execute(sa.select(found.c.country, found.c.language).order_by(found.c.week)).all()
    return [(country, language) for country, language in rows]


@pytest.mark.parametrize(("messages", "found"), [
    ([("QA", "en"), ("AE", "ar")], ("AE", "ar")),
    ([("QA", "en"), ("AE", None), (None, "ar"), (None, None)], ("AE", "ar")),
    ([(None, None)], (None, None)),
])  # fmt: skip
def test_the_latest_that_is_known_counts(engine: sa.Engine, messages: Sequence[Message], found: Message) -> None:
    """A message that says nothing of it changes nothing."""
    write(engine, 0, *messages)
    assert groups(engine) == [found]


def test_another_week_changes_nothing(engine: sa.Engine) -> None:
    """Somebody who moves is counted in each week where they were then."""
    write(engine, 0, ("QA", "en"))
    write(engine, 2, ("AE", "ar"))
    write(engine, 3, (None, None))
    assert groups(engine) == [("QA", "en"), ("AE", "ar"), (None, None)]
    assert groups(engine, weeks=1) == [("QA", "en")]


@pytest.mark.parametrize(("right", "found"), [("KE", "KE"), (UNKNOWN, None)])
def test_a_correction_holds_for_messages_that_nobody_read(engine: sa.Engine, right: str, found: str | None) -> None:
    """A wrong country stands in every message after it: one correction is enough, as for the conversation."""
    write(engine, 0, ("QA", "en"), ("QA", "en"))
    write(engine, 1, ("QA", "en"), ("AE", "en"))
    correct(engine, 1, 1, ReaderVerdict(country=right), "reader")
    assert groups(engine) == [(found, "en"), ("AE", "en")]
