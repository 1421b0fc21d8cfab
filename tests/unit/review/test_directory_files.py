"""The directory as its files are now."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path


def test_a_corrected_file_is_read_at_the_next_click(tmp_path: Path) -> None:
    """Without a restart; one that can't be read leaves what was read before."""
    import os

    from bot.helplines.load import DATA
    from bot.review.directory_files import Files

    source = (DATA / "QA.yml").read_text(encoding="utf-8")
    (tmp_path / "QA.yml").write_text(source, encoding="utf-8")
    files = Files(tmp_path)
    first = files.directory()
    assert files.directory() is first
    for number, text in enumerate(("lines: [", source), start=1):
        (tmp_path / "QA.yml").write_text(text, encoding="utf-8")
        os.utime(tmp_path / "QA.yml", (number, number))
        assert files.directory() == first
        assert files.broken is (number == 1)
    assert files.directory() is not first
