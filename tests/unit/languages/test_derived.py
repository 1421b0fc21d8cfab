"""Tables are searched by halving and kept under a fingerprint."""

from __future__ import annotations

import os
import subprocess
import sys
from typing import TYPE_CHECKING

import pytest

from bot.languages.derived import SortedTable, derived, derived_file, fingerprint, table_block
from bot.settings import ROOT, settings

if TYPE_CHECKING:
    from pathlib import Path


def test_finds_every_word_and_no_other() -> None:
    """All entries are found, also first and last, and what is missing is None."""
    entries = {"a": "1", "ab": "2", "ab c": "3", "ж": "4", "دبي": "5"}
    table = SortedTable(table_block(entries))
    assert {word: table.get(word) for word in entries} == entries
    assert [table.get(word) for word in ("", "aa", "abc", "я", "zzz")] == [None] * 5
    assert table.begins("ab")
    assert not table.begins("a b")
    assert list(table.entries()) == sorted(entries.items())


def test_fingerprint_follows_the_content(tmp_path: Path) -> None:
    """An edited list gives another fingerprint, and with it a new table."""
    file = tmp_path / "list.txt"
    file.write_text("one", encoding="utf-8")
    before = fingerprint([file], ["numpy"])
    file.write_text("two", encoding="utf-8")
    assert fingerprint([file], ["numpy"]) != before


def test_a_change_that_is_taken_back_costs_nothing(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The result before the newest is kept, and no older one: what is derived may take minutes."""
    monkeypatch.setenv("WAYMARK_MODELS", str(tmp_path))
    settings.cache_clear()
    built: list[str] = []

    def asked(mark: str) -> None:
        found = derived("tagger", mark, lambda: built.append(mark) or mark.encode())  # type: ignore[func-returns-value]
        assert found == mark.encode()

    for mark in ("a", "b", "a"):
        asked(mark)
    assert built == ["a", "b"]
    for mark in ("c", "d"):
        asked(mark)
    assert len(list((tmp_path / "derived").glob("tagger-*"))) == 2


#: Builds for as long as somebody holds its standard input open, and notes that it did.
BUILDER = """
import sys
from pathlib import Path
from bot.languages.derived import derived
def build():
    with open(sys.argv[1], "a") as built:
        built.write("once ")
    print("builds", flush=True)
    sys.stdin.read()
    return b"what is built"
print(derived("slow", "mark", build).decode(), flush=True)
"""


def start(folder: Path) -> subprocess.Popen[str]:
    """A process that needs what is built slowly."""
    return subprocess.Popen(
        [sys.executable, "-c", BUILDER, str(folder / "built")],
        cwd=ROOT,
        env=os.environ | {"PYTHONPATH": str(ROOT), "WAYMARK_MODELS": str(folder)},
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    )


def test_of_processes_that_start_at_once_one_builds(tmp_path: Path) -> None:
    """The bot and the staff pages do, and the tagger takes minutes of the only core; the other one reads it then."""
    first = start(tmp_path)
    assert first.stdout is not None
    assert first.stdout.readline() == "builds\n"
    second = start(tmp_path)
    with pytest.raises(subprocess.TimeoutExpired):
        second.wait(3)
    assert first.communicate() == ("what is built\n", None)
    assert second.communicate() == ("what is built\n", None)
    assert (tmp_path / "built").read_text(encoding="utf-8") == "once "


def test_a_process_that_waits_builds_where_the_first_was_killed(tmp_path: Path) -> None:
    """A lock that outlived its process would stop every start."""
    first = start(tmp_path)
    assert first.stdout is not None
    assert first.stdout.readline() == "builds\n"
    second = start(tmp_path)
    first.kill()
    first.communicate()
    assert second.communicate(timeout=60) == ("builds\nwhat is built\n", None)
    assert (tmp_path / "built").read_text(encoding="utf-8") == "once once "


def test_a_file_is_there_also_where_nothing_can_be_kept(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A folder that can't be written gives a temporary file with the same content."""
    for folder in (tmp_path / "models", tmp_path / "file" / "models"):
        (tmp_path / "file").write_text("in the way of a folder", encoding="utf-8")
        monkeypatch.setenv("WAYMARK_MODELS", str(folder))
        settings.cache_clear()
        with derived_file("table", "mark", lambda: b"rows") as file:
            assert file.read_bytes() == b"rows"
        assert file.exists() is (folder.parent == tmp_path)
