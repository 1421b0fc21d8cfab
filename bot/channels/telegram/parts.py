"""Text and buttons in the sizes that the Bot API takes. Pure."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from bot.payloads import Button

#: Characters, Bot API: sendMessage.text. Counted in UTF-16 units, which are never fewer than characters.
LIMIT = 4096

#: A row of buttons stays readable on a small phone up to this many characters.
_ROW = 24
_IN_A_ROW = 3

#: Where a long text is cut, best first.
_BREAKS = ("\n\n", "\n", ". ", " ")


def split_text(text: str, limit: int = LIMIT) -> list[str]:
    """The text in parts of at most `limit`, cut at a paragraph, line, sentence or word if there is one."""
    parts = []
    rest = text.strip()
    while _units(rest) > limit:
        head = _head(rest, limit)
        cut = next((at + len(mark.rstrip()) for mark in _BREAKS if (at := head.rfind(mark)) > 0), len(head))
        parts.append(rest[:cut].rstrip())
        rest = rest[cut:].lstrip()
    return [part for part in (*parts, rest) if part]


def rows(choices: Sequence[Button]) -> list[list[Button]]:
    """The buttons in rows: short ones beside each other, a long one alone."""
    laid: list[list[Button]] = []
    for choice in choices:
        row = laid[-1] if laid else []
        if row and len(row) < _IN_A_ROW and sum(len(c.title) for c in (*row, choice)) <= _ROW:
            row.append(choice)
        else:
            laid.append([choice])
    return laid


def _units(text: str) -> int:
    return len(text.encode("utf-16-le", "surrogatepass")) // 2


def _head(text: str, limit: int) -> str:
    return text.encode("utf-16-le", "surrogatepass")[: limit * 2].decode("utf-16-le", "ignore")
