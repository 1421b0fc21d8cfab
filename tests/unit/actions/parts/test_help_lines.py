"""A person reads the best lines that there is room for, as they are dialled from where they are."""

from __future__ import annotations

from typing import Any

import pytest

from bot.actions.parts.follow_up_lines import few_lines
from bot.actions.parts.help_lines import offered_lines, room_for_lines
from bot.actions.parts.shown_lines import written
from bot.helplines.shown import without_sites
from bot.turns.place_of_turn import CountrySource
from bot.turns.turn import Tier, Turn
from tests.turns import changed, turn_of

MOTHER = turn_of(
    "worried_about_someone", country="RO", country_source=CountrySource.SAID, second_country="GB", language="ro",
    last_need="worried_about_someone",
)  # fmt: skip


def test_the_lines_of_the_other_country_are_dialled_from_abroad() -> None:
    """A mother in Romania reads her own lines as they are, and those of England with their code."""
    lines = {line.country: line.phone for line in offered_lines(MOTHER, "worried_about_someone")}
    assert lines["RO"] == "0800 800 678"
    assert lines["GB"].startswith("+44")


def test_who_asks_from_the_phone_of_another_country_reads_both_so() -> None:
    """Where only the number of the telephone tells where somebody is, the other country's line has its code."""
    hinted = changed(MOTHER, country="GB", second_country="RO", second_said=False)
    lines = {line.country: line.phone for line in offered_lines(hinted, "worried_about_someone")}
    assert lines["GB"].startswith("+44")
    assert lines["RO"] == "0800 800 678"


@pytest.mark.parametrize("of", [{"audience": frozenset({"seafarers"})}, {"home_country": "PH"}])
def test_a_line_of_another_country_says_so(of: dict[str, Any]) -> None:
    """That of the home country, or of seafarers, stood bare under "Help in Bolivia:"."""
    lines = without_sites(offered_lines(turn_of("find_helpline", country="BO", **of), "find_helpline"))
    assert {line.country for line in lines} - {"BO"}
    assert all(bool(line.note_country) == (line.country != "BO") for line in lines)


@pytest.mark.parametrize(
    ("turn", "room"),
    [
        (turn_of("find_helpline"), 3),
        (turn_of("find_helpline", channel="sms"), 2),
        (turn_of("being_exploited", Tier.URGENT, channel="sms", language="ru", first=True), 1),
        (turn_of("being_exploited", Tier.URGENT, channel="sms", language="es", first=True), 2),
    ],
)
def test_a_text_message_has_room_for_fewer_lines(turn: Turn, room: int) -> None:
    """And the first one about a need, in letters of which a part holds 67, for one."""
    assert room_for_lines(turn) == room


def test_a_country_without_lines_gets_the_site_that_lists_more() -> None:
    """Never nothing."""
    (site,) = offered_lines(turn_of("find_helpline", country="AQ"), "find_helpline")
    assert site.reach == "web"


def test_suicidal_words_get_the_list_of_crisis_lines_where_the_country_has_none() -> None:
    """In 80 countries they were answered with lines against violence, and with nothing for somebody who wants to die.

    Where there is room for one line, or no internet, the line that answers calls is worth more.
    """
    suicidal = turn_of("self_harm", Tier.URGENT, country="TZ", channel="sms")
    line, site = offered_lines(suicidal, "self_harm")
    assert (line.reach, site.reach) == ("call", "web")
    for alone in (
        offered_lines(suicidal, "self_harm", most=1),
        offered_lines(changed(suicidal, offline=True), "self_harm"),
    ):
        assert all(each.reach == "call" for each in alone)
    assert all(line.reach != "web" for line in offered_lines(changed(suicidal, country="GB"), "self_harm"))


def test_what_is_free_in_its_country_is_not_called_so_from_another() -> None:
    """A call from Romania to an English freephone number costs."""
    alone = changed(MOTHER, second_country=None)
    assert any(line.free for line in offered_lines(alone, "worried_about_someone"))
    assert not any(line.free for line in offered_lines(MOTHER, "worried_about_someone"))


def test_who_is_a_man_reads_no_line_of_children() -> None:
    """It is next best only for somebody who may be a child."""
    man = turn_of("find_helpline", country="GB", audience=frozenset({"men"}))
    assert all(line.category != "child" for line in offered_lines(man, "child_at_risk"))


def test_lines_of_the_country_where_wages_are_owed_come_first() -> None:
    """Someone who tells of another reads those of their own country first."""
    back = turn_of("worker_rights", country="PH", second_country="KW", last_need="worker_rights")
    assert offered_lines(back, "worker_rights")[0].country == "KW"
    assert offered_lines(MOTHER, "worried_about_someone")[0].country == "RO"


def test_the_country_of_a_relative_has_no_line_for_a_need_of_ones_own() -> None:
    """A maid who is beaten in Riyadh read a line of Dubai, where her brother works."""
    maid = turn_of("immediate_danger", country="SA", second_country="AE", last_need="immediate_danger")
    assert {line.country for line in offered_lines(maid, "immediate_danger")} == {"SA"}
    brother = changed(maid, of_another=True)
    assert {line.country for line in offered_lines(brother, "immediate_danger")} == {"SA", "AE"}


def test_a_crisis_line_of_another_country_is_not_the_first() -> None:
    """Somebody who got out in Manchester, mother in Kharkiv, read Lifeline Ukraine's 7333 before the Samaritans."""
    turn = turn_of("self_harm", country="GB", second_country="UA", last_need="left_exploitation")
    assert offered_lines(turn, "self_harm")[0].country == "GB"


@pytest.mark.parametrize(("country", "second"), [("BD", "SA"), ("PH", "QA"), ("GB", "UA"), ("CI", "LB"), ("VN", "KH")])
@pytest.mark.parametrize("need", ["worried_about_someone", "child_at_risk", "worker_rights", "self_harm"])
def test_a_line_of_the_other_country_can_be_called_from_here(country: str, second: str, need: str) -> None:
    """Saudi Arabia's 19911 rings nowhere in Comilla; what is reached is written with its country code."""
    turn = turn_of("answer", country=country, second_country=second, last_need=need)
    there = [line for line in without_sites(offered_lines(turn, need)) if line.country == second]
    assert all(line.phone.startswith("+") for line in there if line.reach == "call")
    assert len({line.directory_name for line in there}) == len(there)


@pytest.mark.parametrize("channel", ["sms", "telegram"])
@pytest.mark.parametrize("country", ["GB", "IN", "FR", "US", "KE", "PT"])
@pytest.mark.parametrize("situation", ["being_exploited", "image_blackmail", "worker_rights", "self_harm"])
def test_a_child_reads_the_child_line_in_every_reply(channel: str, country: str, situation: str) -> None:
    """Also where there is room for one line; suicidal words keep the crisis line before it."""
    child = turn_of("answer", channel=channel, country=country, minor=True, last_need=situation)
    lines = few_lines(child, situation)
    assert any(line.category == "child" for line in lines)
    assert situation != "self_harm" or len(lines) > 1
    writes = few_lines(changed(child, contact="text"), situation)
    assert any(line.category == "child" for line in writes)


@pytest.mark.parametrize("channel", ["sms", "telegram"])
@pytest.mark.parametrize("country", ["GB", "IN", "ES", "US", "KE", "IT"])
@pytest.mark.parametrize("situation", ["being_exploited", "worker_rights", "find_helpline", "worried_about_someone"])
def test_who_can_only_write_reads_a_line_to_write_to_wherever_the_country_has_one(
    channel: str, country: str, situation: str
) -> None:
    """In Britain it was said that no line takes messages, and Shout was named a message later."""
    writes = turn_of("answer", channel=channel, country=country, contact="text", last_need=situation)
    assert written(offered_lines(writes, situation))
    assert written(few_lines(writes, situation))


def test_a_line_that_did_not_help_stands_last_where_it_is_the_only_one_to_write_to() -> None:
    """What was not tried comes first."""
    writes = turn_of("answer", country="GB", contact="text", last_need="being_exploited")
    (shout,) = written(offered_lines(writes, "being_exploited"))
    again = offered_lines(changed(writes, failed_lines=frozenset({shout.directory_name})), "being_exploited")
    assert again[0].directory_name != shout.directory_name


def test_a_child_reads_where_to_write_and_a_grown_up_no_line_of_children() -> None:
    """The chat of the French line is for people under 21: it does not fit a building site."""
    writes = turn_of("answer", country="FR", contact="text", last_need="being_exploited")
    assert not written(offered_lines(writes, "being_exploited"))
    assert written(offered_lines(changed(writes, minor=True), "being_exploited"))


def test_a_crisis_line_to_write_to_stands_beside_the_line_for_the_need() -> None:
    """A farm worker who could only write read a suicide line alone, and why was not said."""
    farm = turn_of("answer", Tier.URGENT, country="ZA", last_need="being_exploited", contact="text", channel="sms")
    lines = without_sites(offered_lines(farm, "being_exploited", most=1))
    assert [line.category for line in lines if not line.note_any_crisis] == ["trafficking"]
    assert [line.category for line in lines if line.note_any_crisis] == ["suicide_crisis"]
    suicidal = changed(farm, last_need="self_harm")
    assert not any(line.note_any_crisis for line in without_sites(offered_lines(suicidal, "self_harm")))


def test_the_next_best_line_says_what_it_is_for() -> None:
    """A builder in Moscow asked twice what the line for refugees was; a text message has no room for it."""
    builder = turn_of("being_exploited", Tier.URGENT, country="RU", language="ru")
    notes = [line.note_about for line in without_sites(offered_lines(builder, "being_exploited"))]
    assert set(notes) & {"domestic_violence", "refugees"}
    by_sms = without_sites(offered_lines(changed(builder, channel="sms"), "being_exploited"))
    assert not any(line.note_about for line in by_sms)
