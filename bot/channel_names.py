"""Names of channels: those of the try-it page, which are nobody's, and whether one sends text messages."""

from __future__ import annotations

#: The two phones of the try-it page: what staff and visitors write there is counted nowhere.
TRYIT = ("tryit_telegram", "tryit_sms")


def is_sms(channel: str) -> bool:
    """Whether a channel sends text messages: `sms` itself, or the SMS phone of the try-it page."""
    return channel.rpartition("_")[2] == "sms"
