"""What was not understood is said again in simpler words, and no number is lost by it."""

from __future__ import annotations

from bot.actions.ask_repeat import AskRepeat
from bot.actions.find_helpline import TellLocation
from bot.actions.turn import Tier, Turn


def names(last_need: str, country: str | None = "GB", tier: Tier | None = None) -> list[str]:
    """Responses to "what?" after this need."""
    reply = AskRepeat().answer(Turn("ask_repeat", country=country, last_need=last_need, last_tier=tier))
    return [say.response for say in reply.says]


def test_suicidal_words_get_the_emergency_number_again() -> None:
    """Somebody who took pills and asks "what?" must not have to look for it."""
    assert names("self_harm")[-2:] == ["utter_in_danger_call_or_mobile", "utter_urgent_self_harm_simple"]
    assert names("self_harm", None)[0] == "utter_in_danger_call_unknown_country"


def test_an_act_under_way_stays_an_emergency() -> None:
    """Pills in the hand: "what?" and the country are answered with the number to call, as the first message was."""
    assert names("self_harm", "CA", Tier.EMERGENCY) == ["utter_emergency_self_harm_simple", "utter_then_helpline"]
    assert names("self_harm", None, Tier.EMERGENCY)[0] == "utter_emergency_self_harm_unknown_country_simple"
    acting = {"last_need": "self_harm", "last_tier": Tier.EMERGENCY}
    located = TellLocation().answer(Turn("tell_location", country="CA", place_said=True, **acting))
    assert located.says[0].response == "utter_emergency_self_harm"


def test_an_emergency_is_said_simpler() -> None:
    """With the number of the country, or the one of every mobile."""
    assert names("immediate_danger") == ["utter_emergency_simple"]
    assert names("immediate_danger", None)[0] == "utter_emergency_unknown_country_simple"
