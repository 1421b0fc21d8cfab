"""Loading: everything stays text, and every mistake is said with file, line and remedy."""

from __future__ import annotations

import time
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from bot.helplines.load import load_directory, read_directory
from bot.helplines.problems import DirectoryError

if TYPE_CHECKING:
    from bot.helplines.directory import Directory

Folder = Callable[..., Path]
LINE = """
  - name: A line
    category: trafficking
    show: yes
    phone: 0800 111
"""


def _problems_of(folder: Path) -> list[str]:
    return [str(problem) for problem in read_directory(folder)[1]]


def test_unquoted_values_stay_text(folder: Folder) -> None:
    """A leading zero, yes and a country code survive without quotes (YAML's own types would eat them)."""
    line = load_directory(folder(LINE.replace("0800 111", "0800"))).countries["QA"].lines[0]
    assert (line.phone, line.show) == ("0800", "yes")
    norway = folder("", head="country: NO\nemergency:\n  call_first: 112\n  confidence: high\n", name="NO.yml")
    assert load_directory(norway).countries["NO"].code == "NO"


def test_lists_may_be_written_with_commas(folder: Folder) -> None:
    """Staff need not know brackets."""
    line = load_directory(folder(LINE + "    audience: women, children\n")).countries["QA"].lines[0]
    assert line.audience == ("women", "children")


@pytest.mark.parametrize(
    ("old", "new", "expected"),
    [
        (
            "show: yes",
            "show: yess",
            "QA.yml:16: error: show 'yess' is not known. It may be: fallback, no, yes.",
        ),
        ("    show: yes\n", "", "QA.yml:14: error: 'show' is missing."),
        ("show: yes", "shown: yes", "QA.yml:16: error: 'shown' is not a field."),
        ("phone: 0800 111", "phone: [1, 2]", "QA.yml:17: error: 'phone' must be one text."),
        ("category: trafficking", 'category: "traff', "QA.yml:"),
        ("phone: 0800 111", "name: Another", "QA.yml:17: error: 'name' stands twice."),
        ("  - name: A line", "  run_by: polise\n  - name: A line", "QA.yml:"),
    ],
)
def test_mistake_is_named_with_line_and_remedy(folder: Folder, old: str, new: str, expected: str) -> None:
    """The loader refuses what it does not understand rather than guess."""
    path = folder(LINE.replace(old, new))
    assert any(problem.startswith(expected) for problem in _problems_of(path)), _problems_of(path)
    with pytest.raises(DirectoryError, match=r"QA\.yml"):
        load_directory(path)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("", "holds no fields"),
        ("- a\n- b\n", "holds no fields"),
        ("country: QA\n", "no emergency block"),
        ('country: "QB"\nemergency:\n  call_first: "1"\n  confidence: low\n', "country is not QA"),
        ("country: QA\nemergency:\n  call_first: 999\n", "'confidence' is missing"),
        ("country: [\n", "error"),
    ],
)
def test_broken_file_is_one_clear_problem(tmp_path: Path, text: str, expected: str) -> None:
    """Whatever the file holds, the finding is a sentence and not a traceback."""
    (tmp_path / "QA.yml").write_text(text, encoding="utf-8")
    assert expected in "\n".join(_problems_of(tmp_path))


def test_file_that_is_not_utf8(tmp_path: Path) -> None:
    """A file saved by an old editor is named."""
    (tmp_path / "QA.yml").write_bytes(b"country: \xff\xfe")
    assert any("not UTF-8" in problem for problem in _problems_of(tmp_path))


def test_empty_folder_is_an_error(tmp_path: Path) -> None:
    """A wrong folder must not pass for a directory without lines."""
    with pytest.raises(DirectoryError, match="holds no country"):
        load_directory(tmp_path)


def test_all_countries_load_quickly() -> None:
    """The best of three loads takes under a second of work, 0.2 s on an idle machine: no start is slowed."""
    durations = []
    for _ in range(3):
        start = time.process_time()
        load_directory()
        durations.append(time.process_time() - start)
    assert min(durations) < 1


def test_a_line_has_its_own_name_in_its_own_language(directory: Directory) -> None:
    """Readers of Ukrainian look for the name that the line has there; the others read the English one."""
    line = next(line for line in directory.countries["UA"].lines if line.name_local)
    assert line.label_in("uk") == line.name_local
    assert line.label_in("ru") == line.label
