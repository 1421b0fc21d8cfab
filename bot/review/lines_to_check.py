"""Helplines as staff check them: which are due, which were said to be wrong, and what the latest call found."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, date, datetime
from typing import TYPE_CHECKING, Any

from bot.conversation_log.calls import Call, latest_calls
from bot.conversation_log.storage import log_engine
from bot.helplines.check_line import CHECK_AFTER, last_seen
from bot.review.directory_files import FILES

if TYPE_CHECKING:
    from bot.helplines.directory import Helpline


@dataclass(frozen=True, slots=True)
class LineToCheck:
    """A line of the directory with when it was last known to be right, and the latest call to it."""

    line: Helpline
    seen: date | None
    call: Any
    wrong: bool
    due: bool

    @property
    def number(self) -> str:
        """The number that staff call."""
        return number_of(self.line)

    def has(self, words: str) -> bool:
        """Whether the words stand in a name or a number of the line."""
        line = self.line
        digits = "".join(filter(str.isdigit, words))
        names = " ".join((line.name, line.short_name, line.name_local)).casefold()
        numbers = "".join(filter(str.isdigit, " ".join((line.phone_international, line.phone, line.sms))))
        return words.casefold() in names or (len(digits) > 1 and digits in numbers)


def number_of(line: Helpline) -> str:
    """The number that staff call, as printed: with the name it tells a line from every other of its country."""
    return line.phone or line.sms or line.whatsapp


def lines_to_check(today: date) -> list[LineToCheck]:
    """Every line that is shown to people: wrong ones first, then those that were confirmed longest ago."""
    engine = log_engine(migrated=False)
    calls, reached = latest_calls(engine), latest_calls(engine, reached=True)
    found = []
    for line in FILES.directory().lines():
        if line.show == "no":
            continue
        key, confirmed = Call(line.country, line.name, number_of(line), "").key, last_seen(line)
        # that nobody answers later takes back neither that it works nor that it is wrong
        told = reached.get(key)
        seen, wrong = _latest(confirmed, told), _wrong(confirmed, told)
        found.append(
            LineToCheck(line, seen, calls.get(key), wrong, wrong or seen is None or today - seen > CHECK_AFTER)
        )
    return sorted(found, key=_urgency)


def _urgency(entry: LineToCheck) -> tuple[bool, bool, date]:
    return not entry.wrong, entry.line.category != "trafficking", entry.seen or date.min


def _wrong(confirmed: date | None, call: Any) -> bool:
    """Whether the latest call says so, and nobody has confirmed the number in the file after it."""
    return call is not None and call.result == "wrong" and (confirmed is None or confirmed <= _day(call))


def _latest(seen: date | None, call: Any) -> date | None:
    if call is None or call.result != "works":
        return seen
    return max(seen, _day(call)) if seen else _day(call)


def _day(call: Any) -> date:
    return datetime.fromtimestamp(call.at, UTC).date()
