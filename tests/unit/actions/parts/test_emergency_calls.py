"""Whom to call in danger: the number of the country, from where it works, and how without a word."""

from __future__ import annotations

from bot.actions.parts.emergency_calls import (
    elsewhere_facts,
    emergency_facts,
    emergency_wording,
    hurt_call,
    in_danger_call,
    in_danger_once,
    silent_call,
    texted_call,
)
from bot.turns.turn import Tier
from tests.turns import changed, turn_of

BRITISH = turn_of("immediate_danger", Tier.EMERGENCY, country="GB")
NOWHERE = turn_of("immediate_danger", Tier.EMERGENCY)
MOTHER = turn_of("worried_about_someone", country="RO", second_country="GB", last_need="worried_about_someone")


def test_keys_to_press_are_said_only_where_a_silent_call_needs_them() -> None:
    """In the United Kingdom, and nowhere where the country is not known."""
    assert [say.response for say in silent_call(BRITISH)] == ["utter_silent_call"]
    assert silent_call(NOWHERE) == texted_call(NOWHERE) == []
    assert emergency_wording(BRITISH) == "utter_emergency_silent"
    assert emergency_wording(BRITISH, self_harm=True) == "utter_emergency_self_harm"
    assert emergency_wording(NOWHERE, self_harm=True) == "utter_emergency_self_harm_unknown_country"


def test_112_is_not_said_beside_112() -> None:
    """Where an ambulance has that number itself, "112, or 112 from a mobile phone" was the answer to suicidal words."""
    suicidal = turn_of("self_harm", Tier.URGENT, country="NA")
    assert emergency_facts(suicidal)["emergency_number"] == "112"
    assert in_danger_call(suicidal).response == "utter_in_danger_call"
    assert in_danger_call(turn_of("being_exploited", country="NA")).response == "utter_in_danger_call_or_mobile"


def test_two_countries_have_two_numbers() -> None:
    """Each works in its own country; a separate ambulance number of one does not work in the other."""
    assert elsewhere_facts(MOTHER)["there_number"] == "999"
    assert elsewhere_facts(BRITISH) == {}
    assert in_danger_call(MOTHER).response == hurt_call(MOTHER).response == "utter_in_danger_call_elsewhere"
    assert in_danger_call(NOWHERE).response == "utter_in_danger_call_unknown_country"


def test_the_number_is_said_once_in_a_session() -> None:
    """Until a new place has another one."""
    said = frozenset({"utter_in_danger_call"})
    assert in_danger_once(turn_of("being_exploited", country="QA"))
    assert not in_danger_once(turn_of("being_exploited", country="QA", said=said))
    assert in_danger_once(turn_of("being_exploited", country="QA", said=said, place_said=True))
    assert in_danger_once(turn_of("being_exploited", country="QA", said=said, tells_of_danger=True))


def test_who_fears_the_police_judges_whether_to_call_them() -> None:
    """Once they have read the number: "199, don't hang up" was the answer to "they sell us back", four times."""
    held = turn_of("answer", Tier.EMERGENCY, country="MM", last_need="immediate_danger", distrusts_police=True)
    assert in_danger_call(held).response != "utter_in_danger_call_feared"
    read = changed(held, said=frozenset({"utter_emergency"}))
    assert in_danger_call(read).response == "utter_in_danger_call_feared"
    assert in_danger_call(changed(read, place_said=True)).response != "utter_in_danger_call_feared"
    deported = changed(read, distrusts_police=False, fears_authorities=True)  # smoke, and the door is locked
    assert in_danger_call(deported).response != "utter_in_danger_call_feared"
    assert in_danger_call(changed(read, last_need="self_harm")).response != "utter_in_danger_call_feared"


def test_the_number_comes_again_where_an_alarm_follows_calm() -> None:
    """A clerk who had asked for signs wrote "one looks 15, she is crying now", and read no number to call."""
    clerk = turn_of(
        "child_at_risk", Tier.URGENT, country="GB", last_tier=Tier.INFORMATION, said=frozenset({"utter_in_danger_call"})
    )
    assert in_danger_once(clerk)
    assert not in_danger_once(changed(clerk, last_tier=Tier.URGENT))
