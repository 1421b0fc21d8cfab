"""Thanks in an urgent need keep the number and one next step."""

from __future__ import annotations

import pytest

from bot.actions.answers.thanked import thanked
from bot.turns.question import Question
from bot.turns.turn import Tier, Turn
from tests.turns import changed, turn_of
from tests.unit.actions.replies import names

GONE = turn_of("thank", country="ES", last_need="immediate_danger", last_tier=Tier.EMERGENCY)


@pytest.mark.parametrize(
    "turn",
    [
        GONE,
        changed(GONE, last_need="being_exploited", last_tier=Tier.URGENT),
        changed(GONE, last_need="worried_about_someone"),
        changed(GONE, last_need=None, last_tier=None, open_question=Question.SAFE),
    ],
)
def test_danger_that_has_gone_by_is_not_over(turn: Turn) -> None:
    """The words "he left. thanks" are followed by what to do if it starts again."""
    reply = thanked(turn)
    assert reply is not None
    assert names(reply) == ["utter_thank_in_need"]
    assert names(thanked(changed(turn, country=None)) or reply) == ["utter_thank_in_need_unknown_country"]


def test_thanks_for_information_are_only_thanks() -> None:
    """Nothing urgent was told."""
    assert thanked(turn_of("thank", last_need="check_job_offer")) is None
    assert thanked(changed(GONE, intent="goodbye")) is None
