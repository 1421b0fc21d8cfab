"""Messages in Latin letters are answered in their language, while short and mixed ones flip nothing."""

from __future__ import annotations

from pathlib import Path

import pytest
import yaml

from bot.languages import choose_language, identify

DIALECTS = yaml.safe_load(Path(__file__).with_name("romanised.yml").read_text(encoding="utf-8"))


@pytest.mark.parametrize(
    ("language", "text"),
    [
        (language, text)
        for language, dialects in DIALECTS.items()
        for messages in dialects.values()
        for text in messages
    ],
)
def test_a_first_message_is_answered_in_its_language(language: str, text: str) -> None:
    """Three to eight words are enough, in every dialect."""
    assert choose_language(None, identify(text)) == language


@pytest.mark.parametrize("text", ["ok", "help", "help me", "Dubai", "casa", "la", "hola", "bla bla", "no police"])
@pytest.mark.parametrize("current", ["ar", "hi", "bn", "ru", "uk", "es", "fr", "sw"])
def test_a_word_or_two_change_no_conversation(text: str, current: str) -> None:
    """The language of a conversation stays until somebody plainly writes another."""
    assert choose_language(current, identify(text)) == current


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("estoy en la casa", "es"),
        ("safi sana", "sw"),
        ("je suis a casa", "fr"),
        ("sunt in casa", "ro"),
        ("nao me deixam sair da casa", "pt"),
        ("help me please my boss hits me", "en"),
        ("help ako po sinaktan ako", "tl"),
    ],
)
def test_other_languages_keep_their_messages(text: str, language: str) -> None:
    """What is a word of Arabizi too counts for the language that has it more often."""
    assert choose_language(None, identify(text)) == language
