"""An urgent need has the number and its lines; suicidal words have them every time."""

from __future__ import annotations

from bot.actions.needs.urgent import urgent_reply
from bot.turns.turn import Tier
from tests.turns import changed, turn_of


def test_the_number_comes_with_suicidal_words_however_often_it_was_said() -> None:
    """The emergency number and the crisis line come every time (safety.md, Conduct 11); of other needs it does once."""
    said = frozenset({"utter_in_danger_call", "utter_urgent_image_blackmail"})
    later = turn_of(
        "self_harm", Tier.URGENT, country="GB", last_need="image_blackmail", last_tier=Tier.URGENT, said=said
    )
    assert urgent_reply(later, later.intent).says[0].response.startswith("utter_in_danger_call")
    other = changed(later, intent="being_exploited")
    assert not urgent_reply(other, other.intent).says[0].response.startswith("utter_in_danger_call")
