"""Which words beside a name belong to it; announced names are found by `name_by_cue.py`."""

from __future__ import annotations

import pytest

from bot.privacy.reading import read
from bot.privacy.recognisers.name import NameRecogniser


@pytest.mark.parametrize(
    ("text", "language", "found", "why"),
    [
        ("Nguyễn Văn Tèo", "vi", {"Nguyễn", "Văn", "Tèo"}, "the middle word is a common one"),
        ("nguyen thi bich van, em so", "vi", {"nguyen", "thi", "bich", "van"}, "four syllables, in small letters"),
        ("luz marina me dijo", "es", {"luz", "marina"}, "two words that can both be names"),
        ("Hamada ould Sidi", "ar", {"ould", "Sidi"}, "the small word before a name belongs to it"),
        ("NGUYEN VAN SANG", "en", {"NGUYEN", "VAN", "SANG"}, "copied from a receipt"),
        ("Gopal seth", "hi", {"Gopal", "seth"}, "a title behind the name belongs to it"),
        ("una alumna Abril Quinteros", "es", {"Abril", "Quinteros"}, "a month before a name is a name"),
        ("a Suelen e a Rita", "pt", {"Suelen", "Rita"}, "and joins two persons, with an article"),
        ("جمال وتسفاي", "ar", {"جمال", "وتسفاي"}, "Arabic glues 'and' to the second"),
        ("maria and joy", "en", {"maria", "joy"}, "a word that can be a name is one beside a name"),
        ("maria and water", "en", {"maria"}, "water can not"),
        ("mon mari Ousmane", "fr", {"Ousmane"}, "her husband, though 'Mari' is a name elsewhere"),
        ("Josiane e eu dormimos", "pt", {"Josiane"}, "what follows 'I' is what they do"),
        ("Maria I am here", "en", {"Maria"}, "'I' is no initial"),
        ("Maria\nB", "en", {"Maria"}, "a letter on the next line is none, either"),
        ("позвонила Марина А потом", "ru", {"Марина"}, "nor is 'and' at the start of a sentence"),
        ("en abril vino", "es", set(), "a month alone is a date"),
        ("khad el basbor", "ar", set(), "a verb and what it takes"),
        ("hope is gone", "en", set(), "a word without anything that makes it a name"),
    ],
)
def test_names(text: str, language: str, found: set[str], why: str) -> None:
    """The words of names, and no others."""
    spans = NameRecogniser().find(read(text, language))
    assert {text[span.start : span.end] for span in spans} == found, why
