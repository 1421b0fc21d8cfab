"""A release that staff plan on the page Sharing, by the same code and with the same refusals as `bot share`.

OpenDP, which draws the noise, is imported when a release is planned: most staff never plan one.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Any

from bot.conversation_log.storage import log_engine
from bot.database import alone
from bot.own_files import own_folder
from bot.settings import settings
from bot.sharing.faults import ControlNames, EpsilonError
from bot.sharing.ledger import FIGURES, USUAL_EPSILON, entries
from bot.sharing.period import months, week_of, weeks

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import date
    from pathlib import Path

    from bot.sharing.export import Shared
    from bot.sharing.period import ReleasePeriod

#: Any number that nobody else uses for an advisory lock of this database (PostgreSQL).
_LOCK = 7_741_004
_USUAL = f"{USUAL_EPSILON:g}"


class SharedMeanwhileError(RuntimeError):
    """Another release was entered since the plan was shown: the button was pressed twice, or somebody else shared."""


@dataclass(frozen=True, slots=True)
class ReleasePlan:
    """A release as a form asks for it: nothing of it is checked before it is used.

    Args:
        kind: figures or incidents.
        first, last: weeks or months as the command has them.
        epsilon: how much of the budget figures spend.
        again: whether to draw the same weeks once more.
        seen: number of the latest release when the plan was shown.
    """

    kind: str
    first: str
    last: str
    epsilon: str = _USUAL
    again: bool = False
    seen: int = 0

    @classmethod
    def read(cls, form: Mapping[str, str], kind: str) -> ReleasePlan:
        """The plan as it was sent."""
        seen = form.get("seen", "")
        return cls(
            kind=kind,
            first=form.get("from", "").strip()[:10],
            last=form.get("until", "").strip()[:10],
            epsilon=form.get("epsilon", _USUAL).strip()[:10],
            again="again" in form,
            seen=int(seen) if seen.isascii() and seen.isdigit() and len(seen) < 10 else 0,
        )

    @property
    def period(self) -> ReleasePeriod:
        """The period.

        Raises:
            PeriodError: it can't be read, or is not over.
        """
        read = weeks if self.kind == FIGURES else months
        return read(self.first or None, self.last or None, _today())

    @property
    def spends(self) -> float:
        """Epsilon as a number.

        Raises:
            EpsilonError: it is not a number.
        """
        try:
            return float(self.epsilon.replace(",", "."))
        except ValueError:
            raise EpsilonError("{text} is no number for {spend}.", text=self.epsilon) from None

    @property
    def names(self) -> ControlNames:
        """The labels of the form, for refusals."""
        unit = "week" if self.kind == FIGURES else "month"
        return ControlNames(
            first=f"“First {unit}”",
            last=f"“Last {unit}”",
            spend="“Budget to spend”",
            again="“Draw the same weeks once more”",
            budget_set="",
            other_folder="Tell whoever runs the bot: its disk may be full, or closed to it.",
            listed=", which stand on the page Sharing",
        )

    def look(self) -> dict[str, Any]:
        """The facts that the release would tell, and what it would spend; nothing is spent by looking.

        Raises:
            SharingError: it would be refused, as by the command.
        """
        from bot.sharing.export import preview_figures, preview_incidents
        from bot.sharing.figures import parameters

        engine, period = log_engine(migrated=False), self.period
        facts: dict[str, Any] = {"period": period, "seen": latest()}
        if self.kind != FIGURES:
            told, left_out = preview_incidents(engine, period)
            return {**facts, "told": told, "left_out": left_out}
        after = preview_figures(engine, period, self.spends, again=self.again)
        return {**facts, "epsilon": self.spends, "after": after, "tables": parameters(period, self.spends)["tables"]}

    def share(self) -> Shared:
        """Make the release, once: of two presses the second one is refused.

        Raises:
            SharedMeanwhileError: another release was entered since.
            SharingError: it is refused, as by the command.
            OSError: a file can't be written.
        """
        from bot.sharing.export import share_figures, share_incidents

        engine, period = log_engine(migrated=False), self.period
        with alone(engine, _LOCK):
            if latest() != self.seen:
                raise SharedMeanwhileError
            own_folder(folder())
            if self.kind != FIGURES:
                return share_incidents(engine, folder(), period)
            return share_figures(engine, folder(), period, self.spends, again=self.again)


def folder() -> Path:
    """The folder of files that were made on the page: closed to everybody except the bot's own user."""
    return settings().var / "sharing"


def usual(kind: str) -> ReleasePlan:
    """The plan that is offered first, as by the command: the last quarter that is over."""
    if kind == FIGURES:
        period = weeks(None, None, _today())
        return ReleasePlan(kind, week_of(period.first), period.weeks[-1])
    period = months(None, None, _today())
    first, _, last = period.name.partition(" to ")
    return ReleasePlan(kind, first, last)


def latest() -> int:
    """Number of the latest release, 0 where there is none."""
    return next((entry.number for entry in entries(log_engine(migrated=False))), 0)


def _today() -> date:
    return datetime.now(UTC).date()
