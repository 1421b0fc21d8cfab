"""Telephone numbers and plates as people say them: zeros counted, letters drawn out."""

from __future__ import annotations

import pytest

from bot.privacy import RemovedKind, redact
from tests.unit.privacy.left_over import left_over


@pytest.mark.parametrize(
    ("text", "language", "gone"),
    [
        ("ring three noughts, four one eight two six", "en", "three noughts, four one eight two six"),
        ("llama al seis tres ceros dos cinco nueve", "es", "seis tres ceros dos cinco nueve"),
        ("sună la zero șapte, patru de zero, doi unu", "ro", "zero șapte, patru de zero, doi unu"),
        ("набери восемь девять, три нуля, два пять", "ru", "восемь девять, три нуля, два пять"),
        ("телефон: нуль дев'ять, чотири нулі, два п'ять", "uk", "нуль дев'ять, чотири нулі, два п'ять"),
        ("tawag sa zero siyam, tatlong zero, lima dos", "tl", "zero siyam, tatlong zero, lima dos"),
        ("ফোন শূন্য এক, তিনটা শূন্য, আট চার", "bn", "শূন্য এক, তিনটা শূন্য, আট চার"),
        ("اتصل صفر سبعة صفرين تسعة اربعتين", "ar", "صفر سبعة صفرين تسعة اربعتين"),
    ],
)
def test_noughts_that_are_counted_belong_to_the_number(text: str, language: str, gone: str) -> None:
    """No digit of it is left."""
    assert not left_over(gone, text, language)


def test_a_drawn_out_letter_belongs_to_the_plate() -> None:
    """The stroke after an Arabic letter is no letter of its own."""
    text = "السيارة ر هـ ط 4182 وقفت"
    removed = {text[r.start : r.end]: r.kind for r in redact(text, "ar").removed}
    assert removed.get("ر هـ ط 4182") is RemovedKind.PLATE
