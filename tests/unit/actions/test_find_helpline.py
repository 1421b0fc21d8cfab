"""Someone who asks for a number gets those of the country, or is asked for it."""

from __future__ import annotations

from bot.actions.find_helpline import FindHelpline
from bot.turns.place_of_turn import CountrySource
from bot.turns.turn import Tier
from tests.turns import changed, turn_of
from tests.unit.actions.replies import names

ASKS = turn_of("find_helpline", Tier.INFORMATION, country="GB", country_source=CountrySource.SAID)


def test_who_wants_to_talk_to_a_person_reads_first_that_this_is_none() -> None:
    """Then the numbers of people."""
    assert names(FindHelpline().answer(changed(ASKS, intent="talk_to_human"))) == [
        "utter_talk_to_human",
        "utter_helplines",
    ]


def test_who_asks_for_a_number_reads_those_of_the_country() -> None:
    """And nothing before them."""
    assert names(FindHelpline().answer(ASKS)) == ["utter_helplines"]
