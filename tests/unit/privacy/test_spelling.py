"""Words are looked up under one spelling."""

from __future__ import annotations

import pytest

from bot.privacy.spelling import LATIN, OTHER, key, keys, script_of, shortened, without_diacritics


@pytest.mark.parametrize(
    ("word", "expected"),
    [
        ("HOPE", "hope"),
        ("São", "são"),
        ("أُختي", "اختي"),
        ("گاڑی", "كاڑي"),
        ("Ёлка", "елка"),
        ("ज़मीन", "जमीन"),
        ("চাঁদ", "চাদ"),
    ],
)
def test_variants_of_a_script_have_one_key(word: str, expected: str) -> None:
    """Case, Arabic letters and vowel signs, ё, the dots of Hindi and Bengali; diacritics of Latin letters stay."""
    assert key(word) == expected


def test_many_words_have_the_keys_of_each() -> None:
    """They are made all at once, which is faster."""
    words = ["Hope", "أمل", "Вера", "Ёж"]
    assert keys(words) == [key(word) for word in words]
    assert keys([]) == []


@pytest.mark.parametrize(("word", "plain"), [("hope", "hope"), ("đức", "duc"), ("straße", "strasse"), ("são", "sao")])
def test_many_people_type_no_diacritics(word: str, plain: str) -> None:
    """Also letters that Unicode does not take apart."""
    assert without_diacritics(word) == plain


def test_drawn_out_letters_are_cut_to_two_and_to_one() -> None:
    """Two in a row are no drawing out, and nothing is left of one letter alone."""
    assert list(shortened("heeelp")) == ["heelp", "help"]
    assert list(shortened("aaa")) == ["aa"]
    assert list(shortened("good")) == []


@pytest.mark.parametrize(
    ("word", "script"),
    [
        ("hope", LATIN),
        ("Ếch", LATIN),
        ("вера", "cyrillic"),
        ("أمل", "arabic"),
        ("आशा", "devanagari"),
        ("救", OTHER),
    ],
)
def test_the_first_letter_tells_the_script(word: str, script: str) -> None:
    """Of the scripts of our languages."""
    assert script_of(word) == script
