"""A country that is taken back."""

from __future__ import annotations

import pytest

from bot.dialogue.country_denied import denies_country, denies_country_of_another


@pytest.mark.parametrize(
    ("text", "language", "country", "expected"),
    [
        ("i am in bangladesh, not in india", "en", "IN", True),
        ("লেখা। আমি বাংলাদেশে, যশোর। ইন্ডিয়া না", "bn", "IN", True),
        ("я не в узбекистане я в мьянме", "ru", "UZ", True),
        ("я не понимаю. у меня сестра в ташкенте", "ru", "UZ", False),
        ("i am in india, i have no papers", "en", "IN", False),
        ("elle parle pas francais, je crois elle vient du Mali", "fr", "FR", False),
        ("i am in birmingham dont know the street", "en", "GB", False),
        ("jsuis rentrée a dakar, jsuis plus au liban", "fr", "LB", True),
        ("no", "en", None, False),
    ],
)
def test_only_a_no_to_the_country_itself_counts(text: str, language: str, country: str | None, expected: bool) -> None:
    """In the same clause."""
    assert denies_country(text, language, country) is expected


@pytest.mark.parametrize(
    ("text", "language", "expected"),
    [
        ("i am in egypt not in libya. my brother is there", "en", False),
        ("I am in Egypt, not Libya", "en", False),
        ("ana f masr msh f libya. a5oya elly hnak", "ar", False),
        ("je suis en egypte, pas en libye, c'est mon frere qui y est", "fr", False),
        ("estoy en egipto, no en libia", "es", False),
        ("he is not in libya, he is in tunisia", "en", True),
        ("no, not libya, tunisia", "en", True),
        ("il n'est pas en libye", "fr", True),
    ],
)
def test_the_writer_who_is_not_there_leaves_the_other_there(text: str, language: str, expected: bool) -> None:
    """A brother who is held in Libya lost his country to it, and the lines for him."""
    assert denies_country_of_another(text, language, "LY") is expected
