"""A person who is missing or held for money, as the kinds of a message tell of one."""

from __future__ import annotations

import pytest

from bot.dialogue.losses import share_of_loss
from tests.unit.dialogue.messages_read import said


def test_both_losses_count_together() -> None:
    """In "he went there and they ask for money" it may be either."""
    message = said("missing", 0.2)
    message["follow_up"].append({"name": "ransom", "confidence": 0.3})
    assert share_of_loss(message) == pytest.approx(0.5)


def test_other_kinds_are_no_loss() -> None:
    """A question about a fee tells of nobody who is gone."""
    assert share_of_loss(said("should_i_pay")) == 0.0
