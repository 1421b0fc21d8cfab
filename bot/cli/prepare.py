"""`bot prepare`: make what others would wait for, each in a process of its own, which gives the memory back."""

from __future__ import annotations

import os

import typer
from rich.progress import BarColumn, Progress, TextColumn, TimeElapsedColumn

from bot.cli.console import err

app = typer.Typer(
    no_args_is_help=True, help="Make tables and the tagger of redaction anew where what they come from has changed."
)

_LOWEST_PRIORITY = 19
_COLUMNS = (TextColumn("{task.description:>18}"), BarColumn(), TimeElapsedColumn())


@app.command()
def places() -> None:
    """Build the tables of places and languages: 15 seconds in a fresh clone."""
    from bot.places import prepare

    prepare()


@app.command()
def redaction() -> None:
    """Let redaction learn what identifiers look like: about nine minutes, once.

    It gives way to whoever answers people or trains the model beside it.
    """
    from bot.privacy.context import trained_tagger

    os.nice(_LOWEST_PRIORITY)
    with Progress(*_COLUMNS, console=err, transient=True) as progress:  # some minutes of silence look like a fault
        progress.add_task("redaction", total=None)
        trained_tagger()
