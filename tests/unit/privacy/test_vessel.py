"""Ships by name."""

from __future__ import annotations

import pytest

from bot.privacy import redact
from tests.unit.privacy.left_over import left_over


@pytest.mark.parametrize(
    ("text", "language", "gone"),
    [
        ("we are on the trawler Morning Grace 12 near the port", "en", "Morning Grace 12"),
        ("мы на траулере Капитан Седых, кормят плохо", "ru", "Капитан Седых"),
        ("nasa FV Golden Tide 9 kami", "tl", "FV Golden Tide 9"),
        ("tuko meli ya uvuvi Upepo wa Kusi, nahodha mkali", "sw", "Upepo wa Kusi"),
        ("نشتغل على مركب نسمة البحر 7 والريس", "ar", "نسمة البحر 7"),
        ("ট্রলার এফবি সাগরের ঢেউ, নামতে দেয় না", "bn", "এফবি সাগরের ঢেউ"),
    ],
)
def test_the_name_of_a_ship_goes(text: str, language: str, gone: str) -> None:
    """Also where it consists of common words."""
    assert not left_over(gone, text, language)


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("the boat left and we sleep on the ship", "en"),
        ("nasa barko po ako ng isang buwan", "tl"),
        ("المركب واقف", "ar"),
    ],
)
def test_a_ship_without_a_name_stays(text: str, language: str) -> None:
    """What follows is no name."""
    assert redact(text, language).text == text


@pytest.mark.parametrize(
    ("text", "language"),
    [("слава богу мы тут", "ru"), ("gracias a dios estoy viva", "es"), ("kwa bahati nzuri nilitoroka", "sw")],
)
def test_what_people_say_stays(text: str, language: str) -> None:
    """Names that are words of a saying are no names there."""
    assert redact(text, language).text == text
