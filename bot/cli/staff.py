"""`bot staff` and `bot review`: accounts of the staff pages, and the pages themselves."""

from __future__ import annotations

import typer

app = typer.Typer(no_args_is_help=True, help="Accounts of the staff pages.")
