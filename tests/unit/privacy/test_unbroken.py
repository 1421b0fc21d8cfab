"""A number goes with what a sign joins to it, and no usual word goes with it."""

from __future__ import annotations

import pytest

from bot.privacy import redact
from tests.unit.privacy.left_over import left_over


@pytest.mark.parametrize(
    ("text", "language", "gone"),
    [
        ("asylum B/30412877/002 ok", "en", "B/30412877/002"),
        ("mi rut 87654321-k ya", "es", "87654321-k"),
        ("rg MG-23.456.789 ok", "pt", "MG-23.456.789"),
        ("справа № 658/3051/22-к там", "uk", "658/3051/22-к"),
        ("الملف ٣٠٥١٢/٢٠٢٣/ب عندهم", "ar", "٣٠٥١٢/٢٠٢٣/ب"),
        ("thẻ 6502-0013B-C0288KDA20000 nha", "vi", "6502-0013B-C0288KDA20000"),
    ],
)
def test_all_of_an_unbroken_number_goes(text: str, language: str, gone: str) -> None:
    """On both sides, whatever its shape."""
    assert not left_over(gone, text, language)


@pytest.mark.parametrize(
    ("text", "language", "stays"),
    [
        ("call 07911305412.then come", "en", "].then come"),
        ("tawagan 09173054128-ko po", "tl", "]-ko po"),
        ("number:30412877, then left", "en", "number:["),
    ],
)
def test_a_usual_word_beside_it_stays(text: str, language: str, stays: str) -> None:
    """It tells what the number was, or begins a sentence."""
    assert stays in redact(text, language).text
