"""What was taken out of a message becomes a word that fits everybody."""

from __future__ import annotations

import pytest

from bot.learning.wording import generalised, stand_ins, too_little_left
from bot.privacy import redact


def test_a_name_becomes_somebody_and_an_unknown_word_nothing() -> None:
    """Each placeholder has its word, or none."""
    kept = "[NAME] took my passport in [PLACE] and [WORD] left"
    assert generalised(kept, "en") == "someone took my passport in the city and left"
    assert generalised("[NAME] me quitó el pasaporte", "es") == "alguien me quitó el pasaporte"


@pytest.mark.parametrize(
    ("kind", "language", "words"),
    [(kind, language, words) for kind, by_language in stand_ins().items() for language, words in by_language.items()],
)
def test_words_that_stand_in_point_at_nobody(kind: str, language: str, words: str) -> None:
    """Redaction finds nothing in them, or else every lesson with one would be refused."""
    assert not redact(words, language).removed, kind


@pytest.mark.parametrize(
    ("kept", "mangled"),
    [("[NAME] [PLACE] help", True), ("[NAME]", True), ("[NAME] keeps my passport and pay", False), ("help me", False)],
)
def test_a_message_must_have_words_left(kept: str, mangled: bool) -> None:
    """With more than a third taken out nobody can tell what it said."""
    assert too_little_left(kept) is mangled
