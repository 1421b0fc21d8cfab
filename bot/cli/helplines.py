"""`bot helplines`: check the directory, or show what would be said."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import Annotated, Literal, cast

import typer

from bot.cli.console import country_code, err, language_code, out
from bot.taxonomy import INFORMATION_INTENTS, NEED_INTENTS, IntentName

Country = Annotated[str, typer.Argument(help="ISO 3166-1 alpha-2 code, such as QA.", callback=country_code)]

app = typer.Typer(no_args_is_help=True, help="Check the directory of helplines, or show what would be said.")


def _situation(name: str) -> str:
    known = (*sorted(NEED_INTENTS), *INFORMATION_INTENTS)
    if name not in known:
        raise typer.BadParameter(f"{name!r} is none of {', '.join(known)}.")
    return name


@app.command()
def check(
    due: Annotated[bool, typer.Option("--due", help="List every number that is due for a call.")] = False,
    country: Annotated[str | None, typer.Option(help="Only this country, such as QA.", callback=country_code)] = None,
) -> None:
    """Validate every file of `bot/data/helplines`; errors name file, line and remedy."""
    from bot.helplines.report import check_report

    report = check_report(datetime.now(UTC).date(), all_due=due, country=country)
    for line in report.lines:
        out.print(line, soft_wrap=True)
    raise typer.Exit(report.exit_code)


@app.command()
def show(
    country: Country,
    situation: Annotated[
        str,
        typer.Option(
            help="What they write about, such as check_job_offer: an intent of bot/taxonomy.py.", callback=_situation
        ),
    ] = "being_exploited",
    contact: Annotated[
        Literal["speak", "text"] | None,
        typer.Option(help="What they can do: speak, or only text. Not known unless given."),
    ] = None,
    minor: Annotated[bool, typer.Option("--minor", help="The person is under 18.")] = False,
    abroad: Annotated[bool, typer.Option("--abroad", help="The person is not in that country now.")] = False,
    language: Annotated[
        str | None, typer.Option(help="Language that the person speaks, such as es.", callback=language_code)
    ] = None,
) -> None:
    """Show the numbers that somebody in this country would be given, and why."""
    from bot.helplines.load import load_directory
    from bot.helplines.need import Need
    from bot.helplines.report import show_report

    need = Need(
        situation=cast("IntentName", situation),
        country=country,
        contact=contact,
        minor=minor or None,
        abroad=abroad,
        language=language,
        now=datetime.now(UTC),
    )
    for line in show_report(load_directory(), need):
        out.print(line, soft_wrap=True)


@app.command()
def fallback(
    country: Country,
    language: Annotated[
        str | None,
        typer.Option(help="Language of the text, such as es; else the first live one.", callback=language_code),
    ] = None,
) -> None:
    """Print the TwiML that Twilio answers with while the machine is down, with the country's numbers (docs/sms.md)."""
    from bot.channels.sms_fallback import fallback_twiml
    from bot.helplines.failure import failure_numbers
    from bot.settings import settings

    twiml = fallback_twiml(country, language or settings().live_languages[0])
    out.print(twiml, soft_wrap=True, markup=False, highlight=False)
    if not failure_numbers(country).phone:
        err.print(
            f"{country}.yml: no helpline to call is confirmed, so the text has the emergency number alone.",
            soft_wrap=True,
        )
