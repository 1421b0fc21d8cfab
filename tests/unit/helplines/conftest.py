"""The real directory, loaded once, and a way to build a small one from text."""

from __future__ import annotations

from textwrap import dedent
from typing import TYPE_CHECKING

import pytest

from bot.helplines.load import load_directory

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from bot.helplines.directory import Directory

HEAD = """\
country: "QA"
name: Qatar

emergency:
  call_first: "999"
  police: "999"
  why: one number
  confidence: medium
  source_urls:
    - https://example.org/emergency
"""


@pytest.fixture(scope="session")
def directory() -> Directory:
    """The project's own directory."""
    return load_directory()


@pytest.fixture
def folder(tmp_path: Path) -> Callable[..., Path]:
    """Writes files into a new directory of helplines; without text, Qatar with one healthy line."""

    def write(lines: str = "", head: str = HEAD, name: str = "QA.yml", **others: str) -> Path:
        text = head + ("\nlines:\n" + dedent(lines) if lines else "")
        (tmp_path / name).write_text(text, encoding="utf-8")
        for stem, content in others.items():
            (tmp_path / f"{stem}.yml").write_text(dedent(content), encoding="utf-8")
        return tmp_path

    return write
