"""Long training shows that it goes on, even where its output is a file."""

from __future__ import annotations

import io

from rich.console import Console

from bot.nlu.fitting.progress import LINES_A_STAGE, training_progress


def test_a_file_gets_a_few_lines_a_stage_while_it_goes_on() -> None:
    """Somebody who follows a log knows that nothing hangs."""
    file = io.StringIO()
    seen = []
    with training_progress(Console(file=file)) as report:
        for stage in ("sentence vectors", "models"):
            for done in range(1, 1001):
                report(stage, done, 1000)
            seen.append(file.getvalue().count("\n"))
    assert seen == [LINES_A_STAGE + 1, 2 * (LINES_A_STAGE + 1)]
    assert "sentence vectors: 1,000 of 1,000" in file.getvalue()


def test_a_terminal_gets_bars() -> None:
    """With what is done of all."""
    file = io.StringIO()
    with training_progress(Console(file=file, force_terminal=True, width=100)) as report:
        report("sentence vectors", 7, 10)
        report("sentence vectors", 10, 10)
    assert "10/10" in file.getvalue()
