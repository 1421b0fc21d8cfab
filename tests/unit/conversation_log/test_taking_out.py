"""Words that still name somebody go as whole words, in any case and script, and never by half."""

from __future__ import annotations

import pytest

from bot.conversation_log.taking_out import take_out
from bot.privacy import RemovedKind


@pytest.mark.parametrize(
    ("text", "asked", "left"),
    [
        ("my cousin zuleika can not leave", ["Zuleika"], "my cousin [NAME] can not leave"),
        ("they took a passport", ["a"], "they took [NAME] passport"),
        ("zuleika of [PLACE] street 5", ["zuleika of  street 5"], "[NAME]"),
        ("ask Ana Pop, or Ana", ["Ana", "Ana Pop"], "ask [NAME], or [NAME]"),
        ("O’Brien took it", ["o'brien"], "[NAME] took it"),
        ("write to @zul_1 or +974 555-1234", ["zul_1", "974 555 1234"], "write to [NAME] or [NAME]"),
        ("a name, [NAME], and the place", ["name"], "a [NAME], [NAME], and the place"),
        ("Паспорт у Зухры", ["зухры"], "Паспорт у [NAME]"),
        ("मेरी बहन ज़ुलेखा घर में है", ["ज़ुलेखा"], "मेरी बहन [NAME] घर में है"),
        ("我叫王芳在这里", ["王芳"], "我叫[NAME]在这里"),
        ("STRASSE 5", ["straße 5"], "[NAME]"),
    ],
)
def test_words_are_taken_out_whole(text: str, asked: list[str], left: str) -> None:
    """Case, marks between words and tokens may differ; a part of a word stays."""
    found = take_out(text, asked, RemovedKind.NAME)
    assert (found.text, found.absent) == (left, ())
    assert found.stretches >= 1


@pytest.mark.parametrize("asked", ["zulei", "passports", "NAME", "[NAME]", "...", "ana"])
def test_what_is_not_there_changes_nothing(asked: str) -> None:
    """The reader must hear of it: nothing goes where any of the words is absent."""
    text = "zuleika has my passport, said [NAME]"
    found = take_out(text, ["passport", asked], RemovedKind.NAME)
    assert (found.text, found.stretches, found.absent) == (text, 0, (asked,))
