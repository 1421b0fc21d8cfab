"""A place that is denied is where nobody is, in every language."""

from __future__ import annotations

import pytest

from bot.places import where_is


@pytest.mark.parametrize(
    ("text", "language", "country", "denied"),
    [
        ("she is not in Romania, she is in Leeds", "en", "GB", "RO"),
        ("no esta en colombia esta en españa", "es", "ES", "CO"),
        ("elle est pas au Maroc elle est en Espagne", "fr", "ES", "MA"),
        ("ela nao ta no brasil, ta em portugal", "pt", "PT", "BR"),
        ("ea nu e in romania, e in leeds", "ro", "GB", "RO"),
        ("ее нет в Киргизии, она в Дубае", "ru", "AE", "KG"),
        ("вона не в україні а в варшаві", "uk", "PL", "UA"),
        ("ليست في تونس بل في إيطاليا", "ar", "IT", "TN"),
        ("wo india me nahi hai dubai me hai", "hi", "AE", "IN"),
        ("वो भारत में नहीं है, कुवैत में है", "hi", "KW", "IN"),
        ("সে বাংলাদেশে নাই, সৌদিতে আছে", "bn", "SA", "BD"),
        ("yeye hayupo Tanzania yupo Oman", "sw", "OM", "TZ"),
        ("wala siya sa Pilipinas, nasa Kuwait siya", "tl", "KW", "PH"),
        ("em ấy không còn ở vn, đang ở campuchia", "vi", "KH", "VN"),
    ],
)
def test_the_other_place_is_where_they_are(text: str, language: str, country: str, denied: str) -> None:
    """And the denied one is kept as one that was named."""
    found = where_is(text, language)
    assert found.country == country
    assert denied in found.elsewhere
