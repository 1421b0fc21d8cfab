"""Files of one JSON object a line: what they may hold, and what is said of a mistake."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest

from bot.engine.evaluation import EvaluationError, read_labelled
from bot.engine.learning_round import evaluation_messages
from bot.engine.replay import ReplayError, read_dialogues

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
    assert list(read_dialogues(file)) == [DIALOGUE]


@pytest.mark.parametrize("line", ["{", "[]", '"words"', '{"id": 1}'])
def test_a_mistake_is_named_with_its_line(file: Path, line: str) -> None:
    """Whoever wrote the file finds it."""
    file.write_text(f"\n{line}\n", encoding="utf-8")
    with pytest.raises(EvaluationError, match="jsonl:2"):
        read_labelled(file)
    with pytest.raises(ReplayError, match="jsonl:2"):
        list(read_dialogues(file))


def test_without_a_message_no_model_is_judged(file: Path) -> None:
    """Nothing would be worse, and any candidate would be served."""
    file.write_text("\n", encoding="utf-8")
    with pytest.raises(EvaluationError, match="No message"):
        evaluation_messages([file])
