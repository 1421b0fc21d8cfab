"""Someone who asks for a number gets those of the country, or is asked for it."""

from __future__ import annotations

from bot.actions.needs.helpline import helpline_reply
from bot.turns.place_of_turn import CountrySource
from bot.turns.question import Question
from bot.turns.turn import Tier
from tests.turns import changed, turn_of
from tests.unit.actions.replies import names

ASKS = turn_of("find_helpline", Tier.INFORMATION, country="GB", country_source=CountrySource.SAID)


def test_the_lines_of_the_country_are_named() -> None:
    """A country that was only guessed is asked about behind them."""
    reply = helpline_reply(ASKS)
    assert (names(reply), reply.asks) == (["utter_helplines"], None)
    assert reply.says[0].lines
    assert helpline_reply(changed(ASKS, country_source=CountrySource.ASSUMED)).asks is Question.COUNTRY_RIGHT


def test_without_a_country_it_is_asked_for_behind_what_works_everywhere() -> None:
    """Also where a place may be in several."""
    for turn in (changed(ASKS, country=None, country_source=None), changed(ASKS, candidates=("GB", "US"))):
        reply = helpline_reply(turn)
        assert names(reply)[0] == "utter_helplines_unknown_country"
        assert reply.asks is Question.COUNTRY


def test_a_number_that_is_asked_for_does_not_make_the_need_forgotten() -> None:
    """In an emergency it is the emergency number again; a crisis line stays one."""
    assert helpline_reply(ASKS).remember == {"last_need": "find_helpline"}
    suicidal = helpline_reply(changed(ASKS, last_need="self_harm", last_tier=Tier.URGENT))
    assert suicidal.remember == {}
    assert suicidal.says[0].lines[0].category == "suicide_crisis"
    assert names(helpline_reply(changed(ASKS, last_need="immediate_danger")))[0].startswith("utter_emergency")
