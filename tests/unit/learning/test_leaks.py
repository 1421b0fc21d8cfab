"""The leak test lets ordinary wording pass, and nothing that might point at somebody."""

from __future__ import annotations

import pytest

from bot.learning.leaks import LONGEST, Leak, leaks, words_of

USUAL = words_of("my boss took passport and i cant leave the house someone xanthippe call")


def test_ordinary_wording_passes() -> None:
    """Words of our own examples, and nothing that redaction knows."""
    assert leaks("my boss took my passport and i cant leave", "en", USUAL) == ()


@pytest.mark.parametrize(
    ("text", "leak"),
    [
        ("call my boss +974 5551 2345", Leak.REDACTABLE),
        ("call my boss 55512345", Leak.NUMBER),
        ("[NAME] took my passport", Leak.PLACEHOLDER),
        ("my boss took " * LONGEST, Leak.STORY),
        ("my boss wanjirukamau took my passport", Leak.RARE_WORD),
    ],
)
def test_what_may_point_at_somebody_is_refused(text: str, leak: Leak) -> None:
    """One reason each, though others may hold as well."""
    assert leak in leaks(text, "en", USUAL)


def test_a_name_that_is_usual_to_us_is_still_redactable() -> None:
    """The two halves of the test do not trust each other."""
    assert Leak.REDACTABLE in leaks("xanthippe took my passport", "en", USUAL)


@pytest.mark.parametrize(
    ("language", "usual", "text"),
    [
        ("hi", "मेरा बॉस पासपोर्ट ले गया कमल राजा", "मेरा बॉस करमाला"),
        ("bn", "আমার মালিক পাসপোর্ট নিয়ে গেছে", "আমার মালিক পামেগা"),
    ],
)
def test_a_name_is_a_whole_word_in_every_script(language: str, usual: str, text: str) -> None:
    """Without their vowel signs its letters would all be usual."""
    assert Leak.RARE_WORD in leaks(text, language, words_of(usual))


def test_words_of_a_text_are_lower_case_and_without_placeholders() -> None:
    """Letters of every script count, numbers don't."""
    assert words_of("[NAME] Can't leave Доха 24 मेरी") == {"can't", "leave", "доха", "मेरी"}
