"""Tables are searched by halving and kept under a fingerprint."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.languages.derived import SortedTable, derived, derived_file, fingerprint, table_block
from bot.settings import settings

if TYPE_CHECKING:
    from pathlib import Path

    import pytest


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
    assert len(list((tmp_path / "derived").iterdir())) == 2


def test_a_file_is_there_also_where_nothing_can_be_kept(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A folder that can't be written gives a temporary file with the same content."""
    for folder in (tmp_path / "models", tmp_path / "file" / "models"):
        (tmp_path / "file").write_text("in the way of a folder", encoding="utf-8")
        monkeypatch.setenv("WAYMARK_MODELS", str(folder))
        settings.cache_clear()
        with derived_file("table", "mark", lambda: b"rows") as file:
            assert file.read_bytes() == b"rows"
        assert file.exists() is (folder.parent == tmp_path)
