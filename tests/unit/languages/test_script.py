"""The script of a text, and the letters that give one language away."""

from __future__ import annotations

import pytest

from bot.languages.script import letters_of, script_of


@pytest.mark.parametrize(
    ("text", "script"),
    [
        ("help me", "LATIN"),
        ("мой boss", "CYRILLIC"),  # three letters against four that count half
        ("мой supervisor", "LATIN"),
        ("ساعدوني please", "ARABIC"),
        ("ＨＥＬＰ", "LATIN"),
        ("救命", "HAN"),
        ("助けてください", "KANA"),
        ("12 + 7 😀", None),
        ("", None),
    ],
)
def test_the_script_of_most_letters(text: str, script: str | None) -> None:
    """Latin ones count half, Chinese ones beside Japanese ones are Japanese, other signs not at all."""
    assert script_of(text) == script


def test_letters_of_one_language_are_counted() -> None:
    """In either case, and only those of the script."""
    assert letters_of("Їжа і ЫЭ", "CYRILLIC") == {"uk": 2, "ru": 2}
    assert letters_of("їжа", "LATIN") == {}
