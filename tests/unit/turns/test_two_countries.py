"""The second country of a conversation is that of another person, and not the writer's nationality."""

from __future__ import annotations

from typing import Any

import pytest
from rasa_sdk import Tracker

from bot.turns.place_of_turn import CountrySource, PlaceOfTurn
from bot.turns.two_countries import named_countries, second_country


def second(place: PlaceOfTurn, hint: str | None, slots: dict[str, Any] | None = None, **here: Any) -> str | None:
    """The second country after a message about a child with these whereabouts."""
    parsed = {"text": "words", "whereabouts": here}
    tracker = Tracker("x", slots or {}, parsed, [], False, None, {}, None)
    return second_country(tracker, hint, place, "child_at_risk")


@pytest.mark.parametrize("slots", [{}, {"country_source": "said"}])
def test_where_the_family_comes_from_is_no_second_country(slots: dict[str, Any]) -> None:
    """A mother in Lebanon who writes "we are Syrians" was told Syria's emergency number."""
    here = {"country": "LB", "candidates": ["LB"], "origin": ["SY"], "whose": "unsaid"}
    place = PlaceOfTurn("LB", CountrySource.SAID, said=True)
    assert second(place, "LB", slots, **here) is None


def test_the_country_of_the_number_is_the_one_of_who_asks_about_a_child_elsewhere() -> None:
    """A mother in Mozambique, whose daughter is in Johannesburg."""
    here = {"country": "ZA", "candidates": ["ZA"], "whose": "other"}
    assert second(PlaceOfTurn("ZA", CountrySource.SAID, said=True), "MZ", **here) == "MZ"


def test_another_town_of_the_same_name_is_no_second_country() -> None:
    """A clerk in Limerick, Ireland, was given a line of the United States, where another Limerick lies."""
    here = {"country": None, "candidates": ["IE", "US"], "whose": "unsaid"}
    assert second(PlaceOfTurn("IE", CountrySource.SAID, said=True), "IE", **here) is None


def test_where_somebody_worked_is_the_second_country_of_who_came_home() -> None:
    """Wages are owed there; "from Nigeria, now in Italy, I got out" tells where somebody is from."""
    home = PlaceOfTurn("RO", CountrySource.SAID, said=True)
    here = {"country": "RO", "candidates": ["RO"], "elsewhere": ["DE"], "whose": "direct"}
    tracker = Tracker("x", {}, {"text": "words", "whereabouts": here}, [], False, None, {}, None)
    assert second_country(tracker, "RO", home, "worker_rights") == "DE"
    moved = {"country": "DE", "last_need": "left_exploitation"}
    alone = {"text": "words", "whereabouts": here | {"elsewhere": []}}
    tracker = Tracker("x", moved, alone, [], False, None, {}, None)
    assert second_country(tracker, "RO", home, "answer") == "DE"
    from_there = here | {"origin": ["DE"]}
    tracker = Tracker("x", {}, {"text": "words", "whereabouts": from_there}, [], False, None, {}, None)
    assert second_country(tracker, "RO", home, "left_exploitation") is None


def test_a_country_that_is_denied_is_none_to_look_for_lines_in() -> None:
    """The words "I am back in Dakar, no longer in Lebanon" got a Lebanese line."""
    here = {"country": "SN", "candidates": ["SN"], "elsewhere": ["LB"], "away": ["LB"], "whose": "direct"}
    assert named_countries({"text": "words", "whereabouts": here}) == ("SN",)


def test_the_country_that_another_was_taken_to_takes_the_place_of_the_one_denied() -> None:
    """The words "he is not in Thailand, he is in Myanmar", of a mother in Belarus."""
    here = {"country": "MM", "candidates": ["MM"], "elsewhere": ["TH"], "away": ["TH"], "whose": "unsaid"}
    parsed = {"text": "words", "whereabouts": here, "denies_second_country": True}
    slots = {"country": "BY", "second_country": "TH", "last_need": "worried_about_someone"}
    tracker = Tracker("x", slots, parsed, [], False, None, {}, None)
    assert second_country(tracker, "BY", PlaceOfTurn("BY", CountrySource.SAID), "answer") == "MM"


def test_where_a_mother_is_is_no_second_country_of_a_need_of_ones_own() -> None:
    """The words "he writes to my mother in Kharkiv", of somebody who got out in Manchester, asked for none there."""
    here = {"country": "UA", "candidates": ["UA"], "whose": "other", "only_others": True}
    slots = {"country": "GB", "country_source": "own", "last_need": "left_exploitation"}
    tracker = Tracker("x", slots, {"text": "words", "whereabouts": here}, [], False, None, {}, None)
    stays = PlaceOfTurn("GB", CountrySource.OWN)
    assert second_country(tracker, None, stays, "answer") is None
    assert second_country(tracker, None, stays, "worried_about_someone") == "UA"


def test_who_says_where_they_are_and_where_a_brother_is_held_names_two_countries() -> None:
    """The words "I am in Tay Ninh, my brother is held in Cambodia"."""
    here = {"country": "VN", "elsewhere": ["KH"], "whose": "direct", "only_others": True}
    tracker = Tracker("x", {}, {"text": "words", "whereabouts": here}, [], False, None, {}, None)
    place = PlaceOfTurn("VN", CountrySource.OWN, said=True)
    assert second_country(tracker, None, place, "being_exploited") == "KH"
    tracker = Tracker("x", {}, {"text": "w", "whereabouts": here | {"only_others": False}}, [], False, None, {}, None)
    assert second_country(tracker, None, place, "being_exploited") is None


def test_a_country_that_the_other_is_not_in_is_none_of_two() -> None:
    """The words "no, he is in Myanmar now", after Thailand."""
    here = {"country": "MM", "whose": "they", "only_others": True}
    slots = {"country": "TH", "country_source": "said", "last_need": "being_exploited", "of_another": True}
    tracker = Tracker("x", slots, {"text": "words", "whereabouts": here}, [], False, None, {}, None)
    assert second_country(tracker, None, PlaceOfTurn("MM", CountrySource.SAID, said=True), "tell_location") is None
