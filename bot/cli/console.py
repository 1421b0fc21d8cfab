"""Where the command line prints, and the options that several verbs share."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Annotated, Any

import typer
from rich.console import Console
from rich.text import Text

from bot.own_files import own_folder

out = Console()
err = Console(stderr=True)

JsonOut = Annotated[Path | None, typer.Option("--json", help="Also write the result to this file as JSON.")]
Files = Annotated[list[Path], typer.Argument(exists=True, dir_okay=False, help="Files of one JSON object a line.")]


def complain(text: str) -> None:
    """Say what is wrong, letter by letter: it may quote a file, and "[/b]" there is no markup.

    The line is not broken: a program that reads it looks for file and line.
    """
    err.print(Text(text, style="bold red"), soft_wrap=True)


def write_json(path: Path | None, content: dict[str, Any]) -> None:
    """Write a result where somebody asked for it."""
    if path:
        own_folder(path.parent)
        path.write_text(json.dumps(content, ensure_ascii=False, indent=1) + "\n", encoding="utf-8")
        err.print(f"Wrote {path}")
