"""The conversation keeps its language until somebody plainly writes another one."""

from __future__ import annotations

import pytest

from bot.languages import choose_language, identify


@pytest.mark.parametrize("current", ["es", "ar", "vi", "hi"])
@pytest.mark.parametrize(
    "text", ["ok", "help", "Dubai", "yes", "1", "no", "help me", "sos", "my boss", "London UK", "🙏"]
)
def test_short_messages_never_flip(current: str, text: str) -> None:
    """People drop English words and names into every language."""
    assert choose_language(current, identify(text)) == current


@pytest.mark.parametrize(
    ("current", "text", "expected"),
    [
        ("en", "necesito ayuda porque mi jefe me quitó el pasaporte", "es"),
        ("es", "can you please speak english with me", "en"),
        ("en", "мне нужна помощь, хозяин забрал паспорт", "ru"),
        ("ru", "мені потрібна допомога, господар забрав паспорт", "uk"),
        ("en", "mujhe madad chahiye malik marta hai", "hi"),
        ("en", "nimefungiwa ndani na bosi hanilipi", "sw"),
    ],
)
def test_plainly_another_language_flips(current: str, text: str, expected: str) -> None:
    """Four words and more that are plainly another language change the reply's."""
    assert choose_language(current, identify(text)) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [("ayuda por favor", "es"), ("Dubai", "en"), ("😀", "en"), ("tulungan nyo ako", "tl"), ("ساعدوني", "ar")],
)
def test_first_message_decides(text: str, expected: str) -> None:
    """Without a conversation the best guess counts, English where nothing tells."""
    assert choose_language(None, identify(text)) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [("मलाई मद्दत गर्नुहोस् घर जान चाहन्छु", "hi"), ("aiutami per favore ho paura", "es"), ("我需要帮助", "en")],
)
def test_other_languages_get_the_nearest(text: str, expected: str) -> None:
    """A language that is not ours is answered in the nearest one."""
    assert choose_language(None, identify(text)) == expected


def test_a_language_that_shares_words_does_not_flip() -> None:
    """Swahili of short words that Tagalog has, too, was answered in Tagalog in the middle of a conversation."""
    said = "sasa nitajuaje kama huyu agent ako registered kenya? anaitwa agency iko river road"
    assert choose_language("sw", identify(said)) == "sw"
