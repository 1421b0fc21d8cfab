"""How much proof a name needs: a wrong country gives a wrong emergency number, so everyday words need most."""

from __future__ import annotations

import pytest

from bot.languages.folding import words
from bot.places.index import CUE, IN_ONLY, NEVER, SURE, WRITTEN
from bot.places.name_search import names_in
from bot.places.proof import is_listed, is_usual, language_of_letters, needed


@pytest.mark.parametrize(
    ("text", "languages", "proof", "why"),
    [
        ("dubai", ("en",), SURE, "it is nothing else"),
        ("в Дубае", ("ru",), SURE, "with an ending, too"),
        ("en el Salvador", ("es",), SURE, "a country is meant, though its word is common"),
        ("my friend jordan", ("en",), CUE, "persons are called so"),
        ("de puebla", ("es",), CUE, "a village, unless a word of place says more"),
        ("à Tours", ("fr",), CUE, "towers, unless a word of place says more"),
        ("in Reading", ("en",), WRITTEN, "a word of the language"),
        ("en casa", ("es",), WRITTEN, "a house, and short for Casablanca"),
        ("en mobile", ("fr",), WRITTEN, "a telephone, in French as in English"),
        ("niko Moshi", ("sw",), WRITTEN, "smoke"),
        ("us", ("en",), IN_ONLY, "only 'in US' is the country"),
        ("in us", ("es",), NEVER, "an English pronoun within Spanish"),
        ("in reading", ("es", "en"), WRITTEN, "a word of the conversation is no place in the message either"),
    ],
)
def test_needed(text: str, languages: tuple[str, ...], proof: int, why: str) -> None:
    """By the language of the message, and of the conversation."""
    message = words(text)
    name = names_in(message, languages)[-1]
    place = next(sense for sense in name.senses if sense.kind != "nationality")
    assert needed(place, name, message, languages) == proof, why


@pytest.mark.parametrize(
    ("text", "language", "listed", "usual"),
    [("de puebla", "es", True, False), ("i am in doha", "en", False, True), ("dubai", "en", False, False)],
)
def test_what_the_lists_say(text: str, language: str, listed: bool, usual: bool) -> None:
    """A word that is a name too, truly a name, or neither."""
    message = words(text)
    (name,) = names_in(message, (language,))
    assert is_listed(name, message, (language,)) is listed
    assert is_usual(name, message, (language,)) is usual


@pytest.mark.parametrize(
    ("text", "language"),
    [("я в Дубае", "ru"), ("دبي", "ar"), ("दुबई", "hi"), ("দুবাই", "bn"), ("dubai", None), ("", None)],
)
def test_letters_tell_a_language(text: str, language: str | None) -> None:
    """Latin ones do not."""
    assert language_of_letters(words(text)) == language
