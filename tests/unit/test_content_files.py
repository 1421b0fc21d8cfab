"""What a content file may hold, and what its editor is told."""

from __future__ import annotations

import pickle
from datetime import date
from typing import TYPE_CHECKING, Any

import pytest

from bot.content_files import ContentFileError, Each, Fields, UnreadableError, read_content

if TYPE_CHECKING:
    from pathlib import Path


def read(folder: Path, text: str, shape: Fields | Each) -> dict[str, Any]:
    """The values of a file that holds this text."""
    file = folder / "one.yml"
    file.write_text(text, encoding="utf-8")
    return read_content(file, shape).values


@pytest.mark.parametrize("name", ["no", "NO", "yes", "on", "null", "~"])
def test_a_name_that_yaml_reads_as_none_is_a_fault(tmp_path: Path, name: str) -> None:
    """Norway would be found under false, that is never."""
    with pytest.raises(ContentFileError, match=rf'one\.yml:2: the name {name} .* Write "{name}"'):
        read(tmp_path, f"a: b\n{name}: c\n", Each(str))
    assert read(tmp_path, f'a: b\n"{name}": c\n', Each(str))[name] == "c"


def test_a_day_is_one_of_the_calendar(tmp_path: Path) -> None:
    """YAML's own complaint of another names no file."""
    shape = Fields(needed={"day": date})
    assert read(tmp_path, "day: 2026-11-24", shape) == {"day": date(2026, 11, 24)}
    for wrong in ("2026-11-34", "2026-11-24 10:00:00", '"2026-11-24"', "soon"):
        with pytest.raises(ContentFileError, match=r"one\.yml:1: 'day' must be a day, such as"):
            read(tmp_path, f"day: {wrong}", shape)


def test_true_and_false_are_no_text_where_they_are_meant(tmp_path: Path) -> None:
    """As a text they are a fault."""
    assert read(tmp_path, "asks: true", Each(bool)) == {"asks": True}
    with pytest.raises(ContentFileError, match="'asks' must be true or false"):
        read(tmp_path, 'asks: "true"', Each(bool))


def test_a_fault_comes_out_of_another_process(tmp_path: Path) -> None:
    """The index of places is built in one; a fault that can't come out would read as a process that died."""
    with pytest.raises(UnreadableError) as fault:
        read(tmp_path, "a: [", Each([str]))
    again = pickle.loads(pickle.dumps(fault.value))  # noqa: S301  our own
    assert (str(again), again.line) == (str(fault.value), fault.value.line)
