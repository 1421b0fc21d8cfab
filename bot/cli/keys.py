"""`bot keys`: the keys of the pseudonyms; make a new one, and destroy those that nothing stored needs."""

from __future__ import annotations

import typer
from rich.table import Table

from bot.cli.console import out

app = typer.Typer(no_args_is_help=True, help="Keys of the pseudonyms: list, rotate, destroy.")


@app.command("list")
def show() -> None:
    """Every key by its number, and how many people's pseudonyms were made with it."""
    from bot.conversation_log.key_rotation import people_by_key
    from bot.privacy_keys import pseudonymiser

    held, people = pseudonymiser(), people_by_key()
    table = Table(title="Keys of the pseudonyms", title_justify="left")
    for column in ("key", "state", "people"):
        table.add_column(column)
    for number in sorted(held.keys):
        table.add_row(str(number), "current" if number == held.current else "held for erasure", str(people[number]))
    out.print(table)


@app.command()
def rotate() -> None:
    """Make a new key. From the bot's next start on, everybody who writes is new to it."""
    from bot.privacy_keys import rotate as make_key

    out.print(
        f"Key [bold]{make_key()}[/] is used from the next start of the bot on. The older ones are held for erasure."
    )


@app.command()
def destroy() -> None:
    """Destroy every older key under which nothing is stored any more (retention sees to that).

    The bot must have started since the last rotation: until then it uses the key before.
    """
    from bot.conversation_log.key_rotation import people_by_key
    from bot.privacy_keys import destroy as destroy_keys
    from bot.privacy_keys import pseudonymiser

    held, people = pseudonymiser(), people_by_key()
    older = [number for number in sorted(held.keys) if number != held.current]
    unused = [number for number in older if not people[number]]
    if unused:
        destroy_keys(unused)
    out.print(f"Destroyed: {', '.join(map(str, unused)) or 'none'}")
    for number in (number for number in older if people[number]):
        out.print(
            f"Kept: {number}, {people[number]} people. Retention has not passed, or run `python -m bot log purge`."
        )
