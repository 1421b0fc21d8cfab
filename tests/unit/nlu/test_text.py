"""A message is read the same whatever keyboard, script or accident it comes from."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.nlu.text import (
    BOUNDARY,
    MAX_CHARACTERS,
    count_words,
    normalize,
    readable,
    safe,
    token_form,
    tokens,
    tokens_for_rules,
)


@pytest.mark.parametrize(
    ("written", "folded"),
    [
        ("can't", "cant"), ("CAN’T", "cant"), ("heeeelp", "help"), ("soon", "soon"), ("Ayúdame", "ayudame"),
        ("giúp", "giup"), ("đi", "di"), ("ajutați", "ajutati"), ("ещё", "еще"), ("м'я", "мя"), ("أنا", "انا"),
        ("مُساعدة", "مساعده"), ("ساعدونــي", "ساعدوني"), ("١٢", "12"), ("२४", "24"), ("ｈｅｌｐ", "help"),
        ("मदद", "मदद"), ("সাহায্য", "সাহায্য"), ("پاسپورٹ", "پاسپورٹ"), ("İstanbul", "istanbul"), ("1111", "1111"),
    ],
)  # fmt: skip
def test_folds_spellings_together(written: str, folded: str) -> None:
    """Case, diacritics, apostrophes, letter runs, Arabic forms, digits don't matter; Hindi vowels do."""
    assert token_form(written) == folded


@given(st.text(max_size=300))
def test_offsets_point_into_the_message(text: str) -> None:
    """Every token's span lies in the message as it came, in order, whatever it holds."""
    last = 0
    for token in tokens(text):
        assert last <= token.start < token.end <= len(text)
        assert token.text
        last = token.end


@given(st.text(alphabet=st.characters(), max_size=300))
def test_safe_text_keeps_offsets_and_can_be_stored(text: str) -> None:
    """Same length, encodable as UTF-8, no NUL."""
    assert len(safe(text)) == len(text)
    assert "\0" not in safe(text)
    safe(text).encode()
    readable(text).encode()


def test_lone_surrogates_and_marks_go() -> None:
    """Half an emoji, NUL and direction marks neither break nor split anything."""
    assert readable("\ud83d help\0 me\u202e") == "help me"
    assert normalize("he\u200blp \u2066me\u2069") == "help me"


def test_length_is_bounded() -> None:
    """What is beyond Telegram's limit is not read."""
    assert len(safe("a" * 10_000)) == MAX_CHARACTERS
    assert count_words("help " * 5000) <= MAX_CHARACTERS / 5 + 1


def test_sentence_ends_are_boundaries_for_rules() -> None:
    """A phrase must not begin in one sentence and end in the next; abbreviations inside words are not sentence ends."""
    words = [token.text for token in tokens_for_rules("No money. They took it! OK? u.k")]
    assert words == ["no", "money", BOUNDARY, "they", "took", "it", BOUNDARY, "ok", BOUNDARY, "u", "k"]


def test_question_marks_and_emoji_are_features_but_no_words() -> None:
    """The classifier sees that something is asked; words are counted without it."""
    assert normalize("Is it legal? 😀") == "is it legal ? 😀"
    assert count_words("Is it legal? 😀") == 3
    assert normalize(" ... ") == ""
