"""How a channel writes, by its name."""

from __future__ import annotations

import pytest

from bot.channel_names import is_sms


@pytest.mark.parametrize(
    ("channel", "answer"), [("sms", True), ("tryit_sms", True), ("telegram", False), ("no_sms", False), ("", False)]
)
def test_which_channels_send_text_messages(channel: str, answer: bool) -> None:
    """The SMS phone of the try-it page writes as SMS does; how a name ends says nothing."""
    assert is_sms(channel) is answer
