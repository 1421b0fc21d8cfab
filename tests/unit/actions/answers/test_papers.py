"""What is said of papers: a copy that a stranger has, and a hospital for who has none."""

from __future__ import annotations

import pytest

from bot.actions.answers.follow_up import follow_up_reply
from bot.actions.answers.should_i import should_i
from bot.actions.composition.safety_question import without_feared_number
from bot.taxonomy import Tier
from bot.turns.question import Question
from tests.turns import changed, turn_of
from tests.unit.actions.replies import names

OFFER = turn_of("answer", country="RO", question=Question.FOLLOW_UP, choice="papers_sent", last_need="check_job_offer")
HELD = turn_of(
    "answer", Tier.URGENT, country="FR", question=Question.FOLLOW_UP, choice="care_papers", last_need="being_exploited"
)


@pytest.mark.parametrize("said", [frozenset(), frozenset({"utter_papers_sent"})])
def test_who_sent_papers_reads_what_can_be_done_each_time(said: frozenset[str]) -> None:
    """With a line to ask; the country is asked where it is not known."""
    reply = follow_up_reply(changed(OFFER, said=said, shown=tuple(said)))
    assert names(reply) == ["utter_papers_sent"]
    assert reply.says[0].lines
    assert follow_up_reply(changed(OFFER, country=None)).asks is Question.COUNTRY


@pytest.mark.parametrize("country", ["FR", "AE", "QA", "US", "IN"])
def test_the_number_stands_before_what_a_hospital_does(country: str) -> None:
    """Also for who fears the police and read it before: an ambulance comes by it."""
    afraid = changed(HELD, country=country, fears_authorities=True, said=frozenset({"utter_in_danger_call"}))
    reply = follow_up_reply(afraid)
    assert names(reply)[0].startswith(("utter_in_danger_call", "utter_hurt_call"))
    assert names(reply)[1:] == ["utter_medical_papers", "utter_then_helpline"]
    assert without_feared_number(afraid, list(reply.says)) == list(reply.says)
    bleeds = follow_up_reply(changed(afraid, ailment="unconscious"))
    assert names(bleeds)[1:3] == ["utter_follow_up_medical_unconscious", "utter_medical_papers"]


@pytest.mark.parametrize("need", ["report_suspicion", "immediate_danger", "worried_about_someone"])
def test_who_would_film_others_is_told_not_to(need: str) -> None:
    """With the number to call instead, and the lines."""
    reply = should_i(turn_of("answer", Tier.URGENT, country="IN", last_need=need, choice="film"))
    assert names(reply)[0].startswith("utter_in_danger_call")
    assert names(reply)[-1] == "utter_please_do_not_go"
    assert reply.says[-1].lines
