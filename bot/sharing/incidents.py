"""Incidents: what a person told about trafficking, as far as a conversation with a machine can say it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, datetime
from typing import TYPE_CHECKING

from bot.figures.signs import signs
from bot.taxonomy import URGENT_TIERS, IntentName

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import date

    from bot.sharing.people import CorrectedMessage, Person

#: Somebody is or was exploited.
_EXPLOITED: frozenset[IntentName] = frozenset({"being_exploited", "left_exploitation"})
#: Somebody is, was, or may be.
_TELLING: frozenset[IntentName] = _EXPLOITED | {"child_at_risk", "worried_about_someone", "report_suspicion"}


@dataclass(frozen=True, slots=True)
class Incident:
    """One person's account.

    Args:
        day: of the first message that told of it.
        country: ISO 3166-1 alpha-2, None where it is unknown.
        possible: whether the conversation supports that somebody may be a victim.
        control: means of control, values of the standard's `vic_MethodsOfControl`.
        exploitation: kinds of exploitation, values of `vic_TypeOfExploitation`.
    """

    day: date
    country: str | None
    possible: bool
    control: tuple[str, ...] = ()
    exploitation: tuple[str, ...] = ()


def incidents(people: Iterable[Person]) -> list[Incident]:
    """The incidents that people told of."""
    return [found for person in people if (found := incident_of(person)) is not None]


def incident_of(person: Person) -> Incident | None:
    """The incident that a person told of; None where they told of none, or staff found that it was none."""
    telling = [message for message in person.messages if message.intent in _TELLING]
    if not telling:
        return None
    named = [signs()[name] for message in telling for name in _signs(message)]
    return Incident(
        day=datetime.fromtimestamp(telling[0].at, UTC).date(),
        country=person.country,
        possible=any(map(_supports, telling)),
        control=_values(sign.control for sign in named),
        exploitation=_values(sign.exploitation for sign in named),
    )


def _supports(message: CorrectedMessage) -> bool:
    """Whether a message supports that somebody may be a victim.

    It does where it names a sign and is urgent, or where a reader confirmed that it tells of exploitation.
    """
    named_urgently = bool(_signs(message)) and message.tier in URGENT_TIERS
    return named_urgently or (message.read and message.intent in _EXPLOITED)


def _signs(message: CorrectedMessage) -> list[str]:
    return [name for name in message.indicators if name in signs()]


def _values(found: Iterable[str | None]) -> tuple[str, ...]:
    return tuple(sorted({value for value in found if value}))
