"""k-anonymity: each record is the same as at least k - 1 others in every field, or it is left out.

Every field counts as a quasi-identifier (Samarati, Sweeney: Protecting Privacy when Disclosing Information, 1998), not
only date and country: a trafficker knows best which means of control were used.
"""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal, NamedTuple

from bot.figures.suppression import SMALLEST
from bot.sharing.content import region_of

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import date

    from bot.sharing.incidents import Incident

TimeSpan = Literal["month", "quarter", "year"]
PlaceDetail = Literal["country", "region", "nowhere"]


class IncidentRecord(NamedTuple):
    """An incident as it is told; a blank field was unknown, or is left out to make the record vague."""

    date: str
    country: str
    possible: bool
    exploitation: str
    control: str


@dataclass(frozen=True, slots=True)
class Level:
    """How exactly an incident is told."""

    span: TimeSpan
    place: PlaceDetail
    signs: bool


#: From exact to vague. Each incident is told at the first level at which enough others read the same.
LADDER = (
    Level("month", "country", signs=True),
    Level("quarter", "country", signs=True),
    Level("year", "country", signs=True),
    Level("quarter", "region", signs=True),
    Level("year", "region", signs=True),
    Level("quarter", "country", signs=False),
    Level("year", "country", signs=False),
    Level("year", "region", signs=False),
    Level("year", "nowhere", signs=False),
)


def generalise(incidents: Iterable[Incident], k: int = SMALLEST) -> tuple[list[IncidentRecord], int]:
    """Records that are told at least k times each, in the order of their content, and how many were left out."""
    rest, kept = list(incidents), []
    for level in LADDER:
        alike: dict[IncidentRecord, list[Incident]] = defaultdict(list)
        for incident in rest:
            alike[_told(incident, level)].append(incident)
        kept += [record for record, group in alike.items() if len(group) >= k for _ in group]
        rest = [incident for group in alike.values() if len(group) < k for incident in group]
    return sorted(kept), len(rest)


def _told(incident: Incident, level: Level) -> IncidentRecord:
    return IncidentRecord(
        date=_span(incident.day, level.span),
        country=_place(incident.country, level.place),
        possible=incident.possible,
        exploitation=";".join(incident.exploitation) if level.signs else "",
        control=";".join(incident.control) if level.signs else "",
    )


def _span(day: date, span: TimeSpan) -> str:
    if span == "year":
        return f"{day:%Y}"
    return f"{day:%Y-%m}" if span == "month" else f"{day:%Y}-Q{(day.month + 2) // 3}"


def _place(country: str | None, place: PlaceDetail) -> str:
    if country is None or place == "nowhere":
        return ""
    return country if place == "country" else region_of().get(country, "")
