"""What the recogniser of addresses finds by itself, and how far an address reaches."""

from __future__ import annotations

import pytest

from bot.privacy.reading import read
from bot.privacy.recognisers.address import AddressRecogniser


@pytest.mark.parametrize(
    ("text", "language", "found", "why"),
    [
        ("we are at 14 Green Lane now", "en", ["14 Green Lane"], "the number stands before the name"),
        ("estoy en calle de la Luna 14 y no salgo", "es", ["calle de la Luna 14"], "or behind it"),
        ("j'habite 17 bis rue des Tilleuls", "fr", ["17 bis rue des Tilleuls"], "or before the word for a street"),
        ("it is Green Lane", "en", ["Green Lane"], "a name is enough"),
        ("in block C", "en", ["block C"], "a letter is enough of a block"),
        ("flat 4b, second floor", "en", ["flat 4b, second floor"], "what goes on behind it goes, too"),
        ("S.L.P 00412", "sw", ["S.L.P 00412"], "a postbox has a longer number than a room"),
        ("с. Мале", "uk", ["с. Мале"], "a village, short"),
        ("они на улице", "ru", [], "a street without number or name is any street"),
        ("i sleep on the street", "en", [], "the same in English"),
        ("it is a long road", "en", [], "common words are no name"),
        ("room 5 dollars", "en", [], "a price"),
        ("room 3000usd", "en", [], "a price, without a blank"),
        ("unit 5 girls", "en", [], "what follows is counted"),
        ("number 0755-012-345", "en", [], "a telephone number"),
        ("number nine eight seven", "en", [], "a telephone number in words"),
        ("В. С., з ним", "uk", [], "initials, and no village"),
        ("cerrada la calle, la ventana", "es", [], "another clause"),
        ("barrio Flores trabajamos de 7 a 12", "es", ["barrio Flores"], "the hours belong to the clause that goes on"),
    ],
)
def test_addresses(text: str, language: str, found: list[str], why: str) -> None:
    """The whole address, and nothing of what is said beside it."""
    spans = AddressRecogniser().find(read(text, language))
    assert list(dict.fromkeys(text[span.start : span.end] for span in spans)) == found, why
