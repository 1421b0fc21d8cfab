"""Keyed pseudonyms: the same sender is recognised, and nobody without the key can tell who it is.

HMAC-SHA-256 with a key that is kept outside the database (RFC 2104). A plain hash would not do: all telephone
numbers of a country can be tried in minutes. Keys rotate; the pseudonym carries its key's number, and an
erasure looks for the sender under every key that is still held.
"""

from __future__ import annotations

import hmac
from dataclasses import dataclass, field
from hashlib import sha256
from typing import TYPE_CHECKING

from bot.faults import OperatorError

if TYPE_CHECKING:
    from collections.abc import Mapping

MINIMUM_KEY_BYTES = 16
"""Shorter keys could be guessed; RFC 2104 advises the length of the hash (32)."""

_CODE_ALPHABET = "ACDEFGHJKLMNPQRTUVWXY34679"
_CODE_LENGTH = 8


class KeyValueError(OperatorError):
    """A key is too short, or the current one is missing; the message never shows a key."""


@dataclass(frozen=True, slots=True)
class Pseudonymiser:
    """Makes pseudonyms with the `current` key of `keys` (key number to key bytes).

    Raises:
        KeyValueError: if the current key is missing or a key is shorter than 16 bytes.
    """

    keys: Mapping[int, bytes] = field(repr=False)
    current: int

    def __post_init__(self) -> None:
        if self.current not in self.keys:
            raise KeyValueError(f"no key with number {self.current}: give it in the settings or change the number")
        if any(len(key) < MINIMUM_KEY_BYTES for key in self.keys.values()):
            raise KeyValueError(f"a pseudonym key has fewer than {MINIMUM_KEY_BYTES} bytes: make a longer one")

    def pseudonym(self, channel: str, sender: str) -> str:
        """The sender's pseudonym under the current key, e.g. `k1.` and 32 hexadecimal digits (128 bits)."""
        return self._under(self.current, channel, sender)

    def all_pseudonyms(self, channel: str, sender: str) -> tuple[str, ...]:
        """The sender's pseudonyms under every key, the current first: an erasure must find all of them."""
        older = sorted((number for number in self.keys if number != self.current), reverse=True)
        return tuple(self._under(number, channel, sender) for number in (self.current, *older))

    def _under(self, number: int, channel: str, sender: str) -> str:
        name, address = (part.encode("utf-8", "surrogatepass") for part in (channel, sender))
        # The length in front keeps ("a", "bc") and ("ab", "c") apart.
        message = len(name).to_bytes(4, "big") + name + address
        return f"k{number}.{hmac.new(self.keys[number], message, sha256).hexdigest()[:32]}"


def reference_code(pseudonym: str) -> str:
    """A short code that a person can read out to have their conversation erased, e.g. `ACDE-3467`.

    It is derived from the pseudonym, so no table has to keep it; 26 signs without look-alikes (no B and 8, no I, 1
    and l, no O and 0, no S and 5, no Z and 2) in 8 places are 2 * 10^11 codes: an operator who is given one finds one
    conversation, and a guess finds none.
    """
    number = int.from_bytes(sha256(b"reference code:" + pseudonym.encode()).digest(), "big")
    signs = []
    for _ in range(_CODE_LENGTH):
        number, rest = divmod(number, len(_CODE_ALPHABET))
        signs.append(_CODE_ALPHABET[rest])
    return f"{''.join(signs[:4])}-{''.join(signs[4:])}"


def is_code(typed: str) -> bool:
    """Whether a reference code can look like this."""
    signs = normalised_code(typed).replace("-", "")
    return len(signs) == _CODE_LENGTH and set(signs) <= set(_CODE_ALPHABET)


def normalised_code(typed: str) -> str:
    """A reference code as a person may type it (spaces, small letters, no dash), in the form we compare."""
    signs = "".join(character for character in typed.upper() if character.isalnum())
    return f"{signs[:4]}-{signs[4:]}"
