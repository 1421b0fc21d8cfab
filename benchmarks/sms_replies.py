"""Measures how many parts of a text message the first replies of conversations take, as they are sent.

    .venv/bin/python -m benchmarks.sms_replies [--each 80] [--longest 0] [language ...]

`bot segments` counts each response alone. A person gets several in one reply: the bot's name, the answer, a line to
call and a question. The messages are those of `tests/evaluation/`, every so many-th one, sent from a number of a
country where the language is written.
"""

from __future__ import annotations

import argparse
import asyncio
import json
from collections import defaultdict
from pathlib import Path
from typing import Any

from rich.console import Console
from rich.table import Table

import bot  # noqa: F401 - Rasa runs only after it
from bot.evaluation.replay import replay
from bot.model_files import served_model
from bot.taxonomy import URGENT_TIERS

EVALUATION = Path(__file__).resolve().parent.parent / "tests" / "evaluation"
#: Of the plans of these countries, which no text reaches: they are for tests alone, or too short.
SENDERS = {
    "ar": "+966500000001", "bn": "+60110000001", "en": "+447700900001", "es": "+525550000001", "fr": "+33639980001",
    "hi": "+971500000001", "pt": "+351910000001", "ro": "+447700900002", "ru": "+77010000001", "sw": "+254700000001",
    "tl": "+966500000002", "uk": "+48500000001", "vi": "+447700900003",
}  # fmt: skip
MOST_SHOWN = 4


def dialogues_of(language: str, each: int) -> list[dict[str, Any]]:
    """So many messages of a language, evenly from its file, as the first of a conversation by SMS."""
    lines = (EVALUATION / f"{language}.jsonl").read_text(encoding="utf-8").splitlines()
    chosen = lines[:: max(1, len(lines) // each)][:each]
    texts = [json.loads(line)["text"] for line in chosen]
    return [
        {"id": f"{language}{number}", "channel": "sms", "from": SENDERS[language], "turns": [{"user": text}]}
        for number, text in enumerate(texts)
    ]


def table_of(found: dict[str, list[dict[str, Any]]]) -> Table:
    """Shares of the replies by their parts, by language and by whether they are urgent."""
    table = Table(title="First replies by SMS, per cent", title_justify="left")
    for name in ("language", "tier", "replies", "1", "2", "3", f"{MOST_SHOWN}+", "at most 2", "at most 3"):
        table.add_column(name, justify="left" if name in ("language", "tier") else "right")
    for language, turns in found.items():
        for tier in ("urgent", "other", "all"):
            parts = [_parts(turn) for turn in turns if tier in (_tier(turn), "all")]
            if not parts:
                continue
            counts = [sum(min(part, MOST_SHOWN) == number for part in parts) for number in range(1, MOST_SHOWN + 1)]
            shares = [100 * count / len(parts) for count in (*counts, sum(counts[:2]), sum(counts[:3]))]
            table.add_row(language, tier, str(len(parts)), *(f"{share:.0f}" for share in shares))
    return table


def _parts(turn: dict[str, Any]) -> int:
    return sum(reply["segments"] for reply in turn["replies"])


def _tier(turn: dict[str, Any]) -> str:
    return "urgent" if turn["tier"] in URGENT_TIERS else "other"


def main() -> None:
    """Print the table, and with --longest so many of the responses that the longest replies are made of."""
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument("--each", type=int, default=80, help="messages a language (80)")
    options.add_argument("--longest", type=int, default=0, help="list what so many of the longest replies are made of")
    options.add_argument("languages", nargs="*", metavar="language", help=f"of {', '.join(sorted(SENDERS))}; else all")
    chosen = options.parse_args()
    if unknown := {*chosen.languages} - SENDERS.keys():
        options.error(f"no messages in {', '.join(sorted(unknown))}")
    languages = chosen.languages or sorted(SENDERS)
    dialogues = [each for language in languages for each in dialogues_of(language, chosen.each)]
    found: dict[str, list[dict[str, Any]]] = defaultdict(list)
    for result in asyncio.run(replay(dialogues, served_model())):
        found[result["id"][:2]].append(result["turns"][0])
    Console().print(table_of(found))
    for turns in found.values():
        for turn in sorted(turns, key=_parts, reverse=True)[: chosen.longest]:
            Console().print(_parts(turn), turn["tier"], " ".join(turn["responses"]), markup=False)


if __name__ == "__main__":
    main()
