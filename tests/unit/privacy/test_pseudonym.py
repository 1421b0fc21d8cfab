"""Keyed pseudonyms and the codes by which a person asks for erasure."""

from __future__ import annotations

import pytest

from bot.privacy import Pseudonymiser
from bot.privacy.pseudonym import KeyValueError, normalised_code, reference_code

OLD, NEW = b"o" * 32, b"n" * 32


def test_a_sender_keeps_their_pseudonym_and_others_have_another() -> None:
    """Same sender, same channel, same key: same pseudonym."""
    make = Pseudonymiser({1: OLD}, 1).pseudonym
    assert make("sms", "a") == make("sms", "a")
    assert len({make("sms", "a"), make("sms", "b"), make("telegram", "a"), make("sm", "sa")}) == 4


def test_the_pseudonym_shows_neither_sender_nor_key() -> None:
    """Nothing of the address is left, and the keys do not appear in a printout."""
    pseudonymiser = Pseudonymiser({1: OLD}, 1)
    assert "12345" not in pseudonymiser.pseudonym("sms", "12345")
    assert "ooo" not in repr(pseudonymiser)


def test_erasure_finds_a_sender_under_every_key() -> None:
    """After a rotation the older pseudonym is still among those to erase, the current first."""
    before = Pseudonymiser({1: OLD}, 1).pseudonym("sms", "a")
    after = Pseudonymiser({1: OLD, 2: NEW}, 2)
    assert after.all_pseudonyms("sms", "a") == (after.pseudonym("sms", "a"), before)


@pytest.mark.parametrize(("keys", "current"), [({}, 1), ({1: OLD}, 2), ({1: b"short"}, 1)])
def test_a_missing_or_short_key_is_refused(keys: dict[int, bytes], current: int) -> None:
    """A weak key would let everybody try all telephone numbers."""
    with pytest.raises(KeyValueError, match="key"):
        Pseudonymiser(keys, current)


def test_a_reference_code_has_no_look_alikes_and_survives_typing() -> None:
    """It can be read out over a telephone."""
    code = reference_code(Pseudonymiser({1: OLD}, 1).pseudonym("sms", "a"))
    assert len(code) == 9
    assert not set(code) & set("0O1IL5S8B2Z")
    assert normalised_code(" " + code.lower().replace("-", " ")) == code
