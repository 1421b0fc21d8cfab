"""Reads a translator's catalogue, and says in which line of it something is wrong."""

from __future__ import annotations

import io
import re
from string import Formatter
from typing import TYPE_CHECKING

from babel.messages.pofile import PoFileError, denormalize, read_po

from bot.content_files import ContentFileError, read_text

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from babel.messages.catalog import Catalog

#: Five digits and more, whatever stands between them, or one after a plus: what can be dialled.
_PHONE = re.compile(r"\+\s?\d[\d\s().\-/]*|\d(?:[\s().\-/]?\d){4,}")
#: An emergency number: three digits that are no part of a longer figure.
_SHORT = re.compile(r"(?<![\d.,/])\d{3}(?![.,/]?\d)")
_KEYWORD = re.compile(r'(msgctxt|msgid|msgstr)\s+(".*")\s*$')


def read_catalog(path: Path, locale: str | None = None) -> Catalog:
    """The catalogue of a file.

    Raises:
        ContentFileError: it is not UTF-8, a line is not understood, or a message stands twice.
    """
    text = read_text(path)
    try:
        catalog = read_po(io.StringIO(text), locale=locale, abort_invalid=True)
    except (PoFileError, ValueError) as error:
        line = getattr(error, "lineno", None)
        where = f"{path.name}:{line + 1 if line is not None else 1}"
        raise ContentFileError(f"{where}: {error}. Compare it with the entries above.") from error
    seen: dict[tuple[str, str], int] = {}
    for line, key in _entries(text):
        if key in seen:
            raise ContentFileError(
                f"{path.name}:{line}: {key[0]}: stands in line {seen[key]} already. Keep one of the two."
            )
        seen[key] = line
    return catalog


def _entries(text: str) -> Iterator[tuple[int, tuple[str, str]]]:
    """Line, context and English of each entry; the marks of old and unused ones (`#~`) are comments."""
    context, english, part, began = "", "", "", 0
    for number, line in enumerate(text.splitlines(), 1):
        stripped = line.strip()
        if match := _KEYWORD.match(stripped):
            part, value = match[1], denormalize(match[2])
            if part == "msgctxt":
                context, began = value, number
            elif part == "msgid":
                english, began = value, number if not context else began
            else:
                if english:
                    yield began, (context, english)
                context, english = "", ""
        elif stripped.startswith('"') and part == "msgid":
            english += denormalize(stripped)


def faults(english: str, translated: str) -> Iterator[str]:
    """The faults of a translation: placeholders that were lost or made up, and numbers that were typed."""
    wanted, found = placeholders(english), placeholders(translated)
    if lost := wanted - found:
        yield f"lost {_braced(lost)}"
    if made_up := found - wanted:
        yield f"{_braced(made_up)} is filled in by nothing"
    typed = [number for pattern in (_PHONE, _SHORT) for number in pattern.findall(translated)]
    for number in typed:
        if _digits(number) not in _digits(english):
            yield f"a typed number, {number.strip()}: the bot fills numbers in"


def placeholders(text: str) -> set[str]:
    """Names in braces of a text."""
    try:
        return {name for _, name, _, _ in Formatter().parse(text) if name is not None}
    except ValueError:
        return {"unreadable"}


def _braced(names: set[str]) -> str:
    return ", ".join(f"{{{name}}}" for name in sorted(names))


def _digits(text: str) -> str:
    return "".join(str(int(character)) for character in text if character.isdecimal())
