"""A kidney that is to be sold is no wound and no child taken; a nurse's patient has another page."""

from __future__ import annotations

from typing import Any

import pytest

from bot.dialogue.known import Known
from bot.dialogue.organ_trade import as_organ_trade
from bot.taxonomy import Tier


def read(text: str, need: str | None, language: str = "en", **more: Any) -> tuple[str, str] | None:
    """The choice and tier that a message is read as."""
    parsed: dict[str, Any] = {"text": text, "intent": {"name": "being_exploited", "confidence": 0.9}}
    found = as_organ_trade(parsed, Known(need=need, language=language, **more))
    return found and (found["entities"][1]["value"], found["urgency"]["tier"])


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "he says sell a kidney and the debt is gone"),
        ("ar", "بقولك عايزين ياخدو كليه مني"),
        ("hi", "bolte hai kidney bech do"),
        ("es", "me dicen que venda un riñon"),
        ("ru", "говорят продай почку и долга нет"),
    ],
)
def test_in_a_need_or_about_an_offer_it_has_its_own_answer(language: str, text: str) -> None:
    """As urgent as the conversation was."""
    assert read(text, "being_exploited", language, tier=Tier.URGENT) == ("organ", Tier.URGENT)
    assert read(text, "check_job_offer", language) == ("organ", Tier.CONCERN)


def test_a_nurse_and_a_first_message_are_read_as_what_they_are() -> None:
    """The model reads those."""
    text = "the patient sold a kidney, whom do i tell"
    assert read(text, "healthcare_guidance") is None
    assert read(text, None) is None
    assert read("they took my passport", "being_exploited") is None
