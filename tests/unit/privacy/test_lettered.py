"""The letters of a passport or plate go with its digits, and no word beside them."""

from __future__ import annotations

import pytest

from bot.privacy import redact
from tests.unit.privacy.left_over import left_over


@pytest.mark.parametrize(
    ("text", "language", "gone"),
    [
        ("passport k 30 51 277 is with him", "en", "k 30 51 277"),
        ("nie x 3051277 l", "es", "x 3051277 l"),
        ("pasaporte jota equis tres cero cinco uno dos siete", "es", "jota equis tres cero cinco uno dos siete"),
        ("رقم جوازي الف باء ثلاثة صفر خمسة واحد اثنين سبعة", "ar", "الف باء ثلاثة صفر خمسة واحد اثنين سبعة"),
        ("पासपोर्ट नंबर जे तीन शून्य पांच एक दो सात", "hi", "जे तीन शून्य पांच एक दो सात"),
        ("পাসপোর্ট নম্বর বি এক্স ০৩০৫১২২", "bn", "বি এক্স ০৩০৫১২২"),
        ("hộ chiếu b 305 1277 chủ giữ", "vi", "b 305 1277"),
    ],
)
def test_letters_beside_the_digits_go(text: str, language: str, gone: str) -> None:
    """As signs and by their names."""
    assert not left_over(gone, text, language)


@pytest.mark.parametrize(
    ("text", "language", "stays"),
    [
        ("call 07911305412 u r late", "en", "] u r late"),
        ("llama a 612305412 y ven", "es", "llama a ["),
        ("pasaporte h 3051277 y el lo tiene", "es", "] y el lo tiene"),
        ("passaporte h 3051277 e ele tem", "pt", "] e ele tem"),
    ],
)
def test_a_word_of_one_letter_beside_it_stays(text: str, language: str, stays: str) -> None:
    """It belongs to the sentence."""
    assert stays in redact(text, language).text
