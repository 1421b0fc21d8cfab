"""Beside the lines of another person's country stands the number of that country."""

from __future__ import annotations

import pytest

from bot.actions.composition.number_of_there import with_number_of_there
from bot.actions.composition.order import compose
from bot.turns.reply import Reply, Say
from tests.turns import changed, turn_of

ASKS = turn_of("find_helpline", country="OM", second_country="IN", second_said=False, last_need="report_suspicion")


@pytest.mark.parametrize(("here", "there", "number"), [("IN", "OM", "9999"), ("GH", "LB", "999")])
def test_help_in_a_country_names_its_own_number(here: str, there: str, number: str) -> None:
    """Nobody in Oman can call India's 112, and nobody in Lebanon Ghana's 191."""
    asks = changed(ASKS, country=there, second_country=here)
    assert asks.here_and_there == (here, there)
    reply = compose(asks, Reply((Say("utter_helplines"),)))
    named = [say for say in reply.says if say.response == "utter_helplines"]
    assert [say.values["emergency_number"] for say in named] == [number]


def test_what_the_writer_calls_is_the_number_of_where_they_are() -> None:
    """First contact, an emergency: the writer holds the phone. A number of its own is kept, too."""
    says = [Say("utter_in_danger_call"), Say("utter_helplines", values={"emergency_number": "113"})]
    assert list(with_number_of_there(ASKS, says)) == says
    of_here = changed(ASKS, country="IN", second_country="OM", second_said=True)  # "Help in India:"
    for asks in (of_here, changed(ASKS, second_country=None)):
        assert with_number_of_there(asks, [Say("utter_helplines")]) == (Say("utter_helplines"),)
