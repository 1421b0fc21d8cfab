"""A place brings its numbers, and not the advice that was read already."""

from __future__ import annotations

from bot.actions.needs.place_told import continue_need
from bot.turns.place_of_turn import CountrySource
from tests.turns import changed, turn_of
from tests.unit.actions.replies import names


def test_a_place_that_was_assumed_rightly_repeats_no_numbers() -> None:
    """After the lines of Peru, "yes, in Lima" reads thanks and the next question.

    Other numbers than before, those that a text message had no room for, and a crisis line still come.
    """
    lima = turn_of("tell_location", country="PE", country_source=CountrySource.SAID, place_said=True, same_place=True)
    lima = changed(lima, last_need="being_exploited", shown=("utter_urgent_being_exploited",))
    lima = changed(lima, said=frozenset(lima.known.shown))
    assert names(continue_need(lima)) == ["utter_noted", "utter_ask_contact"]
    moved, dying = changed(lima, same_place=False), changed(lima, last_need="self_harm")
    later, russian = changed(lima, shown=()), changed(lima, channel="sms", language="ru")
    for other in (moved, later, russian):
        assert names(continue_need(other)) == ["utter_helplines", "utter_ask_contact"]
    assert "utter_urgent_self_harm" in names(continue_need(dying))


def test_steps_that_were_read_are_not_said_again_for_the_same_place() -> None:
    """Blackmailed with pictures, "Karaganda, Kazakhstan" after "is this in Kazakhstan?" had the whole advice twice."""
    read = turn_of("tell_location", country="KZ", country_source=CountrySource.SAID, place_said=True, same_place=True)
    read = changed(read, last_need="image_blackmail", said=frozenset({"utter_urgent_image_blackmail"}))
    assert "utter_urgent_image_blackmail" not in names(continue_need(read))
    assert "utter_urgent_image_blackmail" in names(continue_need(changed(read, same_place=False)))
