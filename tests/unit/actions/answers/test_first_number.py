"""Someone who asks for one number reads exactly one."""

from __future__ import annotations

import pytest

from bot.actions.answers.first_number import first_number
from bot.turns.turn import Tier
from tests.turns import turn_of
from tests.unit.actions.replies import names


@pytest.mark.parametrize(
    ("need", "tier", "said", "of_another", "response"),
    [
        ("immediate_danger", Tier.EMERGENCY, (), False, "utter_first_number"),
        ("child_at_risk", Tier.URGENT, (), True, "utter_first_number"),
        ("worried_about_someone", Tier.CONCERN, ("utter_follow_up_missing",), False, "utter_first_number"),
        ("worried_about_someone", Tier.CONCERN, (), False, "utter_first_number_line"),
        ("self_harm", Tier.URGENT, (), False, "utter_first_number_line"),
    ],
)
def test_the_emergency_number_is_the_first_where_it_is_one(
    need: str, tier: Tier, said: tuple[str, ...], of_another: bool, response: str
) -> None:
    """In danger, of a child that is seen, of somebody missing; else the first line for the need."""
    turn = turn_of(
        "answer", tier, country="GB", last_need=need, last_tier=tier, said=frozenset(said), child_of_another=of_another
    )
    reply = first_number(turn)
    assert names(reply) == [response]
    assert len(reply.says[0].lines) == (response == "utter_first_number_line")


def test_without_a_country_it_is_that_of_every_mobile() -> None:
    """No line can be named there."""
    assert names(first_number(turn_of("answer", last_need="child_at_risk"))) == ["utter_first_number_unknown_country"]
