"""Sets of words as tries."""

from __future__ import annotations

from bot.privacy.word_set import WordSet


def test_it_holds_its_words_and_no_beginning_of_one() -> None:
    """Words of every script, by the whole word."""
    words = WordSet(["passport", "паспорт", "جواز", "পাসপোর্ট", "pass"])
    assert all(word in words for word in ("passport", "паспорт", "جواز", "পাসপোর্ট", "pass"))
    assert not any(word in words for word in ("passpor", "pas", "passports", "", "паспор"))
    assert len(words) == 5


def test_what_has_no_utf8_is_in_no_set() -> None:
    """A lone surrogate raises nothing."""
    assert "\ud83d" not in WordSet(["a"])
