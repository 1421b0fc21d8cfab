"""Reads messages in which identifiers are marked: `its [[address|flat 6 over the bakery]] come quick`.

One file a language in `bot/data/privacy/examples/`, one message a line, written by hand; every person, firm and number
in them is invented.
"""

from __future__ import annotations

import logging
import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from bot.privacy.kinds import RemovedKind
from bot.privacy.span import Span
from bot.privacy.word_lists import FOLDER

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

EXAMPLES = FOLDER / "examples"

logger = logging.getLogger(__name__)

_MARK = re.compile(r"\[\[(?P<kind>[^\[\]|]*)\|(?P<text>(?:(?!\[\[|\]\](?!\])).)+)\]\]")
_SIGNS = re.compile(r"\[\[|\]\]")


class MarkedExampleError(ValueError):
    """A line whose marks can't be read; the message names the file, the line and the remedy."""


@dataclass(frozen=True, slots=True)
class MarkedExample:
    """A message without its marks, and where its identifiers stand."""

    language: str
    text: str
    planted: tuple[Span, ...]


def marked_examples(folder: Path = EXAMPLES) -> Iterator[MarkedExample]:
    """All examples, language by language; a line that can't be read is left out and said in the log."""
    for line, language, place in marked_lines(folder):
        try:
            yield read_marked(line, language, place)
        except MarkedExampleError as error:
            logger.error("Left out: %s", error)


def marked_lines(folder: Path = EXAMPLES) -> Iterator[tuple[str, str, str]]:
    """Each line that is no comment, its language, and its place as an error names it."""
    for path in sorted(folder.glob("*.txt")):
        for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), 1):
            if line.strip() and not line.startswith("#"):
                yield line, path.stem, f"{path.parent.name}/{path.name}:{number}"


def read_marked(line: str, language: str, place: str) -> MarkedExample:
    """One line; `place` is what an error calls it.

    Raises:
        MarkedExampleError: if a mark is not closed, is empty or has an unknown kind.
    """
    pieces: list[str] = []
    planted: list[Span] = []
    position = length = 0
    for mark in _MARK.finditer(line):
        pieces += (line[position : mark.start()], mark["text"])
        start = length + mark.start() - position
        length = start + len(mark["text"])
        planted.append(Span(start, length, _kind(mark["kind"], place)))
        position = mark.end()
    text = "".join((*pieces, line[position:]))
    if _SIGNS.search(text):
        raise MarkedExampleError(f"{place}: a mark is not closed, or is empty; write [[kind|words]]")
    return MarkedExample(language, text, tuple(planted))


def _kind(name: str, place: str) -> RemovedKind:
    try:
        return RemovedKind(name)
    except ValueError:
        known = ", ".join(RemovedKind)
        raise MarkedExampleError(f"{place}: there is no kind {name!r}; the kinds are {known}") from None
