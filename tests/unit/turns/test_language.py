"""The reply is in the language asked for, else in that of the message, and without words in the conversation's."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from rasa_sdk import Tracker

from bot.languages import Guess
from bot.settings import settings
from bot.turns.language import guess_of, language_in_turn

if TYPE_CHECKING:
    from bot.told_by_channel import ToldByChannel

SURE_SPANISH = Guess("es", 0.99, None, romanised=False, other=None, words=9, unreadable=False)
NOTHING = Guess(None, 0.0, None, romanised=False, other=None, words=0, unreadable=False)


def answered_in(spoken: str | None, guess: Guess, told: ToldByChannel, asked_for: str | None = None) -> str:
    """The language of the reply in a conversation of this language."""
    tracker = Tracker("k1.a", {"language": spoken}, {}, [], False, None, {}, "action_listen")
    return language_in_turn(tracker, guess, told, asked_for)


@pytest.mark.parametrize(
    ("spoken", "guess", "told", "asked_for", "language"),
    [
        ("fr", SURE_SPANISH, {}, "ar", "ar"),
        ("fr", SURE_SPANISH, {}, "ja", "es"),
        ("fr", SURE_SPANISH, {}, None, "es"),
        ("fr", NOTHING, {}, None, "fr"),
        (None, NOTHING, {"language_hint": "ro"}, None, "ro"),
        ("fr", SURE_SPANISH, {"payload": True}, None, "fr"),
        (None, SURE_SPANISH, {"payload": True, "command_language": "uk"}, None, "uk"),
    ],
    ids=["asked", "not ours", "written", "no words", "telephone", "button", "command"],
)
def test_the_language_of_the_reply(
    spoken: str | None, guess: Guess, told: ToldByChannel, asked_for: str | None, language: str
) -> None:
    """A button has no words that could tell another one; the language of the telephone counts until words tell."""
    assert answered_in(spoken, guess, told, asked_for) == language


def test_hindi_in_latin_letters_of_pakistan_is_answered_in_english() -> None:
    """A father in Karachi could not read eight answers in Devanagari. In India it is answered in its own letters."""
    latin = Guess("hi", 0.95, None, romanised=True, other=None, words=12, unreadable=False)
    assert answered_in(None, latin, {"country_hint": "PK"}) == "en"
    assert answered_in(None, latin, {"country_hint": "IN"}) == "hi"


def test_without_any_sign_the_first_live_language_is_spoken() -> None:
    """Also where the telephone's language is not one of ours."""
    first = settings().live_languages[0]
    assert answered_in(None, NOTHING, {}) == first
    assert answered_in(None, NOTHING, {"language_hint": "ja"}) == first
    assert answered_in(None, NOTHING, {"payload": True}) == first


def test_a_message_without_a_guess_is_in_no_language() -> None:
    """A model that was trained before has none."""
    assert guess_of({}) == NOTHING
    found = guess_of({"language": {"code": "es", "confidence": 0.99, "words": 9}})
    assert (found.language, found.confidence, found.words) == ("es", 0.99, 9)
