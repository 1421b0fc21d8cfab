"""Measures what the bot makes of messages in the middle of a conversation.

    .venv/bin/python -m benchmarks.follow_ups [--misses] [file ...]

The messages in `tests/evaluation/follow_ups/` were written apart from the examples. What the columns count
stands in `bot/evaluation/follow_ups.py`.
"""

from __future__ import annotations

import argparse
import asyncio
import tempfile
from collections import Counter
from pathlib import Path

from rich.console import Console
from rich.table import Table

import bot  # noqa: F401 - Rasa runs only after it
from bot.evaluation.follow_ups import Read, read_asked, read_follow_ups
from bot.evaluation.learning_round import FOLLOW_UPS
from bot.model_files import served_model

OUTCOMES = ("right", "offered", "vain", "left", "wrong")


def table_of(found: list[Read]) -> Table:
    """Shares by language."""
    table = Table(title="Follow-ups, per cent", title_justify="left")
    for name in ("language", "messages", *OUTCOMES):
        table.add_column(name, justify="left" if name == "language" else "right")
    for language in (*sorted({each.message.language for each in found}), "all"):
        outcomes = Counter(each.outcome for each in found if language in (each.message.language, "all"))
        shares = (f"{100 * outcomes[name] / outcomes.total():.1f}" for name in OUTCOMES)
        table.add_row(language, str(outcomes.total()), *shares)
    return table


def main() -> None:
    """Print the table, and with --misses what was read as another kind."""
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument("--misses", action="store_true", help="list ids that were read as another kind")
    options.add_argument("files", nargs="*", type=Path, default=sorted(FOLLOW_UPS.glob("*.jsonl")), help="sets to read")
    chosen = options.parse_args()
    messages = [message for path in chosen.files for message in read_asked(path)]
    with tempfile.TemporaryDirectory() as folder:
        found = asyncio.run(read_follow_ups(messages, served_model(), Path(folder)))
    Console().print(table_of(found))
    if chosen.misses:
        for each in found:
            if each.outcome == "wrong":
                Console().print(each.message.id, "/".join(sorted(each.message.kinds)), "->", each.kind)


if __name__ == "__main__":
    main()
