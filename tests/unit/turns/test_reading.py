"""A turn holds what its message tells of the place, beside what was known of it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from rasa_sdk import Tracker

from bot.turns.reading import read_turn

if TYPE_CHECKING:
    from bot.turns.turn import Turn


def read(
    whereabouts: dict[str, Any], beside: dict[str, str] | None = None, **slots: Any
) -> tuple[Turn, dict[str, Any]]:
    """The turn of an urgent message with these whereabouts, in the middle of a session."""
    parsed = {"text": "words", "intent": {"name": "being_exploited"}, "whereabouts": whereabouts}
    parsed |= {"beside": beside} if beside else {}
    said = {"event": "user", "text": "words", "input_channel": "telegram", "metadata": {}}
    known = {"introduced": True, **slots}
    return read_turn(Tracker("k1.a", known, parsed, [said, said], False, None, {}, "action_listen"))


def test_the_country_that_was_known_before_is_the_same_place() -> None:
    """Since "yes, in Lima" tells the same country as the number."""
    lima = {"whose": "direct", "country": "PE", "candidates": ["PE"], "confidence": 0.95}
    assert read(lima, country="PE", country_source="assumed", last_need="being_exploited")[0].place.same
    assert not read(lima, country="CL", country_source="assumed", last_need="being_exploited")[0].place.same
    assert not read({}, country="PE", country_source="assumed", last_need="being_exploited")[0].place.same


def test_a_country_that_is_rejected_is_not_assumed_again() -> None:
    """The words "No. they locked me in" deny the country that the number tells."""
    no = {"question": "country_right", "choice": "no"}
    turn, slots = read({}, beside=no, country="GB", country_source="assumed", open_question="country_right")
    assert (turn.place.country, turn.place.denied) == (None, True)
    assert (slots["country"], slots["country_refused"]) == (None, True)
