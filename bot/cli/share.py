"""`bot share`: files for partners, each protected, with a data sheet beside it, and the privacy budget."""

from __future__ import annotations

from datetime import UTC, date, datetime
from pathlib import Path
from typing import Annotated

import typer
from rich.table import Table

from bot.cli.console import out

app = typer.Typer(no_args_is_help=True, help="Share figures or incidents with partners, protected.")

_OUT = typer.Option("--out", file_okay=False, help="Folder for the file and its data sheets.")
Out = Annotated[Path, _OUT]


@app.command()
def figures(
    folder: Out,
    first: Annotated[str | None, typer.Option("--from", help="First week, such as 2026-W01.")] = None,
    last: Annotated[str | None, typer.Option("--until", help="Last week, such as 2026-W13.")] = None,
    epsilon: Annotated[
        float, typer.Option(help="Privacy loss that this release may cause: smaller is safer and less exact.")
    ] = 1.0,
    again: Annotated[
        bool, typer.Option("--again", help="Draw figures of the same weeks once more, which spends epsilon once more.")
    ] = False,
) -> None:
    """Counts of people by country, language, channel, week, urgency, subject and sign, with noise.

    Without --from and --until: the last quarter of weeks that is over. Epsilon is spent from the budget of every
    year that the weeks belong to (WAYMARK_SHARING_EPSILON), and does not come back.
    """
    from bot.conversation_log.storage import log_engine
    from bot.sharing.export import share_figures
    from bot.sharing.period import weeks

    shared = share_figures(log_engine(), folder, weeks(first, last, _today()), epsilon, again=again)
    _print_files(shared.files)
    for year in shared.entry.sheet["budget"]:
        out.print(f"{year['year']}: {year['spent']:g} of {year['budget']:g} spent, {year['left']:g} left.")


@app.command()
def incidents(
    folder: Annotated[Path | None, _OUT] = None,
    first: Annotated[str | None, typer.Option("--from", help="First month, such as 2026-01.")] = None,
    last: Annotated[str | None, typer.Option("--until", help="Last month, such as 2026-03.")] = None,
    preview: Annotated[bool, typer.Option("--preview", help="Only say how many would be told; share nothing.")] = False,
) -> None:
    """Incidents as HTCDS 2.0, each like at least nine others in every field; the rest is left out.

    Without --from and --until: the last calendar quarter. Each month is shared once, so look with --preview first.
    """
    from bot.conversation_log.storage import log_engine
    from bot.sharing.export import preview_incidents, share_incidents
    from bot.sharing.period import months

    if folder is None and not preview:
        raise typer.BadParameter("Say where to write the file; only --preview needs no folder.", param_hint="--out")
    engine, period = log_engine(), months(first, last, _today())
    if folder is None or preview:
        told, left_out = preview_incidents(engine, period)
        out.print(f"{period.name}: {told} would be told, {left_out} left out. Nothing was shared.")
        return
    shared = share_incidents(engine, folder, period)
    _print_files(shared.files)
    facts = shared.entry.sheet
    out.print(f"{facts['records']} records, {facts['suppressed']} left out.")


@app.command()
def budget() -> None:
    """What is spent and left for each year, and all releases."""
    from bot.conversation_log.storage import log_engine
    from bot.settings import settings
    from bot.sharing.ledger import balances, entries

    engine = log_engine()
    years = Table("year", "budget", "spent", "left", title="Privacy budget (epsilon)")
    for balance in balances(engine, settings().sharing_epsilon, _today()):
        years.add_row(f"{balance.year}", *(f"{part:g}" for part in (balance.budget, balance.spent, balance.left)))
    out.print(years)
    releases = Table("release", "kind", "about", "made", "epsilon", title="Releases")
    for entry in entries(engine):
        made = f"{datetime.fromtimestamp(entry.at, UTC):%Y-%m-%d}"
        spent = f"{entry.epsilon:g}" if entry.epsilon else "–"
        releases.add_row(f"{entry.number}", entry.kind, entry.sheet["period"]["name"], made, spent)
    out.print(releases)


def _today() -> date:
    return datetime.now(UTC).date()


def _print_files(files: tuple[Path, ...]) -> None:
    for path in files:
        out.print(f"Wrote {path}", soft_wrap=True)
