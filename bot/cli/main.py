"""The verbs of the command line that have no module of their own, and the end of a command in one clear line."""

from __future__ import annotations

import asyncio
import json
import os
import sys
import tempfile
from pathlib import Path
from typing import Annotated, Any

import typer
from rich.progress import Progress
from rich.text import Text

from bot.channel_names import TELEGRAM, RealChannel
from bot.cli import checks, helplines, keys, learn, log, models, prepare, share, staff, translations
from bot.cli.console import Files, JsonOut, complain, country_code, err, language_code, out, write_json
from bot.core_dumps import leave_no_core_dump
from bot.faults import OperatorError, fault_place
from bot.settings import settings

app = typer.Typer(
    no_args_is_help=True,
    add_completion=False,
    pretty_exceptions_enable=False,  # its traceback would show the variables of a turn
    rich_markup_mode="markdown",
    help="Waymark: a chatbot that routes people to the right help against human trafficking.",
)
app.add_typer(helplines.app, name="helplines")
app.add_typer(translations.app, name="translations")
app.add_typer(log.app, name="log")
app.add_typer(keys.app, name="keys")
app.add_typer(models.app, name="models")
app.add_typer(prepare.app, name="prepare")
app.add_typer(share.app, name="share")
app.add_typer(staff.app, name="staff")


@app.command()
def serve(
    review: Annotated[bool, typer.Option(help="Also start the staff pages, in a process of their own.")] = True,
) -> None:
    """Serve the try-it page, the webhooks and Telegram polling, and the staff pages."""
    from bot.cli.welcome import welcome
    from bot.engine.server import serve as serve_model
    from bot.model_files import served_model

    model = served_model()
    err.print(f"Loading {model.name} ...")
    serve_model(
        model,
        on_ready=lambda seconds: err.print(welcome(seconds)),
        beside=_start_review if review else None,
    )


def _start_review() -> None:
    """Start the staff pages, or say why not: the bot answers without them."""
    from bot.address import AddressError
    from bot.conversation_log.migrate import MigrationError
    from bot.conversation_log.storage import log_engine
    from bot.review.serve import start_beside

    try:
        _check_review_address()
        log_engine()
    except (AddressError, MigrationError) as error:
        complain(f"No staff pages: {error}")
    else:
        start_beside()


def _check_review_address() -> None:
    from bot.address import check_address

    check_address(settings().host, settings().review_port, "WAYMARK_HOST and WAYMARK_REVIEW_PORT")


@app.command()
def review() -> None:
    """Serve the staff pages alone, on their own port."""
    from bot.review.serve import serve as serve_review

    _check_review_address()
    serve_review()


@app.command()
def train() -> None:
    """Train a model on the content of `bot/data` and what staff taught, and take it into service."""
    from bot.model_files import take_into_service
    from bot.training.train import train as train_model

    model = take_into_service(train_model(), "trained")
    out.print(f"Trained [bold]{model}[/]")


app.command()(learn.learn)


@app.command()
def chat(
    channel: Annotated[RealChannel, typer.Option(help="Write as this channel would.")] = TELEGRAM,
    country: Annotated[
        str | None, typer.Option(help="Country that the sender's number tells, such as QA.", callback=country_code)
    ] = None,
    language: Annotated[
        str | None, typer.Option(help="Language of the sender's phone, such as es.", callback=language_code)
    ] = None,
) -> None:
    """Talk to the bot in this terminal. /show switches verdicts on and off, /quit ends."""
    from bot.cli.chat import run_chat

    asyncio.run(run_chat(channel, country, language))


@app.command()
def evaluate(
    files: Files,
    json_out: JsonOut = None,
    matrix: Annotated[Path | None, typer.Option(help="Write the confusion matrix to this PNG.")] = None,
    floor: Annotated[Path | None, typer.Option(help="YAML of figures that must be reached; fails below.")] = None,
    noise: Annotated[bool, typer.Option("--noise", help="Also measure them typed carelessly, and the drop.")] = False,
) -> None:
    """Predict each message of the files as the first one of a conversation and print accuracy and alarms.

    A line is `{"id", "lang", "text", "tier", "intents": [...]}`, optionally with `tier_ok`, `tier_also`, `style`.
    """
    from bot.evaluation import messages as measured
    from bot.evaluation import report
    from bot.evaluation.json_lines import EvaluationError
    from bot.model_files import served_model

    messages = [message for file in files for message in measured.read_labelled(file)]
    if not messages:
        raise EvaluationError("No message to predict in these files.")
    if floor:
        report.read_floors(floor)  # a slip in it must not show only after minutes
    careless = measured.typed_carelessly(messages) if noise else []
    with Progress(console=err) as progress, tempfile.TemporaryDirectory() as folder:
        task = progress.add_task("Predicting", total=len(messages) + len(careless))
        done = lambda: progress.advance(task)  # noqa: E731
        found = asyncio.run(measured.predict([*messages, *careless], served_model(), Path(folder), done))
    verdicts, noisy = found[: len(messages)], found[len(messages) :]
    for table in report.tables(verdicts):
        out.print(table)
    if noise:
        out.print(report.noise_table(verdicts, noisy))
    if matrix:
        report.confusion_matrix(verdicts, matrix)
        out.print(f"Confusion matrix: {matrix}")
    write_json(json_out, measured.as_json(verdicts))
    if floor and (missed := report.below_floor(verdicts, floor)):
        for line in missed:
            complain(line)
        raise typer.Exit(1)


@app.command()
def replay(files: Files, json_out: JsonOut = None) -> None:
    """Run dialogues through the real engine and the renderer of their channel, and print every reply.

    A line is `{"id", "channel": "sms" | "telegram", "turns": [{"user"}], "from"?: "+974..."}`.
    """
    from bot.evaluation.json_lines import EvaluationError
    from bot.evaluation.replay import read_dialogues
    from bot.evaluation.replay import replay as replay_dialogues
    from bot.model_files import served_model

    dialogues = [dialogue for file in files for dialogue in read_dialogues(file)]
    if not dialogues:
        raise EvaluationError("No dialogue in these files.")
    with Progress(console=err) as progress:
        task = progress.add_task("Replaying", total=len(dialogues))
        results = asyncio.run(replay_dialogues(dialogues, served_model(), lambda: progress.advance(task)))
    if json_out is None:
        for dialogue in results:
            _print_dialogue(dialogue)
    write_json(json_out, {"dialogues": results})


@app.command()
def anonymise() -> None:
    """Read `{"id", "text", "lang"?}` lines, write the redacted text and what was removed."""
    from bot.privacy import LineError, anonymise_line

    for number, line in enumerate(sys.stdin, 1):
        if not line.strip():
            continue
        try:
            redacted = anonymise_line(_read(line))
        except LineError as error:
            complain(f"Line {number}: {error}. Each line is an object with id and text.")
            raise typer.Exit(2) from error
        sys.stdout.write(json.dumps(redacted, ensure_ascii=False) + "\n")


def _read(line: str) -> object:
    from bot.privacy import LineError

    try:
        return json.loads(line)
    except (ValueError, RecursionError) as error:
        raise LineError(getattr(error, "msg", str(error))) from error


app.command()(checks.check)
app.command()(checks.content)
app.command()(checks.segments)


def _print_dialogue(dialogue: dict[str, Any]) -> None:
    out.rule(Text(str(dialogue["id"])))
    for turn in dialogue["turns"]:
        out.print(Text(f"> {turn['user']}", style="bold cyan"))
        for reply in turn["replies"]:
            titles = "".join(f"  [{button['title']}]" for button in reply["buttons"])
            out.print(reply["text"] + (f"\n{titles}" if titles else ""), markup=False, highlight=False)
        out.print(f"[dim]{turn['intent']} · {turn['tier']} · {turn['language']} · {turn['country']}[/]")


def main() -> None:
    """Run the command line; a fault ends in one clear line instead of a traceback.

    An error that was not written for the operator is named by its type and place alone: its message may quote a
    person's words. A database that fails says itself what is wrong, and so does the system.
    """
    leave_no_core_dump()
    try:
        app()
    except OperatorError as error:
        complain(str(error))
        raise SystemExit(1) from error
    except Exception as error:
        complain(_said_of(error))
        raise SystemExit(1) from error


def _said_of(error: Exception) -> str:
    from bot.database import complaint_of, is_failure, remedy_of

    if is_failure(error):
        return f"The database failed: {complaint_of(error).rstrip('.')}. {remedy_of(error)}"
    place = "{} at {}".format(*fault_place(error))
    number = error.errno if isinstance(error, OSError) else None  # such as of a full disk
    return f"{os.strerror(number)} ({place})" if number else place
