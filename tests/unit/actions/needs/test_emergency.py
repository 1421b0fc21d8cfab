"""What is said in an emergency: the number first, and every other way to reach help."""

from __future__ import annotations

import pytest

from bot.actions.answers.follow_up import follow_up_reply
from bot.actions.needs.emergency import danger_told, emergency_reply
from bot.actions.parts.emergency_calls import FEARED, emergency_facts, hurt_call
from bot.helplines.shown import without_sites
from bot.turns.place_of_turn import CountrySource
from bot.turns.question import Question
from bot.turns.turn import Tier
from tests.turns import changed, turn_of


def responses(country: str | None) -> list[str]:
    """Names of what somebody in danger reads."""
    said = CountrySource.SAID if country else None
    turn = turn_of("immediate_danger", Tier.EMERGENCY, country=country, country_source=said)
    return [say.response for say in emergency_reply(turn).says]


@pytest.mark.parametrize(("country", "texts"), [("IE", True), ("FR", True), ("QA", False), (None, False)])
def test_who_can_text_the_emergency_services_reads_it(country: str | None, texts: bool) -> None:
    """Where the country has a number for that, behind the one to call (safety.md, Conduct 2)."""
    said = responses(country)
    assert said[0].startswith("utter_emergency")
    assert ("utter_emergency_text" in said[1:]) is texts


def test_an_attack_after_suicidal_words_is_an_attack() -> None:
    """What this message tells comes before what the conversation was about."""
    turn = turn_of("being_exploited", Tier.EMERGENCY, country="GB", last_need="self_harm", last_tier=Tier.EMERGENCY)
    assert emergency_reply(turn).says[0].response == "utter_emergency_silent"


def test_who_goes_on_to_tell_reads_the_number_and_who_can_help() -> None:
    """The block a second time is no answer to "he has a knife now"; pressed, or with a place, it comes again."""
    turn = turn_of("immediate_danger", Tier.EMERGENCY, country="GB", last_need="immediate_danger")
    read = changed(turn, said=frozenset({"utter_emergency_silent"}))
    says = [say.response for say in danger_told(read).says]
    assert says[:2] == ["utter_in_danger_call_or_mobile", "utter_follow_up_tells_more"]
    assert danger_told(turn).says[0].response == "utter_emergency_silent"
    pills = changed(turn, intent="self_harm", last_need="self_harm", said=frozenset({"utter_emergency_self_harm"}))
    assert danger_told(pills).says[0].response == "utter_emergency_self_harm_simple"
    for again in (changed(read, pressed=True), changed(read, shown=("utter_follow_up_tells_more",))):
        assert danger_told(again).says[0].response == "utter_emergency_silent_simple"


def test_the_same_words_are_not_said_twice() -> None:
    """They were no answer to "I can't talk, he will hear": the number in simple words, and a line to write to."""
    turn = turn_of("immediate_danger", Tier.EMERGENCY, country="US", country_source=CountrySource.SAID)
    quiet = changed(turn, question="contact", choice="text", said=frozenset({"utter_emergency"}))
    reply = emergency_reply(quiet)
    assert reply.says[0].response == "utter_emergency_simple"
    assert reply.remember["contact"] == "text"
    assert reply.asks is None
    lines = [line for say in reply.says for line in say.lines]
    assert lines[0].reach == "text"
    acting = changed(turn, intent="self_harm", said=frozenset({"utter_emergency_self_harm"}))
    said = [say.response for say in emergency_reply(acting).says]
    assert said[0] == "utter_emergency_self_harm_simple"
    assert "utter_then_helpline" in said


def test_who_asks_again_to_write_hears_that_there_is_no_line_for_it() -> None:
    """Once, and not where the emergency services can be texted."""
    turn = turn_of("immediate_danger", Tier.EMERGENCY, country="SA", country_source=CountrySource.SAID)
    quiet = changed(turn, question="contact", choice="text", said=frozenset({"utter_emergency"}))
    reply = emergency_reply(quiet)
    assert [say.response for say in reply.says] == ["utter_follow_up_no_text_line"]
    assert reply.remember == {"last_need": "immediate_danger", "last_tier": "emergency", "contact": "text"}
    told = changed(quiet, said=quiet.known.said | {"utter_follow_up_no_text_line"})
    assert emergency_reply(told).says[0].response == "utter_emergency_simple"
    assert emergency_reply(changed(quiet, country="IE")).says[0].response == "utter_emergency_simple"


def test_who_fears_for_somebody_in_another_country_reads_both_numbers() -> None:
    """A mother in Mozambique was told to call Mozambique's number for her daughter in Johannesburg."""
    mother = turn_of(
        "immediate_danger", Tier.EMERGENCY, country="MZ", last_need="worried_about_someone", second_country="ZA"
    )
    reply = danger_told(mother)
    assert [say.response for say in reply.says] == ["utter_danger_elsewhere"]
    assert reply.says[0].values["there_number"] == "10111"
    assert reply.says[0].lines
    assert reply.says[0].values["emergency_number"] == "119"
    by_number = danger_told(changed(mother, country="ZA", second_country="MZ", second_said=False))
    assert by_number.says[0].values["there_number"] == "10111"  # her telephone's country is where she is
    assert by_number.says[0].values["emergency_number"] == "119"
    read = changed(mother, said=frozenset({"utter_danger_elsewhere"}))
    assert [say.response for say in danger_told(read).says] == [
        "utter_in_danger_call_elsewhere",
        "utter_follow_up_tells_more",
    ]
    own = changed(mother, last_need="being_exploited")
    assert danger_told(own).says[0].response == "utter_emergency"
    acting = changed(mother, intent="self_harm", only_others=True, first=True, last_need=None)
    assert danger_told(acting).says[0].response == "utter_emergency_self_harm"


def test_who_is_hurt_reads_the_ambulance_beside_the_police() -> None:
    """Beside the number for danger, where that is the police's alone; elsewhere one number is for both."""
    turn = turn_of("answer", Tier.URGENT, country="BR", last_need="being_exploited", question=Question.FOLLOW_UP)
    hurt = follow_up_reply(changed(turn, choice="medical")).says[0]
    assert (hurt.response, hurt.values["ambulance_number"]) == ("utter_hurt_call", "192")
    assert emergency_facts(turn)["emergency_number"] == "190"
    assert hurt_call(changed(turn, country="GB")).response.startswith("utter_in_danger_call")


def test_where_a_call_in_silence_is_cut_off_the_keys_to_press_are_said() -> None:
    """In the United Kingdom 55 (`silent_keys` of its emergency block); elsewhere the line is left open."""
    british = turn_of("immediate_danger", Tier.EMERGENCY, country="GB")
    said = emergency_reply(british).says[0]
    assert said.response == "utter_emergency_silent"
    assert emergency_facts(british)["silent_keys"] == "55"
    assert emergency_reply(changed(british, country="QA")).says[0].response == "utter_emergency"
    assert emergency_reply(changed(british, country=None)).says[0].response == "utter_emergency_unknown_country"


def test_on_a_ship_the_radio_stands_beside_the_number() -> None:
    """A crew far from land was told to say the street; an act against oneself keeps its own words."""
    at_sea = turn_of("immediate_danger", Tier.EMERGENCY, country="TW", audience=frozenset({"seafarers"}))
    assert emergency_reply(at_sea).says[0].response == "utter_emergency_at_sea"
    again = changed(at_sea, said=frozenset({"utter_emergency_at_sea"}))
    assert emergency_reply(again).says[0].response == "utter_emergency_at_sea_simple"
    dying = changed(at_sea, intent="self_harm")
    assert emergency_reply(dying).says[0].response == "utter_emergency_self_harm"
    assert emergency_reply(changed(at_sea, country=None)).says[0].response == "utter_emergency_unknown_country"


def test_a_child_at_risk_who_is_in_danger_keeps_the_child_line() -> None:
    """Also where no age was told: "he is in the room now" of a girl at a hotel lost it for the rest of the chat."""
    girl = turn_of("immediate_danger", Tier.EMERGENCY, country="IN", channel="sms", last_need="child_at_risk")
    reply = emergency_reply(girl)
    lines = [line for say in reply.says for line in say.lines]
    assert any(line.category == "child" for line in lines)
    assert reply.remember["minor"] is True


def test_who_wanted_to_die_and_is_attacked_reads_the_number_and_both_lines() -> None:
    """The words "the foreman is armed" were answered with the crisis line and a caring word alone."""
    attacked = turn_of("immediate_danger", Tier.EMERGENCY, country="BR", channel="sms", last_need="self_harm")
    reply = emergency_reply(attacked)
    assert reply.says[0].response == "utter_emergency"
    assert [line.category for line in reply.says[0].lines][:1] == ["suicide_crisis"]
    assert reply.remember["last_need"] == "immediate_danger"


def test_who_fears_the_police_and_read_the_number_judges_in_an_emergency() -> None:
    """A boy whom the local police would hand over read "call 911 now" after he had said so twice."""
    boy = turn_of("immediate_danger", Tier.EMERGENCY, country="MX", last_need="being_exploited", distrusts_police=True)
    assert emergency_reply(boy).says[0].response != FEARED
    told = changed(boy, said=frozenset({"utter_in_danger_call"}))
    assert emergency_reply(told).says[0].response == FEARED


def test_fire_has_the_number_of_the_fire_brigade_where_the_first_is_the_police() -> None:
    """Tunisia's 197 is the police, 198 the fire brigade; Britain's 999 is both."""
    burning = turn_of("immediate_danger", Tier.EMERGENCY, country="TN", tells_of_fire=True)
    fire = [say for say in emergency_reply(burning).says if say.response == "utter_fire_call"]
    assert [say.values["fire_number"] for say in fire] == ["198"]
    assert "utter_fire_call" not in [say.response for say in emergency_reply(changed(burning, country="GB")).says]
    calm = changed(burning, tells_of_fire=False)
    assert "utter_fire_call" not in [say.response for say in emergency_reply(calm).says]


def test_who_asks_where_to_write_in_danger_reads_a_line_of_another_need() -> None:
    """No line for danger takes messages in the Emirates; the labour ministry's WhatsApp number was named before."""
    told = frozenset({"utter_emergency", "utter_urgent_being_exploited"})
    maid = turn_of("immediate_danger", Tier.EMERGENCY, country="AE", question="contact", choice="text", said=told)
    maid = changed(maid, last_need="immediate_danger", fears_authorities=True)
    says = emergency_reply(maid).says
    assert "utter_follow_up_no_text_line" not in [say.response for say in says]
    (named,) = [say for say in says if say.response == "utter_contact_text"]
    assert [(line.reach, line.told) for line in without_sites(named.lines)] == [("whatsapp", "authorities")]
