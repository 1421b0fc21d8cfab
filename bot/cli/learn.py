"""`bot learn`: one round of learning from what staff corrected, with its side-by-side table."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer
from rich.progress import Progress
from rich.table import Table

from bot.cli.console import JsonOut, err, out, write_json
from bot.settings import settings

if TYPE_CHECKING:
    from bot.evaluation.comparison import FigureChange
    from bot.evaluation.learning_round import Outcome
    from bot.learning.rounds import RoundRecord
    from bot.learning.sifting import Harvest


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
    lock: Annotated[
        int | None, typer.Option("--lock", hidden=True, help="Descriptor of the lock, from the staff pages.")
    ] = None,
) -> None:
    """Teach the served model what staff corrected, compare both, and serve the taught one if it is no worse.

    Urgent recall, and what saves in the middle of a conversation, may fall in no language; the other figures may fall
    by no more than chance explains. One look or round at a time; the page Learning shows what came of it.
    """
    from bot.learning.rounds import recorded

    with recorded(settings().models, "look" if look else "round", lock) as record:
        outcome = _round(files or [], record, look=look, anew=anew)
        record.end(**({"result": "promoted" if outcome.promoted else "refused"} if outcome else {}))
    if outcome:
        write_json(json_out, {"model": str(outcome.candidate), **outcome.as_json()})
        if not outcome.promoted:
            raise typer.Exit(1)


def _round(files: list[Path], record: RoundRecord, *, look: bool, anew: bool) -> Outcome | None:
    """Learn, and print what came of it; None where it was a look.

    Raises:
        NothingToLearnError: no corrected turn gave a lesson, and training was not asked to begin anew.
        ServedMeanwhileError: another model was taken into service while it ran.
    """
    from bot.evaluation import learning_round
    from bot.learning.rounds import NothingToLearnError

    before, messages = learning_round.served_version(), learning_round.evaluation_messages(files)
    _gather(record, learning_round.gather_lessons(messages, keep=not look))
    if look:
        return None
    kept = [*learning_round.lessons_as_messages(), *learning_round.lessons_as_asked()]
    if not anew and not kept:  # lessons whose turns have lost their text to retention still count
        raise NothingToLearnError(
            "Nothing to learn: no corrected turn gave a lesson. Correct turns on the staff pages first."
        )
    record.note(anew=anew)
    record.step("training")

    def begin_anew(why: str) -> None:
        record.note(anew=True)
        out.print(f"The served model can't be taught, training begins anew: {why}", markup=False)

    candidate = learning_round.train_candidate(anew=anew, say=begin_anew)
    total = learning_round.messages_to_judge(messages)
    record.step("comparing", total)
    with Progress(console=err) as progress:
        task = progress.add_task("Comparing", total=total)

        def one_more() -> None:
            progress.advance(task)
            record.advance()

        outcome = learning_round.judge(candidate, messages, before, one_more)
    record.note(**outcome.as_json())
    if outcome.changes:
        out.print(_table(outcome.changes))
    _say(outcome)
    return outcome


def _gather(record: RoundRecord, found: tuple[Harvest, Harvest]) -> None:
    """Write down and print how many lessons staff taught, of first messages and of follow-ups, and what was refused."""
    from bot.learning.reasons import reasons

    record.found(*found)
    for lessons, what in zip(found, ("", " of what was wanted in the middle of a conversation"), strict=True):
        out.print(f"[bold]{lessons.kept}[/] lessons{what} from what staff read. Not used:")
        for why, count in lessons.refused.most_common():
            out.print(f"  {count:4}  {reasons()[why]}")


def _table(changes: list[FigureChange]) -> Table:
    """The figures that changed, one a row, with how likely chance alone explains it."""
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
    """Print how many lessons each model answers as staff said, and whether the candidate is served from now on."""
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
