"""How often the language of a message is identified correctly, how fast and in how much memory.

Run: `.venv/bin/python -m benchmarks.language_identification`. The sentences are those of
`tests/unit/languages/sentences/`: written for this, never taken from the word lists or training data.
"""

from __future__ import annotations

import sys
import time
from collections import Counter
from pathlib import Path
from typing import TYPE_CHECKING

from benchmarks.memory import resident
from bot.languages import Guess, identify
from bot.languages.folding import look_up_form

if TYPE_CHECKING:
    from collections.abc import Iterator

SENTENCES = Path(__file__).resolve().parent.parent / "tests" / "unit" / "languages" / "sentences"
LATIN_WITH_DIACRITICS = ("es", "fr", "pt", "ro", "vi")


def cases() -> Iterator[tuple[str, str, str]]:
    """Name of the set, expected code, sentence; sets without diacritics are made from those with them."""
    for file in sorted(SENTENCES.glob("*.txt")):
        for line in file.read_text(encoding="utf-8").splitlines():
            if file.stem == "other":
                code, sentence = line.split("\t")
                yield "other", code, sentence
            else:
                yield file.stem, file.stem[:2], line
                if file.stem in LATIN_WITH_DIACRITICS:
                    yield f"{file.stem}-plain", file.stem, look_up_form(line)


def right(guess: Guess, code: str) -> bool:
    """Whether the guess names the language."""
    return code in (guess.language, guess.other)


def main() -> None:
    """Print one line a set: share right from four words on and below, and the usual mistakes."""
    before = resident()
    identify("warm up")
    loaded = resident()
    total: dict[tuple[str, bool], list[bool]] = {}
    wrong: dict[str, Counter[str]] = {}
    times = []
    for name, code, sentence in cases():
        start = time.perf_counter()
        guess = identify(sentence)
        times.append((time.perf_counter() - start) * 1000)
        long = len(sentence.split()) >= 4
        total.setdefault((name, long), []).append(right(guess, code))
        if not right(guess, code):
            wrong.setdefault(name, Counter())[guess.language or guess.other or "none"] += 1
            if "-v" in sys.argv:
                _line(f"  {name}: {sentence!r} -> {guess}")
    _report(total, wrong)
    times.sort()
    _line(f"\nms a message: p50 {times[len(times) // 2]:.2f}, p99 {times[len(times) * 99 // 100]:.2f}")
    _line(f"memory of the tables: {loaded - before:.0f} MB")


def _report(total: dict[tuple[str, bool], list[bool]], wrong: dict[str, Counter[str]]) -> None:
    _line(f"{'set':10} {'n':>4} {'>=4 words':>10} {'n':>4} {'< 4 words':>10}  mistaken for")
    for name in [*sorted({name for name, _ in total}), "all"]:
        columns = []
        for long in (True, False):
            results = [
                result
                for (one, length), many in total.items()
                if length == long and name in (one, "all")
                for result in many
            ]
            share = f"{sum(results) / len(results):10.3f}" if results else " " * 10
            columns.append(f"{len(results):4} {share}")
        mistakes = " ".join(f"{code}:{count}" for code, count in wrong.get(name, Counter()).most_common(4))
        _line(f"{name:10} {columns[0]} {columns[1]}  {mistakes}")


def _line(text: str) -> None:
    sys.stdout.write(f"{text}\n")


if __name__ == "__main__":
    main()
