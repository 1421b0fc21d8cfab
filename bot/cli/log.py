"""`bot log`: export, purge or erase what the conversation log keeps."""

from __future__ import annotations

import sys
from typing import Annotated, Literal

import typer

from bot.cli.console import complain, err, out
from bot.settings import settings

app = typer.Typer(no_args_is_help=True, help="Export, purge or erase what the conversation log keeps.")


@app.command()
def export(
    form: Annotated[Literal["jsonl", "csv"], typer.Option(help="How the turns are written.")] = "jsonl",
) -> None:
    """Write every redacted turn to standard output, for the organisation's own use."""
    from bot.conversation_log.export import export_turns
    from bot.conversation_log.storage import log_engine

    count = export_turns(log_engine(), sys.stdout, form)
    err.print(f"{count} turns")


@app.command()
def purge(days: Annotated[int | None, typer.Option(min=0, help="Default: WAYMARK_RETENTION_DAYS.")] = None) -> None:
    """Remove redacted texts older than the retention now; figures stay. The running bot does it by itself."""
    from bot.conversation_log.retention import purge as purge_log
    from bot.conversation_log.storage import log_engine

    gone = purge_log(log_engine(), settings().retention_days if days is None else days)
    out.print(
        f"Removed {gone.texts} texts, {gone.notes} notes and the state of {gone.states} conversations; "
        f"{gone.conversations} conversations are nobody's any more."
    )


@app.command()
def erase(
    reference: Annotated[str | None, typer.Option(help="Reference code that the person reads out.")] = None,
    channel: Annotated[str | None, typer.Option(help="With --sender: telegram or sms.")] = None,
    sender: Annotated[str | None, typer.Option(help="Number or chat identifier of the person.")] = None,
) -> None:
    """Erase everything about one person: by reference code, or by channel and sender. Fails where nothing is found."""
    from bot.conversation_log.access_log import COMMAND_LINE, record_access
    from bot.conversation_log.erasure import erase_pseudonyms, erase_reference
    from bot.conversation_log.storage import log_engine, spool
    from bot.conversation_log.whom import code_of, is_known_beside, sender_of
    from bot.privacy_keys import pseudonymiser

    beside = False
    match reference, channel, sender:
        case str(code), None, None:
            told = code_of(code)
            record_access(log_engine(), COMMAND_LINE, "erasure")
            turns = erase_reference(log_engine(), spool(), told)
        case None, str(provider), str(address):
            names = pseudonymiser().all_pseudonyms(provider, sender_of(provider, address))
            record_access(log_engine(), COMMAND_LINE, "erasure")
            beside = is_known_beside(log_engine(), names)
            turns = erase_pseudonyms(log_engine(), spool(), names)
        case _:
            raise typer.BadParameter("Give --reference, or --channel and --sender.")
    if not (turns or beside):
        complain("Nothing found. Is it written as they read it out? It may also have been erased before.")
        raise typer.Exit(1)
    out.print(f"Erased {turns} turns and the state of the conversation.")


@app.command()
def encrypt() -> None:
    """Encrypt the SQLite database that was begun without WAYMARK_DATABASE_KEY. Stop the bot first."""
    from bot.conversation_log.encryption import encrypt_in_place

    key = settings().database_key.get_secret_value()
    if not key:
        raise typer.BadParameter("Set WAYMARK_DATABASE_KEY first: 64 hexadecimal digits, `openssl rand -hex 32`.")
    if settings().database_url:
        raise typer.BadParameter("WAYMARK_DATABASE_URL names a database of its own: encrypt its volume.")
    path = settings().database_file
    encrypt_in_place(path, key)
    out.print(f"Encrypted {path}. Keep the key where its backups are not.")
