"""Words that name a warning sign of an offer, in every language."""

from __future__ import annotations

import pytest

from bot.typed.offer_signs import names_offer_sign


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("he wants a photo of my passport", "en"), ("quiere mi pasaporte", "es"), ("elle veut le passeport", "fr"),
        ("querem o meu passaporte", "pt"), ("vrea pasaportul", "ro"), ("просит фото паспорта", "ru"),
        ("хоче фото паспорта", "uk"), ("عايز صورة جوازي", "ar"), ("पासपोर्ट की फोटो", "hi"), ("anataka pasipoti", "sw"),
        ("họ đòi hộ chiếu", "vi"), ("gusto ang pasaporte", "tl"), ("পাসপোর্টের ছবি চায়", "bn"),
    ],
)  # fmt: skip
def test_a_passport_is_named_in_every_language(text: str, language: str) -> None:
    """With its endings, and in English by anybody."""
    assert names_offer_sign(text, language)
    assert names_offer_sign("its a tourist visa", language)


def test_what_every_offer_has_is_no_sign() -> None:
    """A visa, a contract and pay come with honest work as well."""
    assert not names_offer_sign("the contract says 2 years, visa is from the company", "en")
