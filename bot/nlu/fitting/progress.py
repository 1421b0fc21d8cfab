"""Training shown as bars on the terminal, as a few lines where nobody watches, or not at all."""

from __future__ import annotations

import time
from collections.abc import Callable
from contextlib import contextmanager
from typing import TYPE_CHECKING

from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeElapsedColumn

if TYPE_CHECKING:
    from collections.abc import Iterator

    from rich.console import Console
    from rich.progress import TaskID

#: Told of each step: the stage, how many of it are done, and of how many.
Report = Callable[[str, int, int], None]

#: Lines for each stage, beside its first, in a file or a pipe: a log shows that it goes on, and stays short.
LINES_A_STAGE = 4


def silent(_stage: str, _done: int, _of: int) -> None:
    """Progress that nobody watches."""


@contextmanager
def training_progress(console: Console | None = None) -> Iterator[Report]:
    """A function `(stage, done, of)` that moves the bar of its stage, or prints how far it is."""
    columns = (TextColumn("{task.description:>18}"), BarColumn(), MofNCompleteColumn(), TimeElapsedColumn())
    bars = Progress(*columns, console=console)
    if not bars.console.is_terminal:
        yield _lines(bars.console)
        return
    with bars:
        stages: dict[str, TaskID] = {}

        def report(stage: str, done: int, of: int) -> None:
            if stage not in stages:
                stages[stage] = bars.add_task(stage, total=of)
            bars.update(stages[stage], completed=done, total=of)

        yield report


def _lines(console: Console) -> Report:
    """Prints a line when a stage begins and after each of its `LINES_A_STAGE` parts, with the time since the start."""
    began = time.monotonic()
    printed: dict[str, int] = {}

    def report(stage: str, done: int, of: int) -> None:
        part = LINES_A_STAGE * done // max(of, 1)
        if part > printed.get(stage, -1):
            printed[stage] = part
            console.print(f"{stage}: {done:,} of {of:,} ({time.monotonic() - began:.0f} s)", highlight=False)

    return report
