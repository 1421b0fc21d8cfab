"""Measures what the bot makes of messages in the middle of a conversation.

    .venv/bin/python -m benchmarks.follow_ups [--misses]

The messages in `tests/evaluation/follow_ups/` were written apart from the examples. One counts as right where it is
read as a kind that it may be, as wrong where it is read as another one, and as left where the dialogue answers it as
it would without (`bot/engine/follow_ups.py`); of OTHER and of what only tells more, to be left is right.
"""

from __future__ import annotations

import argparse
import asyncio
import json
import tempfile
from collections import Counter
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

from rich.console import Console
from rich.table import Table

import bot  # noqa: F401 - Rasa runs only after it
from bot.engine.agent import load_agent_apart
from bot.engine.follow_ups import READ_AS, as_follow_up
from bot.engine.in_context import in_context
from bot.engine.model_files import served_model
from bot.engine.rewriting import Known
from bot.taxonomy import tier_of

if TYPE_CHECKING:
    from collections.abc import Iterable

SETS = sorted((Path(__file__).resolve().parent.parent / "tests" / "evaluation" / "follow_ups").glob("*.jsonl"))
#: Kinds that the dialogue answers as before.
LEFT = frozenset({"other", "tells_more"})


@dataclass(frozen=True, slots=True)
class Read:
    """One message, and the kind that it was read as, if any."""

    message: dict[str, Any]
    kind: str | None

    @property
    def outcome(self) -> str:
        """Right, wrong or left."""
        may_be = set(self.message["kinds"])
        if self.kind is None:
            return "right" if may_be & LEFT else "left"
        return "right" if self.kind in may_be else "wrong"


async def read(messages: Iterable[dict[str, Any]]) -> list[Read]:
    """What the served model and the dialogue make of each message."""
    from rasa.core.channels.channel import UserMessage

    found = []
    with tempfile.TemporaryDirectory() as folder:
        agent = await load_agent_apart(served_model(), Path(folder))
        assert agent.processor  # noqa: S101  for the type checker: load_model sets it
        for message in messages:
            parsed = await agent.processor.parse_message(UserMessage(message["text"], sender_id="benchmark"))
            question = "safe" if "am_safe" in message["kinds"] else None
            known = Known(question, message["need"], message["lang"], tier_of(message["need"]))
            heard = in_context(parsed, known)
            found.append(Read(message, (as_follow_up(heard, known) or {}).get(READ_AS, {}).get("name")))
    return found


def table_of(found: list[Read]) -> Table:
    """Shares by language."""
    table = Table(title="Follow-ups, per cent", title_justify="left")
    for name in ("language", "messages", "right", "left", "wrong"):
        table.add_column(name, justify="left" if name == "language" else "right")
    for language in (*sorted({each.message["lang"] for each in found}), "all"):
        outcomes = Counter(each.outcome for each in found if language in (each.message["lang"], "all"))
        shares = (f"{100 * outcomes[name] / outcomes.total():.1f}" for name in ("right", "left", "wrong"))
        table.add_row(language, str(outcomes.total()), *shares)
    return table


def main() -> None:
    """Print the table, and with --misses what was read as another kind."""
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument("--misses", action="store_true", help="list ids that were read as another kind")
    chosen = options.parse_args()
    messages = [json.loads(line) for path in SETS for line in path.read_text(encoding="utf-8").splitlines()]
    found = asyncio.run(read(messages))
    Console().print(table_of(found))
    if chosen.misses:
        for each in found:
            if each.outcome == "wrong":
                Console().print(each.message["id"], "/".join(each.message["kinds"]), "->", each.kind)


if __name__ == "__main__":
    main()
