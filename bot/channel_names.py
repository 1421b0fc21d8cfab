"""Names of channels: those that people write on, and those of the try-it page, which are nobody's."""

from __future__ import annotations

from typing import Final, Literal, TypeAlias, get_args

RealChannel: TypeAlias = Literal["telegram", "sms"]

TELEGRAM: Final = "telegram"
SMS: Final = "sms"
#: The channels on which people write.
REAL: tuple[RealChannel, ...] = get_args(RealChannel)
#: The two phones of the try-it page: what staff and visitors write there is counted nowhere.
TRYIT = ("tryit_telegram", "tryit_sms")
CHANNELS = (*REAL, *TRYIT)
_OF_TEXT_MESSAGES = frozenset({SMS, "tryit_sms"})


def is_sms(channel: str) -> bool:
    """Whether a channel sends text messages: `sms` itself, or the SMS phone of the try-it page."""
    return channel in _OF_TEXT_MESSAGES
