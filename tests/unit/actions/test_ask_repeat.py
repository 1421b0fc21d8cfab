"""What was not understood is said again in simpler words, and no number is lost by it."""

from __future__ import annotations

from bot.actions.ask_repeat import AskRepeat
from bot.actions.turn import Turn


def names(last_need: str, country: str | None = "GB") -> list[str]:
    """Responses to "what?" after this need."""
    reply = AskRepeat().answer(Turn("ask_repeat", country=country, last_need=last_need))
    return [say.response for say in reply.says]


def test_suicidal_words_get_the_emergency_number_again() -> None:
    """Somebody who took pills and asks "what?" must not have to look for it."""
    assert names("self_harm")[-2:] == ["utter_in_danger_call_or_mobile", "utter_urgent_self_harm_simple"]
    assert names("self_harm", None)[0] == "utter_in_danger_call_unknown_country"


def test_an_emergency_is_said_simpler() -> None:
    """With the number of the country, or the one of every mobile."""
    assert names("immediate_danger") == ["utter_emergency_simple"]
    assert names("immediate_danger", None)[0] == "utter_emergency_unknown_country_simple"
