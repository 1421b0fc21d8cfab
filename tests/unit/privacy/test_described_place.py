"""Places that are told by what stands there, without a street."""

from __future__ import annotations

import pytest

from bot.privacy import redact


@pytest.mark.parametrize(
    ("text", "language", "gone"),
    [
        ("he is at nyumba ya mabati, njia panda ya Kwa Mzee, mlango wa 4", "sw", "mlango wa 4"),
        ("at the house past Fenwick bakery, third door", "en", "house past Fenwick bakery, third door"),
    ],
)
def test_two_descriptions_in_a_row_are_an_address(text: str, language: str, gone: str) -> None:
    """With a name or a number among them."""
    removed = {i for r in redact(text, language).removed for i in range(r.start, r.end)}
    start = text.index(gone)
    assert not [text[i] for i in range(start, start + len(gone)) if text[i].isalnum() and i not in removed]


def test_a_list_of_places_is_none() -> None:
    """Nothing in it leads anywhere."""
    text = "i clean the kitchen, the bathroom, the garden and the garage"
    assert redact(text, "en").text == text
