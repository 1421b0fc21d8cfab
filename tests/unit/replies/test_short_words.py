"""Typed words and the lists meet in one form, whatever the keyboard; a language without a list has the English one."""

from __future__ import annotations

from dataclasses import fields

import pytest

from bot.replies.short_words import (
    ShortWords,
    is_yes_or_no,
    joined,
    own_and_english,
    plain,
    short_words,
    unmarked,
    without,
)


@pytest.mark.parametrize(
    ("typed", "form"),
    [
        ("¡SÍ!", "sí"),
        ("1️⃣", "1"),
        ("Ok 👍", "ok"),
        ("ＹＥＳ", "yes"),
        ("(১)", "১"),
        ("don't", "don t"),
        ("no,no", "no no"),
        ("👍", ""),
    ],
)
def test_signs_case_and_forms_of_letters_make_no_difference(typed: str, form: str) -> None:
    """Full-width letters, keycaps and emoji come from telephones of many makes."""
    assert plain(typed) == form


@pytest.mark.parametrize(("typed", "bare"), [("sí", "si"), ("đã rồi", "da roi"), ("hʼ", "hʼ")])
def test_diacritics_may_be_missing(typed: str, bare: str) -> None:
    """Vietnamese is typed without any, its "đ" too."""
    assert unmarked(typed) == bare


def test_an_apostrophe_may_be_missing() -> None:
    """The straight and the curly one."""
    assert joined("can't, don\u2019t") == "cant, dont"


@pytest.mark.parametrize(
    ("said", "left"), [("please help me please", "help me"), ("help please me", "help please me"), ("please", "")]
)
def test_words_are_taken_off_at_the_ends_alone(said: str, left: str) -> None:
    """Within a text they may belong to it."""
    assert without(said, {"please"}) == left


@pytest.mark.parametrize(
    ("text", "answer"), [("YES!", True), ("нет", True), ("oui", True), ("yes please", False), ("", False)]
)
def test_a_yes_or_a_no_of_any_language(text: str, answer: bool) -> None:
    """Nothing may stand beside it."""
    assert is_yes_or_no(text) is answer


def test_every_list_of_english_is_read() -> None:
    """A list whose name in the file is another than that of its field would stay empty, and nobody would hear it."""
    english = short_words("en")
    assert [field.name for field in fields(ShortWords) if not getattr(english, field.name)] == []


def test_english_stands_beside_every_language_once() -> None:
    """People mix it in; what has no file has English alone."""
    english = short_words("en")
    assert own_and_english("es") == [short_words("es"), english]
    assert own_and_english("en") == [english]
    assert own_and_english("xx")[1:] == [english]
    assert not own_and_english("xx")[0].yes
