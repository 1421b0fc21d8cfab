"""The number of every mobile stands beside a country's own, where that is not certain."""

from __future__ import annotations

import pytest

from bot.actions.composition.number_of_mobiles import with_number_of_mobiles
from bot.turns.reply import Say
from tests.turns import turn_of


@pytest.mark.parametrize(("country", "number"), [("AE", "999 / 112"), ("FR", None), ("RO", None)])
def test_beside_an_uncertain_number(country: str, number: str | None) -> None:
    """And nothing where the country's own is certain, or is the same."""
    (said,) = with_number_of_mobiles(turn_of("find_helpline", country=country), [Say("utter_helplines")])
    assert said.values.get("emergency_number") == number


def test_where_the_reply_says_so_in_words_the_number_stands_alone() -> None:
    """Nobody reads 112 three times."""
    says = [Say("utter_emergency"), Say("utter_add_112")]
    assert list(with_number_of_mobiles(turn_of("immediate_danger", country="AE"), says)) == says


def test_a_reply_that_names_its_own_number_keeps_it() -> None:
    """The number of another country, where that is what the text is about."""
    (said,) = with_number_of_mobiles(
        turn_of("find_helpline", country="AE"), [Say("utter_helplines", values={"emergency_number": "113"})]
    )
    assert said.values["emergency_number"] == "113"
