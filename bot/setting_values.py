"""What a setting may hold: each check gives the value in its one form, or says what is wrong and how to write it."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

if TYPE_CHECKING:
    from pathlib import Path

_DRIVERS = ("sqlite", "postgresql+psycopg")


def language_codes(written: str, translations: Path) -> str:
    """Codes of languages, each once, with a space between; commas part them as well.

    Args:
        written: what the operator wrote.
        translations: folder of the catalogues: whatever has one is a language.

    Raises:
        ValueError: a code that no language has.
    """
    codes = dict.fromkeys(written.replace(",", " ").split())
    for code in codes:
        if code != "en" and not (translations / f"{code}.po").exists() and not _is_language(code):
            raise ValueError(f"{code!r} is no language; write codes of ISO 639-1 with spaces between: en es")
    return " ".join(codes)


def _is_language(code: str) -> bool:
    import pycountry  # a large table, which only an unusual code needs

    return bool(re.fullmatch("[a-z]{2}", code)) and pycountry.languages.get(alpha_2=code) is not None


def web_address(written: str) -> str:
    """An address of the web without a slash at its end; empty stays empty.

    Raises:
        ValueError: it is no address.
    """
    address = written.strip().rstrip("/")
    parts = urlsplit(address)
    if address and not (parts.scheme in {"http", "https"} and parts.hostname):
        raise ValueError("must be an address that begins with https://, such as https://bot.example.org")
    return address


def database_address(written: str) -> str:
    """An address of a database that the bot can use; empty stays empty.

    Raises:
        ValueError: another database, another driver, or no address at all.
    """
    scheme, parted, _ = written.partition("://")
    if not written:
        return written
    if scheme.startswith("postgres") and scheme != "postgresql+psycopg":
        raise ValueError("write postgresql+psycopg:// at its beginning, whatever the provider prints")
    if not parted or scheme not in _DRIVERS:
        raise ValueError("must be postgresql+psycopg://ROLE:PASSWORD@HOST/DATABASE, or sqlite:////FOLDER/FILE.db")
    if scheme != "sqlite" and not _has_parts(written):
        raise ValueError("can't be read: is its port a number, and are @, : and / of its password %40, %3A and %2F?")
    return written


def _has_parts(address: str) -> bool:
    parts = urlsplit(address)
    try:
        return bool(parts.path.strip("/")) and parts.netloc.count("@") < 2 and (parts.port is None or parts.port > 0)
    except ValueError:  # the port is no number
        return False
