"""Finds the language of a message, and the one to answer in. Pure: no Rasa, no network."""

from bot.languages.choose import choose_language
from bot.languages.identify import Guess, identify
from bot.languages.known import cldr_code, in_latin_letters, nearest
from bot.languages.names import home_of_speakers, language_name, language_named, languages_of
from bot.languages.wanted import denies, language_wanted

__all__ = [
    "Guess",
    "choose_language",
    "cldr_code",
    "denies",
    "home_of_speakers",
    "identify",
    "in_latin_letters",
    "language_name",
    "language_named",
    "language_wanted",
    "languages_of",
    "nearest",
]
