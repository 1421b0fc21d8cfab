"""The consoles of the command line, and the options that several verbs share."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Annotated, Any

import typer
from rich.console import Console
from rich.text import Text

from bot.faults import OperatorError
from bot.own_files import own_folder
from bot.setting_values import language_codes
from bot.settings import DATA

out = Console()
err = Console(stderr=True)

JsonOut = Annotated[Path | None, typer.Option("--json", help="Also write the result to this file as JSON.")]
Files = Annotated[list[Path], typer.Argument(exists=True, dir_okay=False, help="Files of one JSON object a line.")]


class OutputError(OperatorError):
    """A result can't be written to the file that was asked for."""


def country_code(given: str | None) -> str | None:
    """The code of a country in capitals; callback of an option.

    Raises:
        typer.BadParameter: no country has it.
    """
    import pycountry

    code = (given or "").upper()
    if given is not None and code != "XK" and not (len(code) == 2 and pycountry.countries.get(alpha_2=code)):
        raise typer.BadParameter(f"{given!r} is no country; write its ISO 3166-1 code, such as QA.")
    return code or None


def language_code(given: str | None) -> str | None:
    """The code of a language; callback of an option.

    Raises:
        typer.BadParameter: no language has it.
    """
    try:
        return given if given is None else language_codes(given, DATA / "translations")
    except ValueError as error:
        raise typer.BadParameter(str(error)) from error


def complain(text: str) -> None:
    """Say what is wrong, on the error stream.

    The text is printed as it is: it may quote a file, in which "[/b]" is no markup. It is not broken into lines, since
    a program that reads it looks for file and line.
    """
    err.print(Text(text, style="bold red"), soft_wrap=True)


def write_json(path: Path | None, content: dict[str, Any]) -> None:
    """Write a result to the file that was asked for, if any.

    Raises:
        OutputError: it can't be written there.
    """
    if not path:
        return
    try:
        own_folder(path.parent)
        path.write_text(json.dumps(content, ensure_ascii=False, indent=1) + "\n", encoding="utf-8")
    except OSError as error:
        raise OutputError(f"{path} can't be written ({error.strerror}). Choose another --json.") from error
    err.print(f"Wrote {path}")
