"""Urgent needs are answered with the right line; another person's wish to die stays about that person."""

from __future__ import annotations

from bot.actions.answers.follow_up import follow_up_reply
from bot.actions.composition.doubt import reply_in_doubt
from bot.actions.urgent_help import UrgentHelp
from bot.turns.question import Question
from bot.turns.turn import Tier
from tests.turns import changed, turn_of
from tests.unit.actions.replies import names

MOTHER = turn_of(
    "self_harm", Tier.URGENT, country="LB", second_country="BJ", second_said=False, last_need="worried_about_someone",
    wish_of_another=True,
)  # fmt: skip


def test_a_mother_abroad_reads_both_numbers_and_the_crisis_line_there() -> None:
    """And the conversation stays about her daughter: the next question does not come from somebody who wants to die."""
    reply = UrgentHelp().answer(MOTHER)
    assert [say.response for say in reply.says] == ["utter_in_danger_call_elsewhere", "utter_urgent_self_harm_other"]
    assert reply.says[1].lines
    assert reply.remember["last_need"] == "worried_about_someone"
    child = UrgentHelp().answer(changed(MOTHER, last_need="child_at_risk", child_of_another=True))
    assert child.remember["last_need"] == "child_at_risk"


def test_the_crisis_line_stays_beside_what_is_answered_next() -> None:
    """Also by text message, where it is one line more: the wish may be the writer's after all."""
    for channel, most in (("telegram", 3), ("sms", 2)):
        turn = turn_of(
            "answer", country="GB", channel=channel, question=Question.FOLLOW_UP, choice="embassy",
            last_need="worried_about_someone", said=frozenset({"utter_urgent_self_harm_other"}),
        )  # fmt: skip
        lines = follow_up_reply(turn).says[-1].lines
        assert "suicide_crisis" in [line.category for line in lines]
        assert 1 < len(lines) <= most


def test_where_the_country_is_unknown_it_is_asked_for() -> None:
    """Behind the number of every mobile and a site that lists lines."""
    reply = UrgentHelp().answer(changed(MOTHER, country=None, second_country=None, last_need=None, first=True))
    assert reply.asks is Question.COUNTRY
    assert reply.says[0].response == "utter_in_danger_call_unknown_country"


def test_an_act_brings_the_number_at_once_and_a_blackmailed_child_its_advice() -> None:
    """Both numbers where the child is in another country."""
    act = changed(MOTHER, tier=Tier.EMERGENCY, country="GB", second_country=None)
    assert UrgentHelp().answer(act).says[0].response == "utter_emergency_silent"
    assert (
        UrgentHelp().answer(changed(MOTHER, tier=Tier.EMERGENCY)).says[0].response == "utter_in_danger_call_elsewhere"
    )
    reply = UrgentHelp().answer(changed(MOTHER, other_intents=("image_blackmail",)))
    assert reply.says[-1].response == "utter_urgent_image_blackmail_simple"
    assert reply.remember["last_need"] == "image_blackmail"


def test_ones_own_wish_to_die_is_answered_as_before() -> None:
    """With the words for the writer."""
    own = UrgentHelp().answer(turn_of("self_harm", Tier.URGENT, country="GB"))
    assert [say.response for say in own.says][1] == "utter_urgent_self_harm"
    assert own.remember["last_need"] == "self_harm"


def test_who_goes_on_about_an_urgent_need_reads_it_in_simple_words() -> None:
    """After that what was told has been read, what it may be about is asked once, and the number comes first again."""
    told = turn_of("being_exploited", Tier.URGENT, country="QA", last_need="being_exploited")
    read = changed(told, said=frozenset({"utter_urgent_being_exploited"}))
    assert names(UrgentHelp().answer(read))[:2] == ["utter_in_danger_call_or_mobile", "utter_follow_up_tells_more"]
    more = changed(read, shown=("utter_follow_up_tells_more",))
    assert names(UrgentHelp().answer(more)) == ["utter_follow_up_which"]
    asked = changed(more, said=frozenset({"utter_urgent_being_exploited", "utter_follow_up_which"}))
    assert names(UrgentHelp().answer(asked))[:2] == [
        "utter_in_danger_call_or_mobile",
        "utter_urgent_being_exploited_simple",
    ]
    assert names(UrgentHelp().answer(told))[1] == "utter_urgent_being_exploited"


def test_nothing_of_what_a_child_can_do_is_said_to_a_nurse() -> None:
    """Neither at first nor in simple words."""
    nurse = turn_of("child_at_risk", Tier.URGENT, country="GB", minor=True, child_of_another=True)
    assert "utter_urgent_child_at_risk_other" in names(UrgentHelp().answer(nurse))
    police = turn_of("safe_migration", country="US", last_need="child_at_risk", child_of_another=True, unsure=True)
    assert names(reply_in_doubt(police)) == ["utter_urgent_child_at_risk_other_simple"]


def test_the_age_of_somebody_blackmailed_brings_the_child_line() -> None:
    """Not to pay stays what the conversation is about."""
    young = turn_of("child_at_risk", Tier.URGENT, country="IN", minor=True, last_need="image_blackmail")
    reply = UrgentHelp().answer(changed(young, question="under_18", choice="yes"))
    assert names(reply)[0] == "utter_under_18_yes"
    assert reply.remember == {"minor": True}
