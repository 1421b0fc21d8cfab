"""The numbers of helplines stay, however they are grouped; those beside them go."""

from __future__ import annotations

import pytest

from bot.privacy import redact
from tests.unit.privacy.left_over import left_over


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("i called 08000 121 700 twice", "en"),
        ("i called 08000121700 twice", "en"),
        ("is 116123 open at night", "en"),
        ("j'appelle le 3919", "fr"),
        ("sun la 0800 800 678", "ro"),
        ("११२ या 1098 पर फोन करूं", "hi"),
    ],
)
def test_the_number_of_a_helpline_stays(text: str, language: str) -> None:
    """Staff see whom somebody asked."""
    assert not redact(text, language).removed


@pytest.mark.parametrize(
    ("text", "gone"), [("i called 08000 121 701 twice", "08000 121 701"), ("pin 1098 is mine", "1098")]
)
def test_another_number_goes(text: str, gone: str) -> None:
    """One digit more or less, or a word for a code before it."""
    assert not left_over(gone, text, "en")
