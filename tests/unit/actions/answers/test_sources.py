"""Where an answer comes from can be asked."""

from __future__ import annotations

from bot.actions.answers.sources import sources_reply
from tests.turns import turn_of


def test_the_titles_behind_the_last_answer() -> None:
    """With organisation and year; one title fits a text message."""
    turn = turn_of("answer", shown=("utter_what_is_trafficking_more",))
    (said,) = sources_reply(turn).says
    assert said.response == "utter_sources"
    assert len(said.values["sources"].split("\n")) == 2
    by_sms = sources_reply(turn_of("answer", shown=turn.known.shown, channel="sms")).says[0]
    assert "\n" not in by_sms.values["sources"]


def test_what_has_no_source_leads_to_the_menu() -> None:
    """A greeting rests on nothing."""
    assert sources_reply(turn_of("answer", shown=("utter_greet",))).says[0].response == "utter_menu"
