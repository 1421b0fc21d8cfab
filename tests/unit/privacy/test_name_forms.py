"""Names in the forms in which people write them, and verbs that only look like names."""

from __future__ import annotations

import pytest

from bot.privacy import redact
from tests.unit.privacy.left_over import left_over


@pytest.mark.parametrize(
    ("text", "language", "gone"),
    [
        ("получатель Тимур Рашидович К.", "ru", "Тимур Рашидович К"),
        ("отримувач Гнатюк Р.В.", "uk", "Гнатюк Р.В"),
        ("em trai tôi là Giàng A Páo đi làm thuê", "vi", "Giàng A Páo"),
        ("em chuyển tiền cho NGUYEN VAN SANG rồi", "vi", "NGUYEN VAN SANG"),
        ("bé Na nhà tôi mới 14 tuổi", "vi", "Na"),
        ("وصاحب المطعم عصام ما يعطيني راتبي", "ar", "عصام"),
        ("আমার ভাই আলমগীর লিবিয়ায় আটক", "bn", "আলমগীর"),
        ("मेरी बेटी को गुड्डू ले गया", "hi", "गुड्डू"),
        ("he sent a man, uncle Sunday, to get me", "en", "Sunday"),
    ],
)
def test_initials_capitals_and_common_words_are_parts_of_names(text: str, language: str, gone: str) -> None:
    """Every letter of the name goes."""
    assert not left_over(gone, text, language)


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("زوجي بيفتش موبايلي", "ar"),
        ("صاحب العمل ماخد جوازي", "ar"),
        ("wanataka nilipe pesa kwanza", "sw"),
        ("wakatunyang'anya simu", "sw"),
        ("je crois qu'elle m'aime", "fr"),
        ("nu ne lasa sa iesim", "ro"),
    ],
)
def test_inflected_words_stay(text: str, language: str) -> None:
    """A verb with its glue is no name, even after "my husband"."""
    assert redact(text, language).text == text
