"""Hurried spellings stay; what lists hold as names go, whatever they resemble."""

from __future__ import annotations

import pytest

from bot.privacy import redact


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("it hapened and somone saw", "en"),
        ("kiero salir de aki con mi ija", "es"),
        ("гворить не могу, здраствуйте", "ru"),
        ("krta h, smjh nhi aata", "hi"),
        ("sînt închisă și nu mă lasă", "ro"),
    ],
)
def test_a_usual_word_with_a_slip_stays(text: str, language: str) -> None:
    """Staff must read it."""
    assert redact(text, language).text == text


@pytest.mark.parametrize(
    ("text", "language", "gone"), [("plate mx 67 qqd", "en", "qqd"), ("with wanjikuh", "en", "wanjikuh")]
)
def test_letters_of_a_plate_and_unknown_names_go(text: str, language: str, gone: str) -> None:
    """Neither resembles a usual word."""
    assert gone not in redact(text, language).text


@pytest.mark.parametrize(
    ("text", "language", "gone"),
    [
        ("reference zkwtpq with the bus", "en", "zkwtpq"),
        ("mi codigo de reserva wqzplm", "es", "wqzplm"),
        ("cod rezervare hjwxkv", "ro", "hjwxkv"),
        ("mã vé hjwxkv", "vi", "hjwxkv"),
    ],
)
def test_letters_without_vowels_go(text: str, language: str, gone: str) -> None:
    """The code of a booking or a name has none either; what is a word stands in a list."""
    assert gone not in redact(text, language).text


@pytest.mark.parametrize(
    ("text", "language"),
    [("my hsbnd took it for three mnths", "en"), ("mdrr c pas drole", "fr"), ("khft w hrbt mn ddar", "ar")],
)
def test_listed_words_without_vowels_stay(text: str, language: str) -> None:
    """The lists of everyday words hold them."""
    assert redact(text, language).text == text
