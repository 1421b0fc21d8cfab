"""Towns by what they are near to, and cities after glued prepositions."""

from __future__ import annotations

import pytest

from bot.privacy import redact


@pytest.mark.parametrize(
    ("text", "language", "place"),
    [
        ("the farm is near pitlochry and we cannot leave", "en", "pitlochry"),
        ("ferma e lângă calafat", "ro", "calafat"),
        ("malapit sa bongabon ang bahay", "tl", "bongabon"),
        ("بيت الكفيل بالقرب من تل عفر", "ar", "تل عفر"),
        ("جنب صويلح في البيت", "ar", "صويلح"),
        ("हम कैराना के भट्ठे में बंद हैं", "hi", "कैराना"),
        ("انا خدامة فمراكش عند عائلة", "ar", "فمراكش"),
        ("كنا بالناصرية شهرين", "ar", "بالناصرية"),
        ("شغالة بالرياض", "ar", "بالرياض"),
    ],
)
def test_a_town_goes(text: str, language: str, place: str) -> None:
    """Though word lists hold it as a word."""
    assert place not in redact(text, language).text


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("near the river there is a house", "en"),
        ("un hôtel près de la gare", "fr"),
        ("البيت قريب من السوق", "ar"),
        ("حبسوني بالحمام وأخذوا كل ورقة", "ar"),
        ("सेठ के भट्ठे पर", "hi"),
    ],
)
def test_things_and_people_stay(text: str, language: str) -> None:
    """They are near as well."""
    assert redact(text, language).text == text
