"""Encrypts a database that was begun in the clear, and leaves no copy of it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.faults import OperatorError
from bot.own_files import overwrite, own_file, take_place

if TYPE_CHECKING:
    from pathlib import Path


class EncryptionError(OperatorError):
    """The database was not encrypted, and is as it was; the message says why."""


def encrypt_in_place(path: Path, key: str) -> None:
    """Write the database anew with a key, put it in the old one's place, and overwrite the old one.

    The bot must not be running. On disks that copy on write or level wear, overwriting does not reach the old blocks:
    there only an encrypted volume protects what was written before.

    Args:
        path: the SQLite file.
        key: 64 hexadecimal digits.

    Raises:
        EncryptionError: there is no such file, it is encrypted already, or somebody has it open.
    """
    from sqlcipher3 import dbapi2 as sqlcipher

    if not path.exists():
        raise EncryptionError(f"There is no database at {path}. With WAYMARK_DATABASE_KEY set, a new one is encrypted.")
    new = path.with_suffix(".encrypting")
    new.unlink(missing_ok=True)
    own_file(new)
    connection = sqlcipher.connect(str(path), isolation_level=None)
    try:
        connection.execute("PRAGMA locking_mode=EXCLUSIVE")
        connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")
        connection.execute("PRAGMA journal_mode=DELETE")
        connection.execute(f"ATTACH DATABASE ? AS encrypted KEY \"x'{key}'\"", (str(new),))
        connection.execute("SELECT sqlcipher_export('encrypted')")
        connection.execute("DETACH DATABASE encrypted")
    except sqlcipher.DatabaseError as error:
        new.unlink(missing_ok=True)
        raise EncryptionError(
            f"{path} was not encrypted and is as it was: {error}. Stop the bot and the staff pages first; a file "
            'that is "not a database" may be encrypted already.'
        ) from error
    finally:
        connection.close()
    with path.open("r+b") as old:
        take_place(new, path)  # first: whatever happens now, one of the two is whole under its name
        overwrite(old)
