"""What is asked once helplines were named is answered, and not with the advice for the need again."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from bot.actions.answer_question import AnswerQuestion
from bot.actions.parts.who_is_told import RUNNERS
from bot.helplines.shown import without_sites
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


def asks(turn: Turn, kind: str) -> Reply:
    """The reply to a follow-up of this kind."""
    return AnswerQuestion().answer(changed(turn, choice=kind))


def test_a_question_gets_its_answer_and_a_line_to_ask_further() -> None:
    """By SMS one line: they were named before."""
    reply = asks(MAID, "embassy")
    assert names(reply) == ["utter_follow_up_embassy"]
    assert len(reply.says[0].lines) == 1


def test_what_was_answered_before_is_not_said_again() -> None:
    """Whom to ask, and the number to call in danger where it was not said yet; later on it is the answer again."""
    embassy = "utter_follow_up_embassy"
    again = changed(MAID, said=frozenset({embassy, "utter_in_danger_call"}), shown=(embassy,), puts_question=True)
    reply = asks(again, "embassy")
    assert names(reply) == ["utter_follow_up_ask_them"]
    assert reply.says[0].lines
    assert names(asks(changed(again, said=frozenset({embassy})), "embassy"))[0].startswith("utter_in_danger_call")
    assert names(asks(changed(again, shown=("utter_cost",)), "embassy")) == [embassy]


def test_who_tells_the_same_twice_is_not_told_that_there_is_no_answer() -> None:
    """On a bad network a message is sent again: the number and the lines come again, since nothing was asked."""
    kept = "utter_follow_up_documents_taken"
    reply = asks(changed(MAID, said=frozenset({kept}), shown=(kept,)), "documents_taken")
    assert names(reply)[0].startswith("utter_in_danger_call")
    assert names(reply)[-1] == "utter_follow_up_tells_more"
    assert reply.says[-1].lines


def test_who_fears_for_pictures_again_reads_how_they_are_kept_off() -> None:
    """The threat that they are sent stood in the first message, and was answered beside it."""
    feared = "utter_follow_up_pictures_feared"
    again = changed(
        MAID, last_need="image_blackmail", said=frozenset({feared, "utter_in_danger_call"}), shown=(feared,)
    )
    assert names(asks(again, "pictures_feared")) == ["utter_follow_up_pictures_down"]


def test_in_an_emergency_the_number_stands_before_every_answer() -> None:
    """And before those about a doctor, or something that comes tonight, always."""
    held = changed(MAID, last_need="immediate_danger", last_tier=Tier.EMERGENCY)
    assert names(asks(held, "where_to_go"))[0].startswith("utter_in_danger_call")
    assert names(asks(MAID, "danger_grows"))[0].startswith("utter_in_danger_call")


def test_whether_somebody_is_safe_is_not_asked_again_beside_an_answer() -> None:
    """They read it and asked something else; the number to call was said."""
    assert asks(changed(MAID, open_question=Question.SAFE), "embassy").asks is not Question.SAFE


def test_a_line_for_everybody_is_followed_by_other_lines_and_not_lost() -> None:
    """The reply names others, and the next one may name it again: it was the right one."""
    named = {line.directory_name for line in asks(MAID, "embassy").says[0].lines}
    reply = asks(MAID, "not_for_me")
    assert names(reply) == ["utter_follow_up_not_for_me"]
    assert not named & {line.directory_name for line in without_sites(reply.says[0].lines)}
    assert not reply.remember["unfit_lines"]


@pytest.mark.parametrize("country", ["RU", "JO"])
def test_a_worker_for_whom_no_line_is_made_reads_just_that(country: str) -> None:
    """The line for beaten wives, or that for refugees, came again beside every answer to a builder who refused it."""
    builder = changed(MAID, country=country, audience=frozenset({"men"}))
    named = {line.directory_name for line in without_sites(asks(builder, "embassy").says[0].lines)}
    reply = asks(builder, "not_for_me")
    assert names(reply) == ["utter_follow_up_none_for_me"]
    unfit = frozenset(reply.remember["unfit_lines"])
    assert unfit >= named
    again = asks(changed(builder, unfit_lines=unfit), "debt")
    assert not unfit & {line.directory_name for line in without_sites(again.says[-1].lines)}


@pytest.mark.parametrize("kind", ["delete_chat", "silence"])
def test_who_hides_the_chat_or_is_silent_reads_no_lines(kind: str) -> None:
    """A number on the screen is what must not be seen."""
    reply = asks(MAID, kind)
    assert names(reply) == [f"utter_follow_up_{kind}"]
    assert reply.asks is None


@pytest.mark.parametrize("country", ["GB", "QA", "KE", "SA"])
def test_who_asks_who_answers_reads_it_of_each_line(country: str) -> None:
    """A charity, the state, or that it is not known; where the police or others answer it stands before the name."""
    reply = asks(changed(MAID, country=country, channel="telegram"), "line_who")
    lines = without_sites(reply.says[0].lines)
    assert lines
    assert all(bool(line.note_run_by) is not (line.told in RUNNERS) for line in lines)


@pytest.mark.parametrize("country", ["GB", "QA", "US", "IT", "MM", "KH"])
def test_who_asks_again_who_answers_hears_no_untruth(country: str) -> None:
    """The words "these are not the police" come with lines that are not."""
    told = changed(MAID, country=country, channel="telegram", said=frozenset({"utter_follow_up_line_who"}))
    reply = asks(told, "line_who")
    if names(reply)[0] == "utter_follow_up_no_police":
        lines = reply.says[0].lines
        assert not {line.told for line in without_sites(lines)} & {"police", "immigration", "prosecutor"}
    else:
        assert names(reply)[0] == "utter_follow_up_no_police_none"


def test_who_was_taken_for_a_victim_is_none_from_then_on() -> None:
    """A mother gets what concerns her daughter; someone who denies it is asked what they need."""
    mother = asks(MAID, "not_me")
    assert mother.remember["last_need"] == "worried_about_someone"
    denied = asks(MAID, "not_this")
    assert names(denied) == ["utter_follow_up_not_this"]
    assert denied.remember["last_need"] is None
    suicidal = asks(changed(MAID, last_need="self_harm"), "not_me")
    assert suicidal.remember["last_need"] == "self_harm"


def test_lines_that_did_not_help_are_not_named_again() -> None:
    """As long as there are others."""
    maid = changed(MAID, country="ES")
    refused = changed(maid, question=Question.LINE, choice="unanswered")
    reply = AnswerQuestion().answer(refused)
    failed = frozenset(reply.remember["failed_lines"])
    assert failed
    later = asks(changed(maid, failed_lines=failed), "lawyer")
    named = {line.directory_name for line in later.says[0].lines}
    assert named
    assert not named & failed


def test_who_has_an_offer_is_answered_about_that() -> None:
    """By SMS or not, with what to ask next; whether it is a crime is a question of work that somebody has."""
    offered = changed(MAID, tier=Tier.INFORMATION, last_need="check_job_offer", last_tier=Tier.INFORMATION)
    assert names(asks(offered, "tells_more")) == ["utter_follow_up_tells_more_offer"]
    assert names(asks(offered, "is_it_crime")) == ["utter_follow_up_is_it_crime_offer"]
    assert names(asks(MAID, "is_it_crime")) == ["utter_follow_up_is_it_crime"]


def test_who_would_fetch_somebody_is_told_of_both_dangers() -> None:
    """A driver who asks whether to take a worker along reads no tips for an escape of his own."""
    driver = changed(MAID, last_need="report_suspicion", last_tier=Tier.CONCERN)
    assert names(asks(driver, "how_to_leave")) == ["utter_follow_up_how_to_leave_other"]
    assert names(asks(MAID, "how_to_leave"))[-1] == "utter_follow_up_how_to_leave"


def test_who_was_taken_for_a_witness_gets_the_advice_for_themself() -> None:
    """The number to call, that it was misunderstood, and what to do; from then on it is about them."""
    taken = changed(MAID, tier=Tier.CONCERN, last_need="worried_about_someone", second_country="RO")
    reply = asks(taken, "is_me")
    assert names(reply)[-2:] == ["utter_follow_up_is_me", "utter_urgent_being_exploited"]
    assert names(reply)[0].startswith("utter_in_danger_call")
    assert reply.remember["last_need"] == "being_exploited"


def test_who_came_down_is_answered_as_such_from_then_on() -> None:
    """The number to call does not stand before every answer for the rest of the conversation."""
    calmer = asks(changed(MAID, last_need="self_harm", last_tier=Tier.EMERGENCY), "feels_better")
    assert names(calmer) == ["utter_follow_up_feels_better"]
    assert calmer.remember == {"last_tier": "urgent"}


def test_whether_to_call_now_is_answered_with_the_number_itself() -> None:
    """Of the country, or of every mobile where that is not known; nothing stands before it."""
    witness = changed(MAID, last_need="report_suspicion", last_tier=Tier.CONCERN)
    assert names(asks(witness, "call_now")) == ["utter_follow_up_call_now"]
    nowhere = names(asks(changed(witness, country=None), "call_now"))
    assert nowhere[0] == "utter_follow_up_call_now_unknown_country"


def test_a_choice_that_is_pressed_is_answered_though_it_was_before() -> None:
    """A button that the bot has shown leads to no "I don't have the answer"."""
    told = frozenset({"utter_follow_up_documents_taken", "utter_in_danger_call"})
    pressed = changed(MAID, said=told, pressed=True)
    assert names(asks(pressed, "documents_taken")) == ["utter_follow_up_documents_taken"]


@pytest.mark.parametrize("kind", ["warning_sign", "looks_good"])
def test_what_is_told_of_an_offer_is_answered_without_lines(kind: str) -> None:
    """Nobody is in need yet: what to do, and the pages on checking."""
    seeker = changed(MAID, last_need="check_job_offer", tier=Tier.INFORMATION, last_tier=Tier.INFORMATION)
    reply = asks(seeker, kind)
    assert names(reply) == [f"utter_follow_up_{kind}"]
    assert not reply.says[0].lines


@pytest.mark.parametrize(
    ("country", "response"), [("QA", "absconding"), (None, "absconding"), ("PL", "permit"), ("GB", "permit")]
)
def test_nobody_hears_of_runaways_where_a_status_is_not_the_employers(country: str | None, response: str) -> None:
    """A Ukrainian in Poland was told that she may lose a visa which she does not have."""
    assert f"utter_follow_up_{response}" in names(asks(changed(MAID, country=country), "absconding"))


def test_none_of_these_names_whom_to_ask() -> None:
    """Never a dead end."""
    none = turn_of("answer", question=Question.FOLLOW_UP, choice="none", country="US", last_need="report_suspicion")
    assert names(AnswerQuestion().answer(changed(none, pressed=True)))[-1] == "utter_follow_up_ask_them"


def test_what_a_contact_wants_done_with_money_is_no_work_that_is_forced() -> None:
    """A love contact sends money to pass on: the bank comes first, and nothing sounds as if it were genuine."""
    contact = changed(MAID, last_need="check_online_contact", last_tier=Tier.INFORMATION, channel="telegram")
    money = "utter_check_online_contact_money"
    assert names(asks(contact, "made_to_carry")) == names(asks(contact, "punished")) == [money]
    pays = changed(contact, question=Question.SHOULD_I, choice="pay")
    assert names(AnswerQuestion().answer(pays)) == [money]
    told = changed(contact, said=frozenset({money}))
    assert names(asks(told, "looks_good")) == ["utter_check_online_contact_simple"]
    assert names(asks(contact, "looks_good")) == ["utter_follow_up_looks_good"]


def test_the_number_stands_before_what_to_do_when_somebody_comes_for_who_is_hidden() -> None:
    """A clerk who sees guests reads it without."""
    clerk = changed(MAID, last_need="frontline_guidance", tier=Tier.INFORMATION, last_tier=None)
    hides = changed(clerk, said=frozenset({"utter_follow_up_is_with_me"}))
    assert names(asks(hides, "act_normal"))[0].startswith("utter_in_danger_call")
    assert names(asks(clerk, "act_normal")) == ["utter_follow_up_act_normal"]


def test_who_asks_for_the_embassy_reads_the_line_of_their_country_for_its_people_abroad_first() -> None:
    """By SMS, with room for one, a Kenyan maid in Saudi Arabia read only the line of the labour ministry there."""
    kenyan = changed(MAID, country="SA", home_country="KE")
    for channel in ("sms", "telegram"):
        lines = asks(changed(kenyan, channel=channel), "embassy").says[0].lines
        assert lines[0].country == "KE"
        assert lines[0].phone.startswith("+254")
    unknown = asks(changed(kenyan, home_country=None), "embassy").says[0].lines
    assert {line.country for line in unknown} == {"SA"}


def test_only_who_may_have_fled_is_warned_of_the_embassy() -> None:
    """A maid whose country sends workers reads what it can do; someone who fled from a state must ask first."""
    asked_first = "utter_follow_up_embassy_ask_first"
    assert names(asks(MAID, "embassy")) == ["utter_follow_up_embassy"]
    assert names(asks(changed(MAID, audience=frozenset({"refugees"})), "embassy")) == [asked_first]
    assert names(asks(changed(MAID, said=frozenset({"utter_follow_up_no_papers"})), "embassy")) == [asked_first]
