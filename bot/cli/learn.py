"""`bot learn`: one round of learning from what staff corrected, with its side-by-side table."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer
from rich.progress import Progress
from rich.table import Table

from bot.cli.console import JsonOut, err, out, write_json

if TYPE_CHECKING:
    from bot.engine.learning_round import Outcome
    from bot.engine.model_comparison import Change


def learn(
    files: Annotated[
        list[Path] | None,
        typer.Argument(exists=True, dir_okay=False, help="Evaluation files; all live languages' where none is given."),
    ] = None,
    look: Annotated[bool, typer.Option("--look", help="Only show what would be learned from.")] = False,
    anew: Annotated[
        bool, typer.Option("--anew", help="Train on everything instead: after an erasure, or a change of bot/data/nlu.")
    ] = False,
    json_out: JsonOut = None,
) -> None:
    """Teach the served model what staff corrected, compare both, and serve the taught one if it is no worse.

    Urgent recall, and what saves in the middle of a conversation, may fall in no language; the other figures may fall
    by no more than chance explains.
    """
    from bot.engine import learning_round

    messages = learning_round.evaluation_messages(files or [])
    intents, follow_ups = learning_round.gather_lessons(messages, keep=not look)
    for lessons, what in ((intents, ""), (follow_ups, " of what was wanted in the middle of a conversation")):
        out.print(f"[bold]{lessons.kept}[/] lessons{what} from what staff read. Not used:")
        for reason, count in lessons.refused.most_common():
            out.print(f"  {count:4}  {reason}")
    if look:
        return
    kept = [*learning_round.lessons_as_messages(), *learning_round.lessons_as_asked()]
    if not anew and not kept:  # one whose text retention took still counts
        raise learning_round.NothingToLearnError(
            "Nothing to learn: no corrected turn gave a lesson. Correct turns on the staff pages first."
        )
    candidate = learning_round.train_candidate(
        anew=anew,
        say=lambda why: out.print(f"The served model can't be taught, training begins anew: {why}", markup=False),
    )
    with Progress(console=err) as progress:
        task = progress.add_task("Comparing", total=learning_round.messages_to_judge(messages))
        outcome = learning_round.judge(candidate, messages, lambda: progress.advance(task))
    if outcome.changes:
        out.print(_table(outcome.changes))
    _say(outcome)
    changes = [change.as_json() for change in outcome.changes]
    summary = {
        "promoted": outcome.promoted,
        "model": str(outcome.candidate),
        "changes": changes,
        "lessons": [rate.as_json() for rate in outcome.learned],
        "follow_up_lessons": [rate.as_json() for rate in outcome.follow_ups_learned],
    }
    write_json(json_out, summary)
    if not outcome.promoted:
        raise typer.Exit(1)


def _table(changes: list[Change]) -> Table:
    table = Table(title="Served model and candidate", title_justify="left")
    for column in ("", "figure", "n", "served", "candidate", "lost", "won", "chance", ""):
        table.add_column(column, justify="left" if column in {"", "figure"} else "right")
    for change in changes:
        table.add_row(
            change.language,
            change.figure.replace("_", " "),
            str(change.old.of),
            f"{change.old.value:.1%}",
            f"{change.new.value:.1%}",
            str(len(change.lost)),
            str(len(change.won)),
            f"{change.chance:.2f}",
            "[bold red]worse[/]" if change.worse else "",
        )
    return table


def _say(outcome: Outcome) -> None:
    from bot.model_files import version_of

    version = version_of(outcome.candidate)
    for what, (before, after) in (("answered", outcome.learned), ("of follow-ups read", outcome.follow_ups_learned)):
        if after.of:
            out.print(
                f"Lessons {what} as staff said: {before.hits} by the served model, "
                f"{after.hits} of {after.of} by {version}."
            )
    if outcome.promoted:
        out.print(f"[bold green]{version} is served from now on.[/] `python -m bot models rollback` goes back.")
        return
    for change in outcome.changes:
        if change.worse:
            out.print(f"{change.language}, {change.figure}: lost {', '.join(change.lost)}", markup=False)
    out.print(
        f"[bold]{version} stays a candidate[/]: it is worse where the table says so. Read the lost messages; "
        f"`python -m bot models promote {version}` serves it all the same."
    )
