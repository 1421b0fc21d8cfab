"""Bank accounts are told from a word of two letters before a number."""

from __future__ import annotations

import pytest

from bot.privacy.reading import read
from bot.privacy.recognisers.iban import IbanRecogniser


@pytest.mark.parametrize(
    ("text", "language", "found"),
    [
        ("pay to GB29 NWBK 6016 1331 9268 19 now", "en", ["GB29 NWBK 6016 1331 9268 19"]),
        ("NO9386011117947", "en", ["NO9386011117947"]),
        ("es 91 2100 0418 4502 0005 1332", "es", ["es 91 2100 0418 4502 0005 1332"]),
        ("la tarjeta es 5425 2334 3010 9903", "es", []),  # a verb, and the length of a card
        ("GB29 NWBK 6016", "en", []),  # too short
    ],
)
def test_an_account_has_letters_digits_and_a_length(text: str, language: str, found: list[str]) -> None:
    """In groups or not; the check digits are not asked."""
    reading = read(text, language)
    assert [reading.text[span.start : span.end] for span in IbanRecogniser().find(reading)] == found
