"""Russian in Latin letters is read back."""

from __future__ import annotations

import pytest

from bot.privacy.romanised import cyrillic_readings


@pytest.mark.parametrize(
    ("latin", "cyrillic"),
    [
        ("zhivet", "живет"),
        ("sejchas", "сейчас"),
        ("pomogite", "помогите"),
        ("kotoryy", "который"),
        ("eto", "это"),
    ],
)
def test_a_reading_is_the_word(latin: str, cyrillic: str) -> None:
    """Whatever the writer's own standard, one of the readings is right."""
    assert cyrillic in set(cyrillic_readings(latin))
