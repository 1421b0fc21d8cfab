"""The comparison with Telegram's description finds what does not fit."""

from __future__ import annotations

from typing import Any

import pytest

from tests.channels.telegram.specification import FILE, problems_of
from tests.standards import needed_standard

GOOD = {"chat_id": 1, "text": "hi"}


def keyboard(data: str) -> dict[str, Any]:
    """A keyboard of one button."""
    return {"reply_markup": {"inline_keyboard": [[{"text": "x", "callback_data": data}]]}}


@pytest.mark.parametrize(
    ("method", "given", "fits"),
    [
        ("sendMessage", GOOD, True),
        ("sendMessage", GOOD | keyboard("x" * 64), True),
        ("sendMessage", GOOD | keyboard("x" * 65), False),
        ("sendMessage", GOOD | {"reply_markup": {"inline_keyboard": [[{"title": "x"}]]}}, False),
        ("sendMessage", GOOD | {"text": "x" * 4097}, False),
        ("sendMessage", GOOD | {"parse_mode": "HTML"}, False),
        ("sendMessage", GOOD | {"new": 1}, False),
        ("sendMessage", {"chat_id": 1}, False),
        ("deleteMessages", {"chat_id": 1, "message_ids": [1, 2]}, True),
        ("deleteMessages", {"chat_id": 1, "message_ids": "1"}, False),
        ("sendMesage", GOOD, False),
    ],
)
def test_comparison(method: str, given: dict[str, Any], fits: bool) -> None:
    """A request that Telegram would refuse is named, one that it takes is not."""
    needed_standard(FILE)  # where it is missing, no test of the channel holds a request against it
    assert (problems_of(method, given) == []) is fits
