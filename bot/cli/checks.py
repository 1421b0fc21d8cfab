"""`bot content`, `bot segments` and `bot check`: what is wrong in `bot/data` after an edit."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

import typer

from bot.cli import helplines, translations
from bot.cli.console import complain, out

if TYPE_CHECKING:
    from collections.abc import Callable


def content() -> None:
    """Check words, phrases, texts and examples in `bot/data`; errors name file, line and remedy."""
    from bot.content_check.files import content_faults

    faults = content_faults()
    for fault in faults:
        complain(fault)
    out.print(f"{len(faults)} errors in the words, phrases, texts and examples")
    raise typer.Exit(int(bool(faults)))


def segments(
    most: Annotated[
        int | None,
        typer.Option(
            min=1, help="Fail where a response costs more segments than this. Unless given: 3, or 4 beyond GSM-7."
        ),
    ] = None,
) -> None:
    """What every response costs by SMS, per language; fails where one costs too much."""
    from bot.replies.segment_report import segment_table, too_long

    out.print(segment_table())
    if failing := too_long(most):
        for line in failing:
            complain(line)
        raise typer.Exit(1)


def check() -> None:
    """Check all of `bot/data`: `helplines check`, `content`, `translations status` and `segments`, one by one."""
    checks: tuple[tuple[str, Callable[[], None]], ...] = (
        ("helplines", helplines.check),
        ("words, phrases and examples", content),
        ("translations", translations.status),
        ("text message segments", segments),
    )
    failed = [name for name, run in checks if _fails(name, run)]
    if failed:
        complain(f"Failed: {', '.join(failed)}")
    raise typer.Exit(int(bool(failed)))


def _fails(name: str, run: Callable[[], None]) -> bool:
    out.print(f"== {name}", highlight=False)
    try:
        run()
    except typer.Exit as end:
        return bool(end.exit_code)
    return False
