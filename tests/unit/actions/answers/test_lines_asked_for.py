"""Someone who fears the authorities, has no internet or asks about another country gets lines that fit."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from bot.actions.answer_question import AnswerQuestion
from bot.helplines.shown import without_sites
from bot.turns.place_of_turn import CountrySource
from bot.turns.question import Question
from bot.turns.turn import Tier, Turn
from tests.turns import changed, turn_of
from tests.unit.actions.replies import names

if TYPE_CHECKING:
    from bot.turns.reply import Reply

MAID = turn_of(
    "answer", Tier.URGENT, channel="sms", country="GB", contact="speak", minor=False, question=Question.FOLLOW_UP,
    last_need="being_exploited", last_tier=Tier.URGENT,
)  # fmt: skip
MOTHER = turn_of(
    "worried_about_someone", country="RO", country_source=CountrySource.SAID, second_country="GB", language="ro",
    last_need="worried_about_someone",
)  # fmt: skip


def asks(turn: Turn, kind: str) -> Reply:
    """The reply to a follow-up of this kind."""
    return AnswerQuestion().answer(changed(turn, choice=kind))


def test_lines_of_another_country_that_is_named_are_given() -> None:
    """A sister in Kenya asks what there is in Kenya; without a country what can be dialled from where is said."""
    assert names(asks(MAID, "line_abroad")) == ["utter_follow_up_line_abroad"]
    reply = asks(changed(MAID, named_countries=("GB", "KE")), "line_abroad")
    assert names(reply) == ["utter_helplines"]
    assert {line.country for line in reply.says[0].lines} == {"KE"}


@pytest.mark.parametrize("country", ["GB", "QA", "US", "IT"])
def test_who_does_not_want_the_police_gets_lines_of_others(country: str) -> None:
    """Or is told that there are none; never the police's own line as independent."""
    reply = asks(changed(MAID, country=country, channel="telegram"), "no_police")
    assert names(reply)[0] in ("utter_follow_up_no_police", "utter_follow_up_no_police_none")
    if names(reply)[0] == "utter_follow_up_no_police":
        assert not {line.told for line in reply.says[0].lines} & {"police", "immigration", "prosecutor"}
    assert all(line.note_run_by or line.told for line in without_sites(reply.says[0].lines))


@pytest.mark.parametrize("country", ["BE", "CH", "IL", "KH", "LV", "MX"])
@pytest.mark.parametrize("kind", ["no_police", "no_papers", "punished"])
def test_who_wants_to_die_keeps_the_crisis_line_without_police_or_papers(kind: str, country: str) -> None:
    """In one line by text message, too: safety.md, conduct 11. Lines for migrants alone were named."""
    reply = asks(changed(MAID, country=country, last_need="self_harm", channel="sms"), kind)
    assert [line.category for say in reply.says for line in without_sites(say.lines)][:1] == ["suicide_crisis"]


def test_a_crisis_line_of_the_state_is_not_said_to_be_no_part_of_it() -> None:
    """India's is: what to ask first is said of it."""
    reply = asks(changed(MAID, country="IN", last_need="self_harm"), "no_police")
    assert "utter_first_ask_them" in names(reply)
    assert reply.says[-1].lines or reply.says[-2].lines


def test_without_internet_no_line_on_whatsapp_is_named_any_more() -> None:
    """Someone who can only write is told if no line takes a text message."""
    mexico = changed(MAID, country="MX", contact="text")
    assert any(line.reach == "whatsapp" for line in asks(mexico, "embassy").says[0].lines)
    reply = asks(mexico, "no_internet")
    assert reply.remember == {"offline": True}
    assert all(line.reach != "whatsapp" for line in reply.says[0].lines)


def test_lines_of_a_country_that_is_asked_for_have_its_code() -> None:
    """And the numbers for danger of both places stand before them."""
    asks = changed(
        MOTHER, intent="answer", question=Question.FOLLOW_UP, choice="line_abroad", named_countries=("RO", "GB")
    )
    danger, lines = AnswerQuestion().answer(asks).says
    assert danger.response == "utter_in_danger_call_elsewhere"
    assert all(line.phone.startswith("+44") for line in without_sites(lines.lines) if line.phone)


@pytest.mark.parametrize("kind", ["no_papers", "punished"])
def test_who_fears_the_authorities_reads_who_is_told(kind: str) -> None:
    """Lines that are no part of them where one is known; else who answers stands beside each line."""
    reply = asks(changed(MAID, channel="telegram"), kind)
    assert all(not line.told for line in reply.says[-1].lines)
    nobody = asks(changed(MAID, country="SA", channel="telegram"), kind).says[-1].lines
    assert all(line.told or line.note_run_by for line in without_sites(nobody))


def test_a_relative_elsewhere_reads_lines_of_both_countries_with_their_names() -> None:
    """Those of the relative's country as they are dialled there, and one of the person's with its code."""
    asked = changed(MAID, channel="telegram", country="LB", named_countries=("GH",), relatives_in=("GH",))
    reply = asks(asked, "line_abroad")
    lines = without_sites(reply.says[-1].lines)
    assert names(reply) == ["utter_helplines"]
    assert (lines[0].country, lines[-1].country) == ("GH", "LB")
    assert all(line.note_country for line in lines)
    assert lines[-1].phone.startswith("+961")
    assert not any(line.phone.startswith("+233") for line in lines[:-1])
    assert not reply.remember


def test_how_the_person_can_be_reached_says_nothing_of_the_relative() -> None:
    """Who can only text has a sister who can call."""
    asked = changed(MAID, channel="telegram", country="KH", contact="text", relatives_in=("VN",))
    assert "VN" in {line.country for line in without_sites(asks(asked, "line_abroad").says[-1].lines)}


def test_the_own_number_stands_first_in_an_emergency() -> None:
    """Before lines of a relative's country and of one that is only named: the person has not moved."""
    emergency = changed(MAID, channel="telegram", country="KH", last_need="immediate_danger", named_countries=("VN",))
    for asked in (emergency, changed(emergency, relatives_in=("VN",))):
        danger, lines = asks(asked, "line_abroad").says
        assert danger.response.startswith("utter_in_danger_call")
        assert lines.response == "utter_helplines"
