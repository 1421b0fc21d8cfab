"""Measures redaction: recall by kind and language, harmless words lost, time a message.

    .venv/bin/python -m benchmarks.redaction [--misses] [--sets FILE.jsonl ...] [--harmless FILE.jsonl ...]

An identifier counts as removed only if no letter or digit of it is left. Words lost are counted in all text
outside the planted identifiers. The messages in `tests/evaluation/redaction/` were written apart from the
rules; all its files are read, unless `--sets` names others.
"""

from __future__ import annotations

import argparse
import json
import re
import statistics
import sys
import time
from collections import defaultdict
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, Any

from bot.privacy import preload, redact

if TYPE_CHECKING:
    from collections.abc import Iterable

ROOT = Path(__file__).resolve().parent.parent
SETS = sorted((ROOT / "tests" / "evaluation" / "redaction").glob("unseen-*.jsonl"))
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
    """The results of a run."""

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
    arguments = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    arguments.add_argument("--misses", action="store_true", help="also print what was missed and lost")
    arguments.add_argument("--no-hint", action="store_true", help="don't tell the language")
    arguments.add_argument("--sets", nargs="*", type=Path, default=SETS, help="files of messages with identifiers")
    arguments.add_argument("--harmless", nargs="*", type=Path, default=[], help="files of messages without identifiers")
    options = arguments.parse_args()
    messages = [m for path in [*options.sets, *options.harmless] for m in read_lines(path)]
    started = time.perf_counter()
    preload(sorted({m["lang"] for m in messages}))
    loaded = time.perf_counter() - started
    figures = measure(messages, hint=not options.no_hint)
    report(figures, loaded)
    if options.misses:
        show([*figures.misses, " ".join(("lost:", *figures.lost))])


def report(figures: Figures, loaded: float) -> None:
    """Print the tables."""
    lines = ["kind          planted  removed"]
    lines += [f"{kind:<14}{t.total:>6}{t.share():>9.1%}" for kind, t in sorted(figures.by_kind.items())]
    lines += ["", "language      planted  removed    words     lost"]
    for language, words in sorted(figures.words_kept.items()):
        lines.append(row(language, figures.by_language[language], words))
    lines.append(row("all", total(figures.by_kind.values()), total(figures.words_kept.values())))
    median, rare = (
        statistics.median(figures.milliseconds),
        statistics.quantiles(figures.milliseconds, n=100)[98],
    )
    lines += ["", f"load {loaded:.2f} s, a message p50 {median:.2f} ms, p99 {rare:.2f} ms"]
    show(lines)


def row(name: str, planted: Tally, words: Tally) -> str:
    """One line of the table of languages."""
    return f"{name:<14}{planted.total:>6}{planted.share():>9.1%}{words.total:>9}{1 - words.share():>9.1%}"


def total(tallies: Iterable[Tally]) -> Tally:
    """The sum of several counts."""
    listed = list(tallies)
    return Tally(sum(t.total for t in listed), sum(t.good for t in listed))


def show(lines: Iterable[str]) -> None:
    """Write lines to standard output."""
    sys.stdout.write("\n".join(lines) + "\n")


if __name__ == "__main__":
    main()
