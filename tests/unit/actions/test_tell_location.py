"""A place brings its numbers, and not the advice that was read already."""

from __future__ import annotations

from bot.actions.concern import Concern
from bot.actions.tell_location import TellLocation
from bot.turns.turn import Tier
from tests.turns import changed, turn_of
from tests.unit.actions.replies import names


def test_a_place_that_is_told_later_brings_the_numbers_and_the_buttons() -> None:
    """By its name alone, or in a sentence that the model takes for the concern."""
    there = turn_of("tell_location", country="CO", place_said=True, last_need="report_suspicion")
    there = changed(there, said=frozenset({"utter_report_suspicion"}))
    for reply in (
        TellLocation().answer(there),
        Concern().answer(changed(there, intent="report_suspicion", tier=Tier.CONCERN)),
    ):
        assert names(reply) == ["utter_helplines"]
        assert reply.says[0].buttons_of == "utter_report_suspicion"


def test_a_place_that_is_none_is_asked_for_again() -> None:
    """Nothing was named that the bot knows."""
    reply = TellLocation().answer(turn_of("tell_location"))
    assert names(reply) == ["utter_country_not_understood", "utter_ask_country"]
