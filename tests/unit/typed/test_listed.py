"""A phrase of a list is found in a text, in its language and in English."""

from __future__ import annotations

from bot.typed.listed import listed, says, says_part


def test_english_is_looked_for_as_well() -> None:
    """People mix it in."""
    assert listed("es", lambda words: words.no) == listed(None, lambda words: words.no) | listed(
        "es", lambda words: words.no
    )
    assert says("ok thanks", "es", lambda words: words.thanks)


def test_whole_words_count_or_parts_of_them() -> None:
    """The passports of an offer are one: a list of parts knows endings, a list of words does not."""
    assert says_part("he keeps their passports", "en", lambda words: words.offer_signs)
    assert not says("thanksgiving", "en", lambda words: words.thanks)


def test_a_longer_text_tells_more() -> None:
    """Where a list is of few words."""
    assert says("thanks a lot", "en", lambda words: words.thanks, most=3)
    assert not says("thanks a lot for it", "en", lambda words: words.thanks, most=3)
