"""`bot staff`: accounts of the staff pages."""

from __future__ import annotations

from typing import Annotated

import typer
from rich.table import Table

from bot.cli.console import out
from bot.review.access.roles import Role

app = typer.Typer(no_args_is_help=True, help="Accounts of the staff pages.")
AccountName = Annotated[str, typer.Argument(help="Name of the account.")]


@app.command()
def add(
    role: Annotated[Role, typer.Option(help="What the account may see (docs/staff.md).")] = Role.REVIEWER,
) -> None:
    """Print a link with which somebody makes an account of this role."""
    from bot.review.access.commands import add as invite

    out.print(invite(role), soft_wrap=True)


@app.command("list")
def list_accounts() -> None:
    """Show all accounts."""
    from bot.review.access.commands import accounts

    table = Table()
    for column in ("name", "role", "active", "second factor"):
        table.add_column(column)
    for account in accounts():
        active, factor = ("yes" if flag else "no" for flag in (account.active, account.second_factor))
        table.add_row(account.name, account.role, active, factor)
    out.print(table)


@app.command()
def off(name: AccountName) -> None:
    """Close an account; whoever is signed in with it is out at the next click."""
    from bot.review.access.commands import switch_off

    switch_off(name)


@app.command()
def reset(name: AccountName) -> None:
    """Let somebody who lost the telephone enrol another one."""
    from bot.review.access.commands import reset_second_factor

    reset_second_factor(name)


@app.command()
def password(name: AccountName) -> None:
    """End a forgotten or leaked password and print a link, good for a day, to a new one."""
    from bot.review.access.commands import end_password

    out.print(end_password(name), soft_wrap=True)


@app.command()
def unlock(name: AccountName) -> None:
    """End a lock after wrong passwords or codes; password and telephone stay."""
    from bot.review.access.commands import end_lock

    end_lock(name)
