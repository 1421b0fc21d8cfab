"""The keys of the pseudonyms: from the settings, or from a file that is made at the first start."""

from __future__ import annotations

import secrets
from contextlib import contextmanager, suppress
from functools import lru_cache
from typing import TYPE_CHECKING

from bot.faults import OperatorError
from bot.own_files import locked, made_once, overwrite, own_folder, put
from bot.privacy.pseudonym import Pseudonymiser
from bot.settings import settings

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator, Mapping
    from pathlib import Path

#: Bytes of a new key: as long as the hash (RFC 2104).
_KEY_BYTES = 32
_FILE = "pseudonym.keys"
#: The number of the key that the bot used when it last started: until it starts again, that is the one it uses.
_IN_USE = "key_in_use"


class KeyFileError(OperatorError):
    """The keys can't be read; the message says where and what they look like."""


@lru_cache(maxsize=1)
def pseudonymiser() -> Pseudonymiser:
    """The pseudonymiser of this process; the key with the highest number is the current one.

    Raises:
        KeyFileError: the setting or the file is malformed.
        KeyValueError: a key is too short.
    """
    given = settings().pseudonym_key.get_secret_value()
    path = settings().var / _FILE
    keys = _parse(given.replace(",", "\n"), "WAYMARK_PSEUDONYM_KEY") if given else _keys_of(path)
    return Pseudonymiser(keys, max(keys))


def rotate() -> int:
    """Add a new key to the file and return its number; old pseudonyms stay findable for erasure.

    Raises:
        KeyFileError: the keys are in the settings, or can't be read.
    """
    with _own_file() as path:
        keys = _keys_of(path)
        number = max(keys) + 1
        put(path, _as_lines({**keys, number: secrets.token_bytes(_KEY_BYTES)}))
    pseudonymiser.cache_clear()
    return number


def note_start() -> None:
    """Note which key the bot uses that starts now, whatever key is made while it runs.

    Where that can't be written, the note is of an earlier key, and `destroy` refuses.

    Raises:
        KeyFileError, KeyValueError, OSError: see `pseudonymiser`.
    """
    number = pseudonymiser().current
    with suppress(OSError):
        own_folder(settings().var)
        put(settings().var / _IN_USE, f"{number}\n")


def destroy(numbers: Collection[int]) -> None:
    """Take keys out of the file: whom their pseudonyms meant can never be told again.

    Raises:
        KeyFileError: the current key is among them, or the bot has not started since it was made, or the keys are in
            the settings, or can't be read.
    """
    with _own_file() as path:
        keys = _keys_of(path)
        if max(keys) in numbers:
            raise KeyFileError(f"{path}: key {max(keys)} is in use. Make a new one first: `python -m bot keys rotate`.")
        if _noted() != str(max(keys)):
            raise KeyFileError(
                f"{path}: the bot has not started since key {max(keys)} was made, so it may still use an older one. "
                "Stop it, start it, and run this command again."
            )
        with path.open("r+b") as old:
            put(path, _as_lines({number: key for number, key in keys.items() if number not in numbers}))
            overwrite(old)
    pseudonymiser.cache_clear()


def _noted() -> str:
    """What the bot noted at its last start; empty before the first one."""
    file = settings().var / _IN_USE
    return file.read_text(encoding="utf-8").strip() if file.exists() else ""


@contextmanager
def _own_file() -> Iterator[Path]:
    """The file of keys, which nobody else changes meanwhile: a key that another command just made would be lost."""
    if settings().pseudonym_key.get_secret_value():
        raise KeyFileError(
            "WAYMARK_PSEUDONYM_KEY holds the keys: change it there. `NUMBER HEXADECIMAL`, comma between keys, the "
            "highest number is the current one; `openssl rand -hex 32` makes one."
        )
    path = settings().var / _FILE
    own_folder(path.parent)
    with locked(path.with_suffix(".lock")):
        yield path


def _keys_of(path: Path) -> dict[int, bytes]:
    return _parse(made_once(path, lambda: f"1 {secrets.token_hex(_KEY_BYTES)}\n"), str(path))


def _as_lines(keys: Mapping[int, bytes]) -> str:
    return "".join(f"{number} {key.hex()}\n" for number, key in sorted(keys.items()))


def _parse(text: str, source: str) -> dict[int, bytes]:
    """Keys by number: one a line, `1 <hexadecimal>`; a single key without a number is number 1.

    Raises:
        KeyFileError: there is no key, a line is not a key, or two have one number: only one would be used, and the
            next change of the file would destroy the other.
    """
    keys: dict[int, bytes] = {}
    for position, line in enumerate(text.split("\n"), 1):
        if not line.strip():
            continue
        said, _, digits = line.strip().rpartition(" ")
        try:
            number, key = int(said or 1), bytes.fromhex(digits)
        except ValueError as error:
            raise KeyFileError(
                f"{source}, key {position}: not a key. Write `NUMBER HEXADECIMAL`, such as `1 9f86d0...`."
            ) from error
        if keys.setdefault(number, key) != key:
            raise KeyFileError(
                f"{source}, key {position}: another key has the number {number} already. Give it the next one."
            )
    if not keys:
        raise KeyFileError(f"{source}: no key. Write `1 ` and at least 32 hexadecimal digits.")
    return keys
