"""The person whom an operator means when erasing on request.

A telephone number, a chat or a reference code, as it was read out or typed, in the form that pseudonyms are made of.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from bot.channel_names import CHANNELS, TELEGRAM, TRYIT
from bot.conversation_log.beside import pseudonyms_beside
from bot.faults import OperatorError
from bot.privacy.pseudonym import is_code, normalised_code

if TYPE_CHECKING:
    from collections.abc import Collection

    import sqlalchemy as sa

_BESIDE_DIGITS = re.compile(r"[\s().\-/\u2010-\u2015\u202a-\u202e\u2066-\u2069]")
#: How many digits a number with its country code has (E.164); fewer are a short code, which has no plus.
_WHOLE_NUMBER = range(7, 16)


class NobodyMeantError(OperatorError):
    """No sender and no reference code looks like this; the message says how to write one."""


def sender_of(channel: str, written: str) -> str:
    """The sender as the channel gives it: a number with its plus, a Telegram chat in digits.

    Raises:
        NobodyMeantError: there is no such channel, or nobody can write there under this name.
    """
    if channel not in CHANNELS:
        raise NobodyMeantError(f"--channel is one of {', '.join(CHANNELS)}, not {channel!r}.")
    if channel in TRYIT:
        return written.strip()
    bare = _BESIDE_DIGITS.sub("", written)
    if channel == TELEGRAM:
        if not re.fullmatch(r"-?\d+", bare, re.ASCII):
            raise NobodyMeantError("--sender is the identifier of the chat, all digits; or ask for the reference code.")
        return bare
    digits = bare.removeprefix("+")
    digits = digits.removeprefix("00") if digits == bare else digits
    if not re.fullmatch(r"\d{3,15}", digits, re.ASCII):
        raise NobodyMeantError("--sender is a telephone number with its country code, such as +97455510001.")
    return f"+{digits}" if len(digits) in _WHOLE_NUMBER else digits


def code_of(written: str) -> str:
    """A reference code in the form that is kept.

    Raises:
        NobodyMeantError: no code looks like this.
    """
    if not is_code(written):
        raise NobodyMeantError(
            f"{written!r} is no reference code: it has eight signs, such as ACDE-3467, and none of B, I, O, S, Z, 0, "
            "1, 2, 5 and 8."
        )
    return normalised_code(written)


def is_known_beside(engine: sa.Engine, names: Collection[str]) -> bool:
    """Whether anything but turns is kept under one of these pseudonyms."""
    with engine.connect() as connection:
        return not pseudonyms_beside(connection).isdisjoint(names)
