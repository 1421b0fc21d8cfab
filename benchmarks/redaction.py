"""Measures redaction: recall by kind and language, harmless words lost, time a message.

    .venv/bin/python -m benchmarks.redaction [--misses] [--harmless FILE.jsonl ...]

An identifier counts as removed only if no letter or digit of it is left. Words lost are counted in all text
outside the planted identifiers. The messages in `tests/evaluation/redaction.jsonl` were written apart from the rules.
"""

from __future__ import annotations

import argparse
import json
import re
import statistics
import sys
import time
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from bot.privacy import preload, redact

ROOT = Path(__file__).resolve().parent.parent
MESSAGES = ROOT / "tests" / "evaluation" / "redaction.jsonl"
_WORD = re.compile(r"\S*[^\W_]\S*")


@dataclass
class Tally:
    """Counts of one kind or language."""

    total: int = 0
    good: int = 0

    def add(self, good: bool) -> None:
        """Count one case."""
        self.total += 1
        self.good += good

    def share(self) -> float:
        """The share of good cases, 1 where there is none."""
        return self.good / self.total if self.total else 1.0


@dataclass
class Figures:
    """What a run found."""

    by_kind: dict[str, Tally] = field(default_factory=lambda: defaultdict(Tally))
    by_language: dict[str, Tally] = field(default_factory=lambda: defaultdict(Tally))
    words_kept: dict[str, Tally] = field(default_factory=lambda: defaultdict(Tally))
    milliseconds: list[float] = field(default_factory=list)
    misses: list[str] = field(default_factory=list)
    lost: list[str] = field(default_factory=list)


def read_lines(path: Path) -> Iterable[dict[str, Any]]:
    """The messages of a file."""
    return (json.loads(line) for line in path.read_text(encoding="utf-8").splitlines() if line.strip())


def measure(messages: Iterable[dict[str, Any]], *, hint: bool = True) -> Figures:
    """Redact every message and compare with what was planted; without `hint` the language is not told."""
    figures = Figures()
    for message in messages:
        text, language, planted = message["text"], message["lang"], message.get("planted", [])
        started = time.perf_counter()
        redacted = redact(text, language if hint else None)
        figures.milliseconds.append((time.perf_counter() - started) * 1000)
        gone = {i for removed in redacted.removed for i in range(removed.start, removed.end)}
        for item in planted:
            visible = [i for i in range(item["start"], item["end"]) if text[i].isalnum() and i not in gone]
            figures.by_kind[item["kind"]].add(not visible)
            figures.by_language[language].add(not visible)
            if visible:
                figures.misses.append(
                    f"{message['id']} {item['kind']}: {text[item['start'] : item['end']]} -> {redacted.text}"
                )
        secret = {i for item in planted for i in range(item["start"], item["end"])}
        for word in _WORD.finditer(text):
            place = range(*word.span())
            if not secret & set(place):
                kept = not gone & set(place)
                figures.words_kept[language].add(kept)
                if not kept:
                    figures.lost.append(f"{language}:{word.group()}")
    return figures


def main() -> None:
    """Print the figures."""
    arguments = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    arguments.add_argument("--misses", action="store_true", help="also print what was missed and lost")
    arguments.add_argument("--no-hint", action="store_true", help="don't tell the language")
    arguments.add_argument(
        "--harmless", nargs="*", type=Path, default=[], help="files of messages without identifiers"
    )
    options = arguments.parse_args()
    messages = [m for path in [MESSAGES, *options.harmless] for m in read_lines(path)]
    started = time.perf_counter()
    preload(sorted({m["lang"] for m in messages}))
    loaded = time.perf_counter() - started
    figures = measure(messages, hint=not options.no_hint)
    report(figures, loaded)
    if options.misses:
        print(*figures.misses, sep="\n")
        print("lost:", *figures.lost)


def report(figures: Figures, loaded: float) -> None:
    """The tables as plain text."""
    print("kind          planted  removed")
    for kind, tally in sorted(figures.by_kind.items()):
        print(f"{kind:<14}{tally.total:>6}{tally.share():>9.1%}")
    print("\nlanguage      planted  removed    words     lost")
    for language, tally in sorted(figures.words_kept.items()):
        planted = figures.by_language[language]
        print(
            f"{language:<14}{planted.total:>6}{planted.share():>9.1%}{tally.total:>9}{1 - tally.share():>9.1%}"
        )
    whole = Tally(
        sum(t.total for t in figures.words_kept.values()), sum(t.good for t in figures.words_kept.values())
    )
    planted = Tally(
        sum(t.total for t in figures.by_kind.values()), sum(t.good for t in figures.by_kind.values())
    )
    print(f"{'all':<14}{planted.total:>6}{planted.share():>9.1%}{whole.total:>9}{1 - whole.share():>9.1%}")
    cuts = statistics.quantiles(figures.milliseconds, n=100)
    print(
        f"\nload {loaded:.2f} s, a message p50 {statistics.median(figures.milliseconds):.2f} ms, p99 {cuts[98]:.2f} ms"
    )


if __name__ == "__main__":
    sys.exit(main())
