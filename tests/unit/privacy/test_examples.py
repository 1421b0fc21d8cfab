"""Messages in which identifiers are marked."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from bot.languages.known import our_languages
from bot.privacy.context.examples import EXAMPLES, MarkedExampleError, marked_examples, marked_lines, read_marked
from bot.privacy.context.training import LEARNED, labels
from bot.privacy.reading import read

if TYPE_CHECKING:
    from pathlib import Path


def test_marks_become_places_in_the_text() -> None:
    """Counted in code points of the message without its marks."""
    example = read_marked("😀 its [[address|flat 6]], ask [[name|musa [tall]]] now", "en", "en.txt:1")
    assert example.text == "😀 its flat 6, ask musa [tall] now"
    assert [example.text[p.start : p.end] for p in example.planted] == ["flat 6", "musa [tall]"]


@pytest.mark.parametrize(
    ("line", "complaint"),
    [
        ("ask [[name|musa now", "not closed"),
        ("ask musa]] now", "not closed"),
        ("ask [[name|]] now", "empty"),
        ("ask [[nmae|musa]] now", "kinds are"),
    ],
)
def test_a_bad_mark_is_named_with_its_place(line: str, complaint: str) -> None:
    """The file and the line come first, then the remedy."""
    with pytest.raises(MarkedExampleError, match=rf"^en\.txt:7: .*{complaint}"):
        read_marked(line, "en", "en.txt:7")


def test_a_bad_line_costs_only_itself(tmp_path: Path, caplog: pytest.LogCaptureFixture) -> None:
    """The others are learned from, and the operator reads which one was left out."""
    (tmp_path / "en.txt").write_text("# a comment\n[[name|ayo]] left\n[[name|ayo left\n", encoding="utf-8")
    assert [example.text for example in marked_examples(tmp_path)] == ["ayo left"]
    assert "en.txt:3" in caplog.text


def test_every_line_can_be_read_and_none_stands_twice() -> None:
    """In every language that the bot answers in, a few hundred messages of each kind."""
    lines = list(marked_lines())
    examples = [read_marked(*line) for line in lines]
    assert len({line for line, _, _ in lines}) == len(lines)
    for language in our_languages():
        kinds = [p.kind for example in examples if example.language == language for p in example.planted]
        assert min(kinds.count(kind) for kind in LEARNED) >= 100, f"{EXAMPLES / language}.txt"


def test_what_a_mark_touches_belongs_to_it() -> None:
    """A preposition that is glued to the name in Arabic goes with it."""
    example = read_marked("انا ب[[place|الوراق]] مع [[name|سعاد علي]]", "ar", "ar.txt:1")
    assert labels(example, read(example.text, "ar")) == ["O", "B-place", "O", "B-name", "I-name"]
