"""What an action reads off a turn: how urgent it is, whom it is about, and in which countries."""

from __future__ import annotations

from typing import Any

import pytest

from bot.turns.place_of_turn import CountrySource
from bot.turns.turn import Tier
from tests.turns import changed, turn_of

HELD = turn_of("answer", last_need="being_exploited", country="IT", second_country="BJ")


@pytest.mark.parametrize("tier", list(Tier))
def test_an_alarm_is_urgent_or_an_emergency(tier: Tier) -> None:
    """A concern is not."""
    assert turn_of("greet", tier).is_urgent is (tier in (Tier.EMERGENCY, Tier.URGENT))


@pytest.mark.parametrize(("channel", "answer"), [("sms", True), ("tryit_sms", True), ("telegram", False)])
def test_what_is_answered_by_text_message(channel: str, answer: bool) -> None:
    """Also on the phone of the try-it page."""
    assert turn_of("greet", channel=channel).by_sms is answer


@pytest.mark.parametrize(
    ("known", "about_another"),
    [
        ({"last_need": "being_exploited"}, False),
        ({"last_need": "being_exploited", "of_another": True}, True),
        ({"last_need": "self_harm", "of_another": True}, False),
        ({"last_need": "child_at_risk"}, False),
        ({"last_need": "child_at_risk", "child_of_another": True}, True),
        ({"last_need": "worried_about_someone"}, True),
        ({"last_need": "healthcare_guidance"}, True),
        ({"last_need": None, "of_another": True}, False),
    ],
)
def test_whom_the_conversation_is_about(known: dict[str, Any], about_another: bool) -> None:
    """Needs of a witness and questions at work always are about others; an urgent need is where that was told."""
    assert turn_of("answer", **known).about_another is about_another


@pytest.mark.parametrize(
    ("values", "countries"),
    [
        ({"of_another": True}, ("IT", "BJ")),
        ({"of_another": True, "second_said": False}, ("BJ", "IT")),
        ({"of_another": True, "second_country": None}, ("IT", None)),
        ({}, ("IT", None)),
        ({"wish_of_another": True}, ("IT", "BJ")),
        ({"of_another": True, "intent": "self_harm"}, ("IT", None)),
        ({"of_another": True, "intent": "self_harm", "wish_of_another": True}, ("IT", "BJ")),
        ({"first": True, "only_others": True}, ("IT", "BJ")),
        ({"last_need": "report_suspicion", "intent": "being_exploited", "tier": Tier.URGENT}, ("IT", None)),
        ({"of_another": True, "second_country": None, "country_source": CountrySource.OTHERS}, (None, "IT")),
        (
            {"of_another": True, "second_country": None, "country_source": CountrySource.OTHERS, "language": "it"},
            ("IT", None),
        ),
    ],
)
def test_the_countries_of_two_persons(values: dict[str, Any], countries: tuple[str | None, str | None]) -> None:
    """First that of the person who writes: what only the telephone tells is where they are."""
    assert changed(HELD, **values).here_and_there == countries


@pytest.mark.parametrize(
    ("need", "tier", "emergency"),
    [
        ("immediate_danger", None, True),
        ("self_harm", Tier.EMERGENCY, True),
        ("self_harm", Tier.URGENT, False),
        ("being_exploited", Tier.EMERGENCY, False),
    ],
)
def test_an_emergency_stays_one(need: str, tier: Tier | None, emergency: bool) -> None:
    """Danger, and suicidal words with an act under way."""
    assert turn_of("answer", last_need=need, last_tier=tier).was_emergency is emergency


def test_a_possible_alarm_about_another_comes_behind_the_first_message() -> None:
    """The first one has no conversation that could tell whom it is about."""
    turn = turn_of("answer", last_need="worried_about_someone", may_be_danger=True)
    assert turn.another_may_be_in_danger
    assert not changed(turn, first=True).another_may_be_in_danger
    assert not changed(turn, may_be_danger=False).another_may_be_in_danger
    assert not changed(turn, last_need="immediate_danger").another_may_be_in_danger


def test_what_the_last_reply_showed() -> None:
    """The topic of a page, and whether the number to call stood in it."""
    assert turn_of("more", shown=("utter_worker_rights_signs", "utter_x")).shown_topic == "worker_rights"
    assert turn_of("more", shown=("utter_greet",)).shown_topic is None
    assert turn_of("more", shown=("utter_in_danger_call_silent",)).has_read_number
    assert not turn_of("more", shown=("utter_in_danger_call_silent",), tells_of_danger=True).has_read_number
    assert not turn_of("more", shown=("utter_emergency",)).has_read_number


def test_only_a_child_is_told_what_a_child_can_do() -> None:
    """Where another may write, the advice is for adults; other needs have one advice."""
    assert turn_of("child_at_risk").advice("child_at_risk") == "utter_urgent_child_at_risk"
    other = turn_of("child_at_risk", child_of_another=True)
    assert other.advice("child_at_risk") == "utter_urgent_child_at_risk_other"
    assert other.advice("being_exploited") == "utter_urgent_being_exploited"


@pytest.mark.parametrize(
    ("shown", "country", "read"),
    [
        ("utter_in_danger_call", "QA", True),
        ("utter_in_danger_call_unknown_country", None, True),
        ("utter_in_danger_call_unknown_country", "US", False),
        ("utter_noted", "QA", False),
    ],
)
def test_the_number_of_every_mobile_is_not_that_of_the_country(shown: str, country: str | None, read: bool) -> None:
    """Once the country is known, its number is still to be said."""
    assert turn_of("greet", shown=(shown,), country=country).has_read_number is read


def test_what_a_turn_would_be_otherwise() -> None:
    """Read as another message, about another need, or with nothing open; the rest stays."""
    asked = changed(HELD, open_question="safe")
    assert asked.read_as("tell_location") == changed(asked, intent="tell_location")
    assert asked.about(None) == changed(asked, last_need=None)
    assert asked.without_open_question() == HELD
