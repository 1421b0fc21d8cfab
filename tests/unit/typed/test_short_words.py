"""The lists of a language, which a language without any has in English."""

from __future__ import annotations

from dataclasses import fields

import pytest

from bot.typed.short_words import ShortWords, is_yes_or_no, own_and_english, short_words


@pytest.mark.parametrize(
    ("text", "answer"), [("YES!", True), ("нет", True), ("oui", True), ("yes please", False), ("", False)]
)
def test_a_yes_or_a_no_of_any_language(text: str, answer: bool) -> None:
    """Nothing may stand beside it."""
    assert is_yes_or_no(text) is answer


def test_every_list_of_english_is_read() -> None:
    """A list whose name in the file is another than that of its field would stay empty, and nobody would hear it."""
    english = short_words("en")
    empty = [field.name for field in fields(ShortWords) if not getattr(english, field.name)]
    assert empty == ["no_in_english"]  # of other languages alone


def test_english_stands_beside_every_language_once() -> None:
    """People mix it in; what has no file has English alone."""
    english = short_words("en")
    assert own_and_english("es") == [short_words("es"), english]
    assert own_and_english("en") == [english]
    assert own_and_english("xx")[1:] == [english]
    assert not own_and_english("xx")[0].yes
