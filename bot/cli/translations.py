"""`bot translations`: how complete each language is, and the catalogues after an edit of the English."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

import typer
from rich.table import Table

from bot.cli.console import err, out
from bot.settings import settings

if TYPE_CHECKING:
    from collections.abc import Iterable

    from bot.replies.translations import Status

app = typer.Typer(no_args_is_help=True, help="State of the translations, and their update after an edit.")


@app.command()
def status(
    missing: Annotated[bool, typer.Option("--missing", help="Name what is missing in each language.")] = False,
) -> None:
    """How complete each live language is; fails where one is not, lost a placeholder or holds a typed number."""
    from bot.replies.translations import status as status_of

    found = [status_of(language) for language in _languages()]
    _print(found, missing)
    raise typer.Exit(int(not all(language.complete for language in found)))


@app.command()
def update() -> None:
    """Bring every catalogue up to today's English; what changed waits, marked fuzzy, for its translator."""
    from bot.replies.translations import update as update_all

    _print(update_all(tuple(_languages())), missing=False)


def _languages() -> list[str]:
    return [language for language in settings().live_languages if language != "en"]


def _print(found: Iterable[Status], missing: bool) -> None:
    table = Table()
    for column in ("language", "translated", "fuzzy", "missing", "broken"):
        table.add_column(column, justify="left" if column == "language" else "right")
    for language in found:
        done = f"{language.translated} of {language.total}"
        broken, absent = len(language.broken), len(language.missing)
        table.add_row(language.language, done, str(language.fuzzy), str(absent), str(broken))
        for line in language.broken + (language.missing if missing else ()):
            err.print(line, markup=False, highlight=False, soft_wrap=True)
    out.print(table)
