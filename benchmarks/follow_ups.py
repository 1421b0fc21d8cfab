"""Measures what the bot makes of messages in the middle of a conversation.

    .venv/bin/python -m benchmarks.follow_ups [--misses] [file ...]

The messages in `tests/evaluation/follow_ups/` were written apart from the examples. `bot/evaluation/follow_ups.py`
says what the columns count.
"""

from __future__ import annotations

import argparse
import asyncio
import tempfile
from collections import Counter
from pathlib import Path
from typing import TYPE_CHECKING

from rich.console import Console
from rich.table import Table

import bot  # noqa: F401 - Rasa runs only after it
from bot.evaluation.follow_ups import Read, read_asked, read_follow_ups
from bot.evaluation.learning_round import FOLLOW_UPS
from bot.model_files import served_model

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

OUTCOMES = ("right", "offered", "vain", "left", "wrong")
#: How many parts of a message are answered on average, and of how many messages one part at least, or all.
PARTS = ("parts answered", "one at least", "all")
#: The set whose messages say several things at once: kinds there are parts; in other sets they are alternatives.
OF_PARTS = "several"


def table_of(found: list[Read]) -> Table:
    """Shares by language."""
    return _by_language("Follow-ups, per cent", OUTCOMES, found, _shares)


def table_of_parts(found: list[Read]) -> Table:
    """What is answered of messages that ask several things, by language."""
    return _by_language("What is answered of several things, per cent", PARTS, found, _parts)


def _by_language(
    title: str, columns: Sequence[str], found: list[Read], figures: Callable[[list[Read]], list[float]]
) -> Table:
    table = Table(title=title, title_justify="left")
    for name in ("language", "messages", *columns):
        table.add_column(name, justify="left" if name == "language" else "right")
    for language in (*sorted({each.message.language for each in found}), "all"):
        some = [each for each in found if language in (each.message.language, "all")]
        table.add_row(language, str(len(some)), *(f"{100 * share:.1f}" for share in figures(some)))
    return table


def _shares(found: list[Read]) -> list[float]:
    outcomes = Counter(each.outcome for each in found)
    return [outcomes[name] / len(found) for name in OUTCOMES]


def _parts(found: list[Read]) -> list[float]:
    answered = [each.parts_answered for each in found]
    return [
        sum(each) / len(found) for each in (answered, [part > 0 for part in answered], [part == 1 for part in answered])
    ]


def main() -> None:
    """Print the table, and with --misses what was read as another kind."""
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument("--misses", action="store_true", help="list ids that were read as another kind")
    options.add_argument("files", nargs="*", type=Path, default=sorted(FOLLOW_UPS.glob("*.jsonl")), help="sets to read")
    chosen = options.parse_args()
    sets = {path: read_asked(path) for path in chosen.files}
    with tempfile.TemporaryDirectory() as folder:
        messages = [message for path in sets for message in sets[path]]
        found = asyncio.run(read_follow_ups(messages, served_model(), Path(folder)))
    of_parts = {message.id for path in sets if path.stem == OF_PARTS for message in sets[path]}
    if several := [each for each in found if each.message.id in of_parts]:
        Console().print(table_of_parts(several))
    if others := [each for each in found if each.message.id not in of_parts]:
        Console().print(table_of(others))
    if chosen.misses:
        for each in found:
            if each.outcome == "wrong":
                Console().print(each.message.id, "/".join(sorted(each.message.kinds)), "->", each.kind)


if __name__ == "__main__":
    main()
