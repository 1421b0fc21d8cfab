"""Files of one JSON object a line: what they may hold, and what is said of a mistake."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest
from typer.testing import CliRunner

from bot.cli.main import app
from bot.content_files import ContentFileError
from bot.evaluation.json_lines import EvaluationError
from bot.evaluation.learning_round import evaluation_messages
from bot.evaluation.messages import read_labelled
from bot.evaluation.replay import read_dialogues
from bot.evaluation.report import read_floors

if TYPE_CHECKING:
    from pathlib import Path

MESSAGE = {"id": 1, "lang": "en", "text": "he\u2028took\u0085it", "tier": "urgent", "intents": ["being_exploited"]}
DIALOGUE = {"id": "a", "channel": "sms", "turns": [{"user": "he\u2028took it"}]}


@pytest.fixture
def file(tmp_path: Path) -> Path:
    """A file to fill."""
    return tmp_path / "lines.jsonl"


def test_a_line_ends_with_a_newline_only(file: Path) -> None:
    """People's words hold other characters that end a line to Python."""
    file.write_text(json.dumps(MESSAGE, ensure_ascii=False) + "\n\n", encoding="utf-8")
    assert [message.text for message in read_labelled(file)] == [MESSAGE["text"]]
    file.write_text(json.dumps(DIALOGUE, ensure_ascii=False) + "\n", encoding="utf-8")
    assert read_dialogues(file) == [DIALOGUE]


@pytest.mark.parametrize("line", ["{", "[]", '"words"', '{"id": 1}', "[" * 100_000, "9" * 5_000])
def test_a_mistake_is_named_with_its_line(file: Path, line: str) -> None:
    """Whoever wrote the file finds it."""
    file.write_text(f"\n{line}\n", encoding="utf-8")
    with pytest.raises(EvaluationError, match="jsonl:2"):
        read_labelled(file)
    with pytest.raises(EvaluationError, match="jsonl:2"):
        read_dialogues(file)


@pytest.mark.parametrize(
    ("slip", "said"),
    [
        ({"text": 5}, 'needs "text", a text'),
        ({"intents": "greet"}, 'needs "intents", a list'),
        ({"intents": ["gret"]}, "'gret' is no intent"),
        ({"intents": []}, "is empty"),
        ({"tier": "urgnt"}, "'urgnt' is no tier"),
        ({"tier_ok": ["concrn"]}, "'concrn' is no tier"),
        ({"tier_ok": 5}, "hold a tier or a list"),
        ({"lang": "klingon"}, "'klingon' is no language"),
        ({"id": None}, 'needs "id"'),
    ],
)
def test_a_label_that_is_none_is_named(file: Path, slip: dict[str, object], said: str) -> None:
    """It would count as a mistake of the model, whatever that says."""
    file.write_text(json.dumps(MESSAGE | slip) + "\n", encoding="utf-8")
    with pytest.raises(EvaluationError, match=rf"jsonl:1: .*{said}"):
        read_labelled(file)


@pytest.mark.parametrize(
    ("slip", "said"),
    [
        ({"channel": "fax"}, "'fax' is no channel"),
        ({"channel": None}, 'needs "channel"'),
        ({"turns": [{"user": 5}]}, 'each of "turns" must be'),
        ({"turns": []}, "is empty"),
        ({"from": 97455510001}, '"from" must be a text'),
    ],
)
def test_a_dialogue_that_is_none_is_named(file: Path, slip: dict[str, object], said: str) -> None:
    """In words, not in those of Python."""
    file.write_text(json.dumps(DIALOGUE | slip) + "\n", encoding="utf-8")
    with pytest.raises(EvaluationError, match=rf"jsonl:1: .*{said}"):
        read_dialogues(file)


@pytest.mark.parametrize(
    ("floor", "said"),
    [
        ("en: [", "1: did not find"),
        ("- en", "1: the file is empty or no mapping"),
        ("en: {accuracy: high}", "1: 'accuracy' must be a number"),
        ("en: {acuracy: 0.9}", "1: 'acuracy' is not known"),
    ],
)
def test_a_slip_in_the_floors_is_named(file: Path, floor: str, said: str) -> None:
    """A floor that is read by nobody holds nothing."""
    file.write_text(floor + "\n", encoding="utf-8")
    with pytest.raises(ContentFileError, match=rf"jsonl:\d: .*{said.split(': ', 1)[1]}"):
        read_floors(file)
    file.write_text("en: {accuracy: 0.9, false_alarms: 1}\n", encoding="utf-8")
    assert read_floors(file) == {"en": {"accuracy": 0.9, "false_alarms": 1}}


@pytest.mark.parametrize("verb", ["evaluate", "replay"])
def test_an_empty_file_is_no_success(file: Path, verb: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """Nothing was tried."""
    monkeypatch.setattr("bot.model_files.served_model", lambda: file)
    file.touch()
    result = CliRunner().invoke(app, [verb, str(file)])
    assert isinstance(result.exception, EvaluationError)


def test_without_a_message_no_model_is_judged(file: Path) -> None:
    """Nothing would be worse, and any candidate would be served."""
    file.write_text("\n", encoding="utf-8")
    with pytest.raises(EvaluationError, match="No message"):
        evaluation_messages([file])
