"""The two exports: what partners get is entered in the ledger, then written with its data sheet."""

from __future__ import annotations

import hashlib
import io
import os
from contextlib import suppress
from dataclasses import dataclass
from typing import TYPE_CHECKING

from bot.conversation_log.export import write_csv
from bot.figures.suppression import SMALLEST
from bot.own_files import put
from bot.settings import settings
from bot.sharing import htcds
from bot.sharing.data_sheet import as_json, file_name, for_people, shared_facts
from bot.sharing.faults import EpsilonError, FolderError, NothingToShareError, NotWrittenError
from bot.sharing.figures import HEAD, as_table, measure, parameters
from bot.sharing.generalisation import generalise
from bot.sharing.incidents import incidents
from bot.sharing.ledger import LEAST_EPSILON, Spending, after_figures, enter_figures, enter_incidents
from bot.sharing.people import people

if TYPE_CHECKING:
    from pathlib import Path

    import sqlalchemy as sa

    from bot.sharing.ledger import Balance, Entry
    from bot.sharing.period import ReleasePeriod


@dataclass(frozen=True, slots=True)
class Shared:
    """A release and the files that were written: the table, then its data sheets."""

    entry: Entry
    files: tuple[Path, ...]


def share_figures(
    engine: sa.Engine, folder: Path, period: ReleasePeriod, epsilon: float, *, again: bool = False
) -> Shared:
    """Write the figures of a period with noise; epsilon is spent before the first look at them.

    Raises:
        EpsilonError: epsilon is out of range.
        AlreadySharedError: figures of just these weeks were shared, and shall not be drawn again.
        BudgetSpentError: too little is left.
        FolderError: the folder can't be written; nothing is spent.
    """
    spending = _spending(period, epsilon, again=again)
    _make(folder)
    sheet = shared_facts(period, settings().charity_name) | parameters(period, epsilon)
    entry = enter_figures(engine, spending, sheet)
    out = io.StringIO()
    write_csv(out, HEAD, as_table(measure(list(people(engine, period)), period, epsilon)))
    return _written(folder, entry, out.getvalue())


def preview_figures(engine: sa.Engine, period: ReleasePeriod, epsilon: float, *, again: bool = False) -> list[Balance]:
    """The balance of each year of a period as its release would leave it; nothing is spent.

    Raises:
        EpsilonError, AlreadySharedError, BudgetSpentError: see `share_figures`.
    """
    return after_figures(engine, _spending(period, epsilon, again=again))


def _spending(period: ReleasePeriod, epsilon: float, *, again: bool) -> Spending:
    """What is spent of the budget that is set.

    Raises:
        EpsilonError: epsilon is out of range.
    """
    budget = settings().sharing_epsilon
    if LEAST_EPSILON <= epsilon <= budget:
        return Spending(period, epsilon, budget, again)
    raise EpsilonError(
        "{epsilon:g} is out of range for {spend}. Choose from {least:g}, which is nearly all noise, to {budget:g}, the "
        "budget of a year{budget_set}.",
        epsilon=epsilon,
        least=LEAST_EPSILON,
        budget=budget,
    )


def share_incidents(engine: sa.Engine, folder: Path, period: ReleasePeriod) -> Shared:
    """Write the incidents of a period, generalised; each period once.

    Raises:
        NothingToShareError: all of them would be left out.
        AlreadySharedError: see `ledger.enter_incidents`.
    """
    _make(folder)
    records, left_out = generalise(incidents(people(engine, period)))
    if not records:
        raise NothingToShareError(
            "No incident of {period} is like {others} others, so none can be told. Nothing was shared. Choose a longer "
            "period: {first} and {last}.",
            period=period.name,
            others=SMALLEST - 1,
        )
    table = htcds.as_csv(records, settings().charity_name)
    digest = hashlib.sha256(table.encode()).hexdigest()
    sheet = shared_facts(period, settings().charity_name) | {
        "standard": "HTCDS 2.0",
        "protection": "k-anonymity",
        "k": SMALLEST,
        "records": len(records),
        "suppressed": f"{left_out}" if left_out >= SMALLEST else f"fewer than {SMALLEST}",
        "sha256": digest,
    }
    return _written(folder, enter_incidents(engine, period, digest, sheet), table)


def preview_incidents(engine: sa.Engine, period: ReleasePeriod) -> tuple[int, int]:
    """How many incidents would be told, and how many left out."""
    records, left_out = generalise(incidents(people(engine, period)))
    return len(records), left_out


def _make(folder: Path) -> None:
    """Make the folder, and find out before anything is spent whether it can be written."""
    with suppress(OSError):  # a file of that name, a disk that only reads
        folder.mkdir(parents=True, exist_ok=True)
    if not folder.is_dir() or not os.access(folder, os.W_OK):
        raise FolderError("{folder} can't be written. Nothing was shared. {other_folder}", folder=folder)


def _written(folder: Path, entry: Entry, table: str) -> Shared:
    """Write the files of a release, each whole or not at all: half a table would pass for another release's.

    The table comes last, so that none lies there without its sheets.

    Raises:
        NotWrittenError: one of them can't be written.
    """
    path = folder / file_name(entry)
    sheets = {
        path.with_suffix(".md"): for_people(entry),
        path.with_suffix(".json"): as_json(entry),
    }
    try:
        if path.exists() and path.read_bytes() != table.encode():
            raise FileExistsError(0, "another release of that number is there, perhaps of a ledger before a backup")
        for file, content in {**sheets, path: table}.items():
            put(file, content)
    except OSError as error:
        why = error.strerror or type(error).__name__
        raise NotWrittenError(entry.number, path.name, why, spent=entry.epsilon > 0) from error
    return Shared(entry, (path, *sheets))
