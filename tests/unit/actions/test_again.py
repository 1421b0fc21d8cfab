"""What belongs to the need of the conversation is said in words that were not said yet."""

from __future__ import annotations

from dataclasses import replace

import pytest

from bot.actions.again import not_said_just_now
from bot.actions.answer_question import AnswerQuestion
from bot.actions.concern import Concern
from bot.actions.doubt import reply_in_doubt
from bot.actions.tell_location import TellLocation
from bot.actions.urgent_help import UrgentHelp
from bot.turns.turn import Question, Reply, Say, Tier, Turn

FILM = Turn(
    "safe_migration", Tier.INFORMATION, country="US", last_need="report_suspicion", unsure=True, said=frozenset({"x"})
)


def names(reply: Reply | None) -> list[str]:
    """Responses in order."""
    return [say.response for say in reply.says] if reply else []


def test_a_question_without_its_subject_is_about_the_need() -> None:
    """To the model, "should I go in and film?" looked like a question about a journey."""
    assert names(reply_in_doubt(FILM)) == ["utter_report_suspicion_simple", "utter_helplines"]
    simple = replace(FILM, said=frozenset({"utter_report_suspicion_simple"}))
    assert names(reply_in_doubt(simple)) == ["utter_report_suspicion_more"]
    asked = reply_in_doubt(replace(FILM, intent="ask_privacy", tier=Tier.CONVERSATION, open_question=Question.SAFE))
    assert asked is not None
    assert asked.asks is Question.SAFE


@pytest.mark.parametrize(
    "turn",
    [
        replace(FILM, unsure=False),
        replace(FILM, last_need="donate"),
        replace(FILM, intent="report_suspicion", tier=Tier.CONCERN),
        replace(FILM, intent="find_helpline", last_need="being_exploited"),
        replace(FILM, intent="find_helpline", country=None),
    ],
)
def test_what_is_sure_or_brings_numbers_is_answered_as_it_is(turn: Turn) -> None:
    """And where nobody is in need, guidance says itself what it is about."""
    assert reply_in_doubt(turn) is None


EMBASSY = ("embassy", '/answer{"question":"follow_up","choice":"embassy"}')


def test_what_it_may_be_about_is_offered_before_any_advice_comes_again() -> None:
    """With "none of these" behind; not twice in a row, and not where the safety question comes."""
    unclear = replace(FILM, likely_kinds=(EMBASSY,))
    reply = reply_in_doubt(unclear)
    assert names(reply) == ["utter_follow_up_which_of"]
    assert reply is not None
    assert [choice["response"] for choice in reply.says[0].choices or ()] == ["kind_embassy", "kind_none"]
    assert names(reply_in_doubt(replace(unclear, shown=("utter_follow_up_which_of",))))[0] != "utter_follow_up_which_of"
    assert names(reply_in_doubt(replace(unclear, asks=True)))[0] != "utter_follow_up_which_of"


def test_in_an_urgent_need_the_line_stands_before_the_choice() -> None:
    """Who does not find it there has a person to ask."""
    held = replace(FILM, last_need="being_exploited", likely_kinds=(EMBASSY,))
    reply = reply_in_doubt(held)
    assert names(reply) == ["utter_in_danger_call_or_mobile", "utter_then_helpline", "utter_follow_up_which_of"]
    assert reply is not None
    assert reply.says[1].facts["helplines"]


def test_none_of_these_names_whom_to_ask() -> None:
    """Never a dead end."""
    none = Turn("answer", question=Question.FOLLOW_UP, choice="none", country="US", last_need="report_suspicion")
    assert names(AnswerQuestion().answer(replace(none, pressed=True)))[-1] == "utter_follow_up_ask_them"


def test_the_advice_of_an_urgent_need_comes_in_turns() -> None:
    """The answer to "and if I pay?" stays the same, but its words are not said twice in a row."""
    paying = replace(FILM, intent="ask_privacy", tier=Tier.CONVERSATION, last_need="image_blackmail")
    simple = "utter_urgent_image_blackmail_simple"
    assert names(reply_in_doubt(paying)) == [simple]
    again = replace(paying, said=frozenset({simple}), shown=(simple,))
    assert "utter_follow_up_ask_them" in names(reply_in_doubt(again))
    asked = replace(again, shown=("utter_follow_up_ask_them",))
    assert names(reply_in_doubt(asked)) == ["utter_follow_up_which"]  # once, with choices, before any is said again
    chosen = replace(asked, said=frozenset({simple, "utter_follow_up_which"}))
    assert names(reply_in_doubt(chosen)) == [simple]


def test_who_goes_on_about_a_concern_reads_something_new() -> None:
    """With the buttons that the guidance had; a button brings the guidance itself."""
    told = Turn("left_exploitation", Tier.CONCERN, country="KW", last_need="left_exploitation")
    told = replace(told, said=frozenset({"utter_left_exploitation"}))
    reply = Concern().answer(told)
    assert names(reply) == ["utter_left_exploitation_simple", "utter_helplines"]
    assert reply.says[-1].facts["buttons_of"] == "utter_left_exploitation"
    assert names(Concern().answer(replace(told, pressed=True))) == ["utter_left_exploitation"]
    assert names(Concern().answer(replace(told, said=frozenset()))) == ["utter_left_exploitation"]


def test_a_place_that_is_told_later_brings_the_numbers_and_the_buttons() -> None:
    """By its name alone, or in a sentence that the model takes for the concern."""
    there = Turn("tell_location", country="CO", place_said=True, last_need="report_suspicion")
    there = replace(there, said=frozenset({"utter_report_suspicion"}))
    for reply in (
        TellLocation().answer(there),
        Concern().answer(replace(there, intent="report_suspicion", tier=Tier.CONCERN)),
    ):
        assert names(reply) == ["utter_helplines"]
        assert reply.says[0].facts["buttons_of"] == "utter_report_suspicion"


def test_who_goes_on_about_an_urgent_need_reads_it_in_simple_words() -> None:
    """After that what was told has been read, what it may be about is asked once, and the number comes first again."""
    told = Turn("being_exploited", Tier.URGENT, country="QA", last_need="being_exploited")
    read = replace(told, said=frozenset({"utter_urgent_being_exploited"}))
    assert names(UrgentHelp().answer(read))[:2] == ["utter_in_danger_call_or_mobile", "utter_follow_up_tells_more"]
    more = replace(read, shown=("utter_follow_up_tells_more",))
    assert names(UrgentHelp().answer(more)) == ["utter_follow_up_which"]
    asked = replace(more, said=frozenset({"utter_urgent_being_exploited", "utter_follow_up_which"}))
    assert names(UrgentHelp().answer(asked))[:2] == [
        "utter_in_danger_call_or_mobile",
        "utter_urgent_being_exploited_simple",
    ]
    assert names(UrgentHelp().answer(told))[1] == "utter_urgent_being_exploited"


def test_nothing_of_what_a_child_can_do_is_said_to_a_nurse() -> None:
    """Neither at first nor in simple words."""
    nurse = Turn("child_at_risk", Tier.URGENT, country="GB", minor=True, child_of_another=True)
    assert "utter_urgent_child_at_risk_other" in names(UrgentHelp().answer(nurse))
    police = replace(FILM, last_need="child_at_risk", child_of_another=True)
    assert names(reply_in_doubt(police)) == ["utter_urgent_child_at_risk_other_simple"]


def test_the_age_of_somebody_blackmailed_brings_the_child_line() -> None:
    """Not to pay stays what the conversation is about."""
    young = Turn("child_at_risk", Tier.URGENT, country="IN", minor=True, last_need="image_blackmail")
    reply = UrgentHelp().answer(replace(young, question="under_18", choice="yes"))
    assert names(reply)[0] == "utter_under_18_yes"
    assert reply.remember == {"minor": True}


def test_a_concern_that_was_answered_before_an_emergency_is_not_said_again() -> None:
    """It is what the conversation is about from now on."""
    told = Turn("worried_about_someone", Tier.CONCERN, country="NG", last_need="immediate_danger")
    reply = Concern().answer(replace(told, said=frozenset({"utter_worried_about_someone"})))
    assert names(reply) == ["utter_worried_about_someone_simple", "utter_helplines"]
    assert reply.remember["last_need"] == "worried_about_someone"


def test_a_guess_at_other_guidance_is_about_the_work_or_the_offer() -> None:
    """From a banker, "should I ask him?" looked like a question about an online contact."""
    banker = Turn("check_online_contact", Tier.INFORMATION, last_need="finance_red_flags", unsure=True)
    banker = replace(banker, said=frozenset({"utter_finance_red_flags"}))
    assert names(reply_in_doubt(banker)) == ["utter_finance_red_flags_more"]
    assert reply_in_doubt(replace(banker, unsure=False)) is None
    offer = replace(banker, intent="worker_rights", last_need="check_job_offer")
    assert names(reply_in_doubt(offer)) == ["utter_check_job_offer_more"]
    assert reply_in_doubt(replace(offer, intent="trafficking_facts")) is None


def test_what_is_needed_first_can_be_named_in_words() -> None:
    """The page that its button shows."""
    papers = Turn("left_exploitation", Tier.CONCERN, last_need="left_exploitation", topic="left_exploitation_papers")
    assert names(Concern().answer(papers)) == ["utter_left_exploitation_papers"]


def test_no_reply_comes_twice_in_a_row_to_who_writes_words() -> None:
    """Who wrote "will they tell my mom" again read the same words; a button or a new place may bring them."""
    said = "utter_first_ask_them"
    told = Turn("answer", country="GB", last_need="image_blackmail", shown=(said, "utter_ask_contact"))
    reply = Reply((Say(said),))
    assert "utter_follow_up_ask_them" in names(not_said_just_now(told, reply))
    known = replace(told, shown=(said, "utter_follow_up_ask_them"), said=frozenset({"utter_follow_up_which"}))
    assert names(not_said_just_now(known, reply))[1] == "utter_follow_up_tells_more"  # behind the number for danger
    for other in (replace(told, pressed=True), replace(told, place_said=True), replace(told, shown=("utter_noted",))):
        assert not_said_just_now(other, reply) is reply
    again = Reply((Say("utter_emergency"),))
    assert not_said_just_now(replace(told, shown=("utter_emergency",)), again) is again


def test_what_a_life_may_hang_on_is_said_again() -> None:
    """A wound that turned black, told twice, got "I don't have the answer"; a question about a lawyer may get that."""
    said = frozenset({"utter_follow_up_medical", "utter_follow_up_lawyer"})
    turn = Turn(
        "answer", Tier.URGENT, country="GB", question=Question.FOLLOW_UP, last_need="being_exploited", said=said,
        last_tier=Tier.URGENT, shown=tuple(said),
    )  # fmt: skip
    for kind, answer in (("medical", "utter_follow_up_medical"), ("lawyer", "utter_follow_up_ask_them")):
        asked = replace(turn, choice=kind)
        assert answer in names(not_said_just_now(asked, AnswerQuestion().answer(asked)))
