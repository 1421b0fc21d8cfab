"""Numbers that count something belong to no name, house or plate."""

from __future__ import annotations

import pytest

from bot.privacy import redact


@pytest.mark.parametrize(
    ("text", "language", "left"),
    [
        ("ma fille Salima 14 ans ne répond plus", "fr", "14 ans"),
        ("minha filha Jussara 13 anos sumiu", "pt", "13 anos"),
        ("донька Орися 16 років мовчить", "uk", "16 років"),
        ("con gái tôi Thắm 15 tuổi mất liên lạc", "vi", "15 tuổi"),
        ("we sleep in the barn behind the mill, 18 people in one room", "en", "18 people"),
        ("xe 7 chỗ tới đón lúc nửa đêm", "vi", "7 chỗ"),
    ],
)
def test_what_is_counted_stays(text: str, language: str, left: str) -> None:
    """The age of a child and how many are kept say what happened, not who."""
    assert left in redact(text, language).text


@pytest.mark.parametrize(
    ("text", "language", "left"),
    [
        ("बहन का नंबर नौ सात एक शून्य चार चार एक आठ", "hi", "नंबर"),
        ("meu numero nove oito oito um dois dois quatro sete", "pt", "numero"),
    ],
)
def test_the_word_for_a_number_stays_before_a_telephone_number(text: str, language: str, left: str) -> None:
    """It is no house number that a second number word follows."""
    assert left in redact(text, language).text
