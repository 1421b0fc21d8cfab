"""Lines that are due for a call."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta
from typing import TYPE_CHECKING

from bot.conversation_log.calls import Call, record_call
from bot.helplines.check_line import CHECK_AFTER
from bot.review.lines_to_check import LineToCheck, lines_to_check

if TYPE_CHECKING:
    import sqlalchemy as sa

TODAY = datetime.now(UTC).date()


def found(key: tuple[str, str, str], today: date = TODAY) -> LineToCheck:
    """The line of a country, name and number."""
    return next(one for one in lines_to_check(today) if (one.line.country, one.line.name, one.number) == key)


def test_a_call_decides_until_another_one_reaches_the_line(engine: sa.Engine) -> None:
    """That nobody answers takes nothing back; half a year after one that worked a line is due again."""
    first = lines_to_check(TODAY)[-1]
    key = (first.line.country, first.line.name, first.number)
    record_call(engine, Call(*key, "wrong"), "ana")
    record_call(engine, Call(*key, "no_answer"), "ana")
    assert (found(key).wrong, found(key).due, found(key).call.result) == (True, True, "no_answer")
    assert lines_to_check(TODAY)[0].line == first.line
    record_call(engine, Call(*key, "works"), "ana")
    assert (found(key).wrong, found(key).due, found(key).seen) == (False, False, TODAY)
    assert found(key, TODAY + CHECK_AFTER + timedelta(days=1)).due


def test_a_line_has_its_names_and_the_digits_of_its_numbers(engine: sa.Engine) -> None:
    """Other signs in a number don't matter, and one digit finds nothing."""
    assert engine
    line = next(one for one in lines_to_check(TODAY) if len(one.line.phone) > 5)
    assert line.has(line.line.name.upper())
    assert line.has("-".join(filter(str.isdigit, line.line.phone)))
    assert not line.has("7 ?")
