"""Somebody who wanted to die and is attacked now reads the number for that, with the crisis line beside it."""

from __future__ import annotations

import pytest

from bot.dialogue.attacked_in_despair import as_attacked_in_despair
from bot.dialogue.known import Known
from bot.understood import OTHER_INTENTS
from tests.unit.dialogue.messages_read import EXPLOITED, alarm, said

DESPAIRED = Known(need="self_harm", tier="emergency", language="en")


def test_an_attack_leads_words_for_the_wish() -> None:
    """The words "he bangs at the door, drunk" were answered with "give away what you hold"."""
    read = as_attacked_in_despair(alarm("immediate_danger", 0.97, tier="emergency"), DESPAIRED)
    assert read is not None
    assert read["intent"]["name"] == "immediate_danger"
    assert read[OTHER_INTENTS] == ["self_harm"]


@pytest.mark.parametrize("share", [0.2, 0.6])
def test_an_act_of_ones_own_is_no_attack(share: float) -> None:
    """The words "I am up on the roof, I can't hold on" look like danger, too."""
    message = alarm("immediate_danger", 0.97, tier="emergency")
    thought = {"kind": "model", "intent": "self_harm", "probability": share}
    message["urgency"]["evidence"] = [*message["urgency"]["evidence"], thought]
    assert as_attacked_in_despair(message, DESPAIRED) is None
    heard = alarm("immediate_danger", 0.97, tier="emergency") | {
        key: value for key, value in said("took_something", share).items() if key == "follow_up"
    }
    assert as_attacked_in_despair(heard, DESPAIRED) is None


def test_a_guess_or_another_need_is_read_as_before() -> None:
    """Nobody loses the crisis line by half a guess."""
    guess = alarm("immediate_danger", 0.6, tier="emergency") | {
        "intent": {"name": "immediate_danger", "confidence": 0.6}
    }
    assert as_attacked_in_despair(guess, DESPAIRED) is None
    assert as_attacked_in_despair(alarm("immediate_danger", 0.97, tier="emergency"), EXPLOITED) is None
