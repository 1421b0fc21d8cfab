"""What Arabic glues to a word."""

from __future__ import annotations

import pytest

from bot.privacy.word_forms.arabic import arabic_name_stems, arabic_stems, is_plain_arabic


@pytest.mark.parametrize(
    ("word", "stem"),
    [("والبيت", "بيت"), ("ياخد", "ياخذ"), ("يبكو", "يبكوا"), ("عطونا", "اعطونا"), ("bykallemni", "kallem")],
)
def test_glue_and_dialect_come_off(word: str, stem: str) -> None:
    """In Latin letters too."""
    assert stem in set(arabic_stems(word))


def test_only_what_is_before_a_name_comes_off() -> None:
    """Nothing is glued after one."""
    assert "محمد" in set(arabic_name_stems("لمحمد"))
    assert "محمد" not in set(arabic_name_stems("محمدهم"))


@pytest.mark.parametrize(("word", "is_plain"), [("بيفتش", True), ("ماخدين", True), ("فتاح", False)])
def test_verbs_and_participles_are_told_by_their_shape(word: str, is_plain: bool) -> None:
    """No capital does in Arabic."""
    assert is_plain_arabic(word) is is_plain
