"""Payment cards are told from other long numbers by their check digit."""

from __future__ import annotations

import pytest

from bot.privacy.reading import read
from bot.privacy.recognisers.card import CardRecogniser


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("card 4111 1111 1111 1111 now", ["4111 1111 1111 1111"]),
        ("4111-1111-1111-1111", ["4111-1111-1111-1111"]),
        ("378282246310005", ["378282246310005"]),
        ("card 4111 1111 1111 1112", []),  # its last digit does not fit the others
        ("411111111111", []),  # twelve digits
    ],
)
def test_thirteen_to_nineteen_digits_that_pass_the_luhn_check(text: str, found: list[str]) -> None:
    """With any separators; what does not pass is left to the recogniser of telephone numbers."""
    reading = read(text, "en")
    assert [reading.text[span.start : span.end] for span in CardRecogniser().find(reading)] == found
