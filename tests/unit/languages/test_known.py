"""The list of languages, and what follows from it for one code."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from bot.content_files import ContentFileError
from bot.languages.known import cldr_code, in_latin_letters, languages, nearest, our_languages, read_languages, words_in

if TYPE_CHECKING:
    from pathlib import Path


def test_every_language_leads_to_one_that_is_answered_in() -> None:
    """Whatever is recognised, and whatever is not."""
    assert {nearest(code) for code in (*languages(), "xx")} <= set(our_languages())
    assert [nearest(code) for code in ("sw", "ne", "xx")] == ["sw", "hi", "en"]


@pytest.mark.parametrize(("code", "latin"), [("vi", True), ("uk", False), ("ar", False), ("xx", True)])
def test_letters_decide_how_long_a_text_message_may_be(code: str, latin: bool) -> None:
    """A language that is not known is taken to be in Latin letters."""
    assert in_latin_letters(code) is latin


def test_tagalog_is_filipino_in_the_cldr() -> None:
    """Every other code stays the same, even one that nobody knows."""
    assert [cldr_code(code) for code in ("tl", "es", "xx")] == ["fil", "es", "xx"]


def test_a_list_of_words_may_have_comments_or_be_absent(tmp_path: Path) -> None:
    """Several words may stand in a line."""
    (tmp_path / "xx.txt").write_text("# a comment\nhabari sijambo\n\nasante\n", encoding="utf-8")
    assert words_in(tmp_path / "xx.txt") == ["habari", "sijambo", "asante"]
    assert words_in(tmp_path / "none.txt") == []


@pytest.mark.parametrize(
    "content",
    [
        "ours: {en: {script: LATIN}}\nromanised: []\n",
        "ours: {en: {cldr: en}}\nromanised: []\nother: {}\n",
        "ours: {en: {script: LATIN, nearst: es}}\nromanised: []\nother: {}\n",
    ],
)
def test_a_list_of_another_form_is_refused(tmp_path: Path, content: str) -> None:
    """A part is missing, a language has no script, a word is mistyped."""
    file = tmp_path / "languages.yml"
    file.write_text(content, encoding="utf-8")
    with pytest.raises(ContentFileError, match=r"languages\.yml"):
        read_languages(file)
