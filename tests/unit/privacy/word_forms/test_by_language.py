"""Words that are only known in another form."""

from __future__ import annotations

import pytest

from bot.privacy import redact
from bot.privacy.word_forms import name_stems, stems


def test_a_language_without_rarer_forms_has_none() -> None:
    """Vietnamese words do not change."""
    assert list(stems("giúp", "vi")) == []


@pytest.mark.parametrize(
    ("word", "name"), [("марии", "мария"), ("لمحمد", "محمد"), ("রহিমের", "রহিম"), ("maria's", "maria")]
)
def test_the_script_tells_how_a_name_changes(word: str, name: str) -> None:
    """Whatever the language of the message."""
    assert name in set(name_stems(word))


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("मैं रोज़ बर्तन मांजती और कपड़े धोता हूं", "hi"),
        ("деньги кончились, нас заперли в подвале", "ru"),
        ("nilalatigo kami at sinisigawan", "tl"),
    ],
)
def test_rarer_forms_stay(text: str, language: str) -> None:
    """What is done to people is what staff must read."""
    assert redact(text, language).text == text


@pytest.mark.parametrize(
    ("text", "language", "gone"),
    [("মালিক পাপিয়া তালা মারে", "bn", "পাপিয়া"), ("wala na si Sinaga dito", "tl", "Sinaga")],
)
def test_names_that_look_like_forms_go(text: str, language: str, gone: str) -> None:
    """Names are looked up first."""
    assert gone not in redact(text, language).text
