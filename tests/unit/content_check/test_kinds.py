"""What an editor of the kinds of follow-ups is told, where a row names what there is not."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest

from bot.content_check.kinds import check_kinds
from bot.content_files import ContentFileError
from bot.follow_up_kind import KINDS

if TYPE_CHECKING:
    from pathlib import Path


def test_what_is_shipped_is_right() -> None:
    """Each row names only what there is."""
    check_kinds(KINDS)


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        ("answered_by: safe/near", "answered_by: saef/near", r"'saef' is no question"),
        ("read_as: {intent: answer,", "read_as: {intent: answr,", r"'answr' is no intent"),
        ("not_safe:\n", "nowhere_safe:\n  means: a kind without a response\n  of_a_need: true\nnot_safe:\n",
         r"there is no response utter_follow_up_nowhere_safe"),
    ],
)  # fmt: skip
def test_a_row_that_names_what_there_is_not(tmp_path: Path, old: str, new: str, said: str) -> None:
    """With the file and the line to look at."""
    text = KINDS.read_text(encoding="utf-8")
    assert old in text
    path = tmp_path / "kinds.yml"
    path.write_text(text.replace(old, new, 1), encoding="utf-8")
    with pytest.raises(ContentFileError, match=rf"kinds\.yml:\d+.*{re.escape(said) if '(' in said else said}"):
        check_kinds(path)
