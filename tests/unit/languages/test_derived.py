"""Tables are searched by halving and kept under a fingerprint."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.languages.derived import SortedTable, fingerprint, table_block

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
