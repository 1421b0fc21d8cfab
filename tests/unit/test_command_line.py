"""What the command line prints: people's words letter by letter, and one clear line where something is wrong."""

from __future__ import annotations

import errno
import json
import os
import subprocess
import sys
from typing import TYPE_CHECKING, Any

import pytest
import sqlalchemy as sa
from typer.testing import CliRunner

from bot.cli.console import OutputError, write_json
from bot.cli.main import app, main
from bot.conversation_log.storage import log_engine
from bot.faults import OperatorError
from bot.settings import ROOT, settings

if TYPE_CHECKING:
    from pathlib import Path

#: Would end, colour or hide text if it were read as rich's markup.
WORDS = "he said [/b] and [red]left[/red] [men]"


@pytest.fixture
def replayed(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> str:
    """What `bot replay` prints of a dialogue with such words, answered by an engine that echoes."""

    async def replay(dialogues: list[dict[str, Any]], *_args: object) -> list[dict[str, Any]]:
        verdict = {"intent": "greet", "tier": "conversation", "language": "en", "country": None}
        reply = {"text": WORDS, "buttons": [{"title": WORDS}]}
        return [{"id": d["id"], "turns": [{"user": WORDS, "replies": [reply], **verdict}]} for d in dialogues]

    monkeypatch.setattr("bot.evaluation.replay.replay", replay)
    monkeypatch.setattr("bot.model_files.served_model", lambda: tmp_path)
    file = tmp_path / "dialogues.jsonl"
    file.write_text(json.dumps({"id": "[/b]", "channel": "sms", "turns": [{"user": WORDS}]}), encoding="utf-8")
    result = CliRunner().invoke(app, ["replay", str(file)])
    assert result.exit_code == 0, result.exception
    return result.stdout


def test_words_of_a_dialogue_are_no_markup(replayed: str) -> None:
    """A bracket of a person's would have ended the replay, or hidden a word."""
    assert "[/b]" in replayed.splitlines()[0]
    assert f"> {WORDS}" in replayed
    assert f"[{WORDS}]" in replayed


def failed(error: Exception, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> str:
    """What the command line says where a command ends with this error."""

    def fails() -> None:
        raise error

    monkeypatch.setattr(sys.modules["bot.cli.main"], "app", fails)
    with pytest.raises(SystemExit) as ended:
        main()
    assert ended.value.code == 1
    return capsys.readouterr().err


def test_a_fault_is_told_letter_by_letter(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    """Also one that quotes a file."""
    assert failed(OperatorError(WORDS), monkeypatch, capsys) == f"{WORDS}\n"


@pytest.mark.parametrize("kind", [ValueError, RuntimeError, KeyError, OSError, LookupError])
def test_what_a_foreign_fault_says_is_not_told(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], kind: type[Exception]
) -> None:
    """It may quote a person: its type and place are enough to find it."""
    said = failed(kind(WORDS), monkeypatch, capsys)
    assert said.startswith(f"{kind.__name__} at {__file__}:")
    assert len(said.splitlines()) == 1
    assert "he said" not in said


def test_a_database_that_breaks_on_the_way_says_what_is_wrong(tmp_path: Path) -> None:
    """Its tables can be found, so it opens, but a page of them is damaged."""
    engine = log_engine()
    with engine.connect() as connection:
        pages = connection.scalars(sa.text("SELECT rootpage FROM sqlite_master WHERE tbl_name = 'conversation'")).all()
    engine.dispose()
    with settings().database_file.open("r+b") as file:
        for page in pages:
            file.seek((page - 1) * 4096)
            file.write(b"A" * 4096)
    command = [sys.executable, "-m", "bot", "keys", "list"]
    ended = subprocess.run(command, capture_output=True, text=True, check=False, cwd=ROOT, env=os.environ)
    assert ended.returncode == 1
    assert ended.stderr == (
        "The database failed: database disk image is malformed. Check free space and the database's file, restore a "
        "backup if it is damaged, and start again.\n"
    )


def test_what_the_system_says_is_told(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    """A full disk is no fault of the program; the name of a file is left out."""
    said = failed(OSError(errno.ENOSPC, WORDS, WORDS), monkeypatch, capsys)
    assert said.startswith(f"No space left on device (OSError at {__file__}:")
    assert "he said" not in said


def test_a_foreign_fault_of_a_line_does_not_repeat_it(monkeypatch: pytest.MonkeyPatch) -> None:
    """Of redaction itself: what a line must look like is no answer to that."""

    def fails(*_line: object) -> None:
        raise ValueError(WORDS)

    monkeypatch.setattr("bot.privacy.anonymise_line", fails)
    result = CliRunner().invoke(app, ["anonymise"], input='{"id": 1, "text": "hello"}\n')
    assert isinstance(result.exception, ValueError)
    assert "he said" not in result.output


def test_a_result_that_cannot_be_written_is_told(tmp_path: Path) -> None:
    """With the option that names another file."""
    (tmp_path / "file").touch()
    with pytest.raises(OutputError, match=r"out\.json can't be written .*Choose another --json"):
        write_json(tmp_path / "file" / "out.json", {})


@pytest.mark.parametrize(
    ("line", "said"),
    [("[1]", "no object"), ('"words"', "no object"), ("{", "Expecting property name"), ('{"id": 1}', 'needs "text"')],
)
def test_a_line_that_is_no_message_is_named(line: str, said: str) -> None:
    """With its number; what came before it is written."""
    result = CliRunner().invoke(app, ["anonymise"], input=f'{{"id": 1, "text": "hello"}}\n\n{line}\n')
    assert result.exit_code == 2
    assert json.loads(result.stdout) == {"id": 1, "text": "hello", "removed": []}
    assert result.stderr.startswith("Line 3: ")
    assert said in result.stderr


@pytest.mark.parametrize(
    "arguments",
    [
        ("helplines", "show", "Qatar"),
        ("helplines", "show", "XX"),
        ("helplines", "show", "QA", "--situation", "being_explited"),
        ("helplines", "show", "QA", "--language", "klingon"),
        ("helplines", "check", "--country", "Qatar"),
        ("helplines", "fallback", "Qatar"),
        ("helplines", "fallback", "QA", "--language", "klingon"),
        ("chat", "--country", "Qatar"),
        ("chat", "--language", "klingon"),
        ("chat", "--channel", "fax"),
        ("log", "export", "--form", "xml"),
        ("helplines", "show", "QA", "--contact", "email"),
        ("log", "erase"),
        ("staff", "add", "--role", "boss"),
        ("log", "erase", "--channel", "sms"),
        ("log", "erase", "--sender", "+97455510001"),
        ("log", "erase", "--reference", "ACDE-3467", "--channel", "sms"),
        ("log", "erase", "--reference", "ACDE-3467", "--sender", "+97455510001"),
        ("log", "erase", "--reference", "ACDE-3467", "--channel", "sms", "--sender", "+97455510001"),
    ],
)
def test_a_slip_of_an_argument_is_refused(arguments: tuple[str, ...]) -> None:
    """What is shown would be that of nobody, and look right."""
    assert CliRunner().invoke(app, arguments).exit_code == 2


@pytest.mark.parametrize(
    ("command", "choices"),
    [
        (("chat",), "<telegram|sms>"),
        (("log", "export"), "<jsonl|csv>"),
        (("helplines", "show"), "<speak|text>"),
        (("staff", "add"), "<reviewer|analyst|administrator>"),
    ],
)
def test_the_help_names_what_an_option_may_be(command: tuple[str, ...], choices: str) -> None:
    """From the same types that refuse anything else."""
    assert choices in CliRunner().invoke(app, [*command, "--help"], env={"COLUMNS": "200"}).stdout


def test_numbers_that_are_due_are_listed_by_country() -> None:
    """One a line, however narrow the terminal is, with the number to call."""
    result = CliRunner().invoke(app, ["helplines", "check", "--due", "--country", "qa"])
    lines = result.stdout.splitlines()
    assert all(line.startswith("QA.yml:") for line in lines[:-1])
    assert any("Call 16008, and set 'checked:'" in line for line in lines)
    assert lines[-1].startswith("0 errors")


def test_staff_pages_that_cannot_start_are_told_in_one_line(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """The bot answers without them; their own traceback would bury what to do."""
    started: list[bool] = []
    monkeypatch.setattr("bot.review.serve.start_beside", lambda: started.append(True))
    monkeypatch.setattr("bot.address.check_address", lambda *_: None)
    (tmp_path / "var").mkdir()
    (tmp_path / "var" / "waymark.db").write_bytes(b"no database " * 1000)
    sys.modules["bot.cli.main"]._start_review()
    (line,) = capsys.readouterr().err.splitlines()
    assert line.startswith(
        "No staff pages: The conversation log could not be brought up to date: file is not a database"
    )
    (tmp_path / "var" / "waymark.db").unlink()
    sys.modules["bot.cli.main"]._start_review()
    assert started == [True]
