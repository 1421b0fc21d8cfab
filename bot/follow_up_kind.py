"""What holds for each kind of follow-up: its row in `bot/data/follow_ups/kinds.yml`."""

from __future__ import annotations

import re
from dataclasses import dataclass, fields
from functools import lru_cache
from typing import TYPE_CHECKING, Any

from bot.content_files import Each, Fields, read_content
from bot.settings import DATA
from bot.taxonomy import BEFORE_LEAVING_INTENTS, INFORMATION_INTENTS, NEED_INTENTS, WORK_INTENTS, IntentName

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from pathlib import Path

KINDS = DATA / "follow_ups" / "kinds.yml"
#: What a conversation is about where nobody is in need so far, with its intents.
SUBJECTS: dict[str, frozenset[IntentName]] = {
    "lines": frozenset({"find_helpline"}),
    "work": frozenset({"worker_rights"}),
    "offers": BEFORE_LEAVING_INTENTS,
    "cases": WORK_INTENTS,
}
#: Which names each list of a row may hold, with the intents that they stand for.
_NEEDS: dict[str, frozenset[IntentName]] = {need: frozenset({need}) for need in NEED_INTENTS}
_LISTS = {"asked_of": SUBJECTS, "only_of": _NEEDS | {"offers": SUBJECTS["offers"]}, "not_of": _NEEDS}
_PROBABILITIES = ("sure", "sure_of_another", "sure_if_asked")
_ANSWER, _COUNTRY = re.compile(r"\w+/\w+"), re.compile(r"[A-Z]{2}")
_SITUATIONS = NEED_INTENTS | {*INFORMATION_INTENTS}


@dataclass(frozen=True, slots=True)
class FollowUpKind:
    """One kind: what it means, and what differs from the usual, which the defaults are.

    The head of the file says what each field means; here lists are the intents that they stand for, `answered_by` is a
    question and its choice, and `read_as` an intent and its values.
    """

    name: str
    means: str = ""
    sure: float | None = None
    sure_of_another: float | None = None
    sure_if_asked: float | None = None
    saves_a_life: bool = False
    of_oneself: bool = False
    rarely_first: bool = False
    about_pictures: bool = False
    asked_of: frozenset[IntentName] = frozenset()
    only_of: frozenset[IntentName] = frozenset()
    not_of: frozenset[IntentName] = frozenset()
    of_an_offer: str | None = None
    before_a_warning: bool = False
    before_a_page: bool = False
    after_a_no: bool = False
    sounds_like_fear: bool = False
    of_a_need: bool = False
    rank: int = 0
    leads_by_clause: bool = False
    never_next: bool = False
    answered_by: tuple[str, str] | None = None
    read_as: tuple[IntentName, Mapping[str, str]] | None = None
    answer_of_an_offer: bool = False
    answer_to_a_helper: bool = False
    only_in: frozenset[str] = frozenset()
    elsewhere: str | None = None
    lines: IntentName | None = None
    without_lines: bool = False
    number_first: bool = False
    beside: str | None = None
    answers_who_tells: bool = False
    said_again: bool = False
    asked_again: str | None = None
    told_not_asked: bool = False
    never_offered: bool = False


_FORM = Each(
    Fields(
        needed={"means": str},
        allowed={
            **dict.fromkeys(_PROBABILITIES, float),
            "rank": int,
            **{key: [str] for key in (*_LISTS, "only_in")},
            "read_as": Fields(needed={"intent": str}, allowed={"question": str, "choice": str, "topic": str}),
            **dict.fromkeys(("answered_by", "of_an_offer", "elsewhere", "lines", "beside", "asked_again"), str),
            **{each.name: bool for each in fields(FollowUpKind) if each.default is False},
        },
    )
)


def kind_of(name: str) -> FollowUpKind:
    """The kind of that name; for a choice that is no kind, such as silence, one with all defaults."""
    return kinds().get(name) or FollowUpKind(name)


@lru_cache(maxsize=1)
def kinds() -> dict[str, FollowUpKind]:
    """All kinds and OTHER by their names, read once a process.

    Raises:
        ContentFileError: `bot/data/follow_ups/kinds.yml` can't be used.
    """
    return read_kinds(KINDS)


@lru_cache(maxsize=1)
def saving() -> frozenset[str]:
    """The kinds that raise an alarm or hide the chat: none of them may be lost for the sake of another."""
    return frozenset(name for name, kind in kinds().items() if kind.saves_a_life)


def read_kinds(path: Path) -> dict[str, FollowUpKind]:
    """The same from a file. That its responses and intents are some is checked where those are known (`bot content`).

    Raises:
        ContentFileError: it has another form, or names a need, a subject, a situation or a kind that does not exist.
    """
    file = read_content(path, _FORM)
    for name, row in file.values.items():
        for what, key in _faults(row, file.values):
            raise file.fault(what, name, key)
    return {name: _kind(name, row) for name, row in file.values.items()}


def _faults(row: Mapping[str, Any], names: Mapping[str, Any]) -> Iterator[tuple[str, str]]:
    """What is wrong in a row, and with which field."""
    for key, known in _LISTS.items():
        for each in row.get(key, ()):
            if each not in known:
                yield f"{each!r} is not known in {key!r}. Known are: {', '.join(sorted(known))}.", key
    for key in _PROBABILITIES:
        if not 0 < row.get(key, 1) <= 1:
            yield f"{key!r} must be a probability above 0, and at most 1.", key
    for key in ("of_an_offer", "elsewhere"):
        if row.get(key, "other") not in names:
            yield f"{row[key]!r} is no kind of this file.", key
    if row.get("lines", "find_helpline") not in _SITUATIONS:
        yield f"{row['lines']!r} is no situation. Known are: {', '.join(sorted(_SITUATIONS))}.", "lines"
    if not _ANSWER.fullmatch(row.get("answered_by", "line/cost")):
        yield "'answered_by' must be a question and its choice: line/cost.", "answered_by"
    yield from _faults_of_countries(row)


def _faults_of_countries(row: Mapping[str, Any]) -> Iterator[tuple[str, str]]:
    """What is wrong with where the answer of a row is given."""
    if not all(map(_COUNTRY.fullmatch, row.get("only_in", ()))):
        yield "'only_in' must be codes of countries (ISO 3166-1 alpha-2), between quotes: \"QA\".", "only_in"
    if ("only_in" in row) != ("elsewhere" in row):
        alone = "only_in" if "only_in" in row else "elsewhere"
        yield "'only_in' and 'elsewhere' stand in a row together, or neither does.", alone


def _kind(name: str, row: Mapping[str, Any]) -> FollowUpKind:
    values: dict[str, Any] = dict(row)
    for key, known in _LISTS.items():
        values[key] = frozenset().union(*(known[each] for each in row.get(key, ())))
    values["only_in"] = frozenset(row.get("only_in", ()))
    if "answered_by" in row:
        question, choice = row["answered_by"].split("/")
        values["answered_by"] = (question, choice)
    if "read_as" in row:
        given = row["read_as"]
        values["read_as"] = (given["intent"], {key: each for key, each in given.items() if key != "intent"})
    return FollowUpKind(name, **values)
