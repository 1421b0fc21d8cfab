"""The order of a reply: what saves comes first, one question comes last."""

from __future__ import annotations

from dataclasses import replace

import pytest

from bot.actions.composition.order import compose
from bot.turns.turn import Question, Reply, Say, Tier, Turn

CALM = Turn("spot_the_signs", Tier.INFORMATION)
URGENT = Turn("being_exploited", Tier.URGENT)


def names(reply: Reply) -> list[str]:
    """Names of the responses in order."""
    return [say.response for say in reply.says]


def test_first_contact_comes_before_an_answer() -> None:
    """Who writes for the first time learns that this is a machine before anything else."""
    reply = compose(replace(CALM, first=True), Reply((Say("utter_spot_the_signs"),)))
    assert names(reply) == ["utter_first_contact_told", "utter_spot_the_signs"]
    assert reply.remember["introduced"] is True


def test_first_contact_comes_after_the_numbers_and_before_the_question() -> None:
    """In an urgent message the number is first and the question last."""
    urgent = Reply((Say("utter_in_danger_call"), Say("utter_ask_contact")), {}, Question.CONTACT)
    reply = compose(replace(URGENT, first=True), urgent)
    assert names(reply) == ["utter_in_danger_call", "utter_first_contact_urgent", "utter_ask_contact"]


@pytest.mark.parametrize("number", ["utter_in_danger_call_or_mobile", "utter_helplines_unknown_country"])
def test_what_to_do_in_danger_is_said_once(number: str) -> None:
    """A reply that says it makes the first contact leave it out, however calm the message was."""
    reply = compose(replace(CALM, first=True), Reply((Say(number), Say("utter_ask_safe")), {}, Question.SAFE))
    assert names(reply) == [number, "utter_first_contact_urgent", "utter_ask_safe"]
    assert names(compose(replace(CALM, first=True), Reply((Say(number),)))) == [number, "utter_first_contact_urgent"]
    back = compose(replace(CALM, back=True), Reply((Say(number),)))
    assert names(back) == ["utter_back", number]


def test_after_silence_a_neutral_line_comes_first_unless_it_presses() -> None:
    """Somebody else may hold the phone; an urgent message still gets its number at once."""
    calm = compose(replace(CALM, back=True), Reply((Say("utter_spot_the_signs"),)))
    assert names(calm)[0] == "utter_back"
    pressing = compose(replace(URGENT, back=True), Reply((Say("utter_in_danger_call"),)))
    assert names(pressing) == ["utter_in_danger_call"]


def test_an_unsure_verdict_adds_the_safety_question() -> None:
    """Between its thresholds the gate neither decides nor stays silent."""
    reply = compose(replace(CALM, asks=True), Reply((Say("utter_spot_the_signs"),)))
    assert names(reply)[-1] == "utter_ask_safe"
    assert reply.asks is Question.SAFE


def test_one_question_at_a_time() -> None:
    """A reply that asks about erasure gets no second question."""
    reply = compose(replace(CALM, asks=True), Reply((Say("utter_ask_delete"),), {}, Question.DELETE))
    assert names(reply) == ["utter_ask_delete"]


def test_an_interrupted_question_comes_back_once() -> None:
    """The person asked something in between; a second reminder would be pushing."""
    asked = replace(CALM, open_question=Question.COUNTRY)
    reply = compose(asked, Reply((Say("utter_spot_the_signs"),)))
    assert names(reply)[-1] == "utter_ask_country"
    assert reply.remember["reminded"] is True
    again = compose(replace(asked, reminded=True), Reply((Say("utter_spot_the_signs"),)))
    assert names(again) == ["utter_spot_the_signs"]


def test_other_needs_of_the_message_are_offered() -> None:
    """The second thing that somebody asked is one press away."""
    reply = compose(replace(CALM, other_intents=("donate",)), Reply((Say("utter_spot_the_signs"),)))
    assert reply.says[-1].facts["also"] == ({"response": "topic_donate", "payload": "/donate"},)


def test_by_text_message_the_first_reply_leaves_what_only_informs_to_the_next() -> None:
    """It is offered then, as what was left open is; somebody in need is not left out."""
    turn = replace(CALM, first=True, channel="sms", other_intents=("donate", "worried_about_someone"))
    page = Reply((Say("utter_spot_the_signs"),))
    assert compose(replace(turn, other_intents=("donate",)), page).says[-1].facts.keys() == {"brief"}
    offered = compose(turn, page).says[-1].facts["also"]
    assert [each["response"] for each in offered] == ["topic_worried_about_someone"]
    assert len(compose(replace(turn, first=False), page).says[-1].facts["also"]) == 2


def test_the_safety_question_comes_before_one_that_only_routes_better() -> None:
    """One question at a time: whether the person is safe decides more than where they are."""
    turn = replace(CALM, asks=True)
    country = Reply((Say("utter_left_exploitation"), Say("utter_ask_country")), asks=Question.COUNTRY)
    reply = compose(turn, country)
    assert names(reply)[-2:] == ["utter_left_exploitation", "utter_ask_safe"]
    assert reply.asks is Question.SAFE


def test_only_the_last_response_shows_choices() -> None:
    """A number typed on a phone can then mean one thing only."""
    reply = compose(replace(CALM, first=True), Reply((Say("utter_spot_the_signs"),)))
    assert reply.says[0].choices == ()
    assert reply.says[-1].choices is None


def test_a_quick_exit_says_nothing_else() -> None:
    """Neither first contact nor the safety question: the chat must look innocuous."""
    reply = compose(Turn("quick_exit", first=True, asks=True), Reply((Say("utter_quick_exit"),)))
    assert names(reply) == ["utter_quick_exit"]


def test_a_language_that_is_not_ours_is_said_in_the_nearest_and_in_english() -> None:
    """Once, before a calm answer and after the numbers of an urgent one."""
    kazakh = replace(CALM, language="ru", not_ours=True)
    reply = compose(kazakh, Reply((Say("utter_spot_the_signs"),)))
    assert names(reply) == ["utter_language_not_ours", "utter_write_english", "utter_spot_the_signs"]
    assert reply.says[1].facts == {"language": "en"}
    assert reply.remember["language_excused"] is True
    urgent = replace(URGENT, not_ours=True)
    pressing = compose(urgent, Reply((Say("utter_in_danger_call"), Say("utter_ask_contact")), {}, Question.CONTACT))
    assert names(pressing) == ["utter_in_danger_call", "utter_language_not_ours", "utter_ask_contact"]


def test_only_what_can_be_offered_is_offered_beside_the_answer() -> None:
    """A joke after thanks is no need: there is nothing to press for it."""
    chatty = replace(CALM, intent="thank", tier=Tier.CONVERSATION, other_intents=("out_of_scope", "greet"))
    assert names(compose(chatty, Reply((Say("utter_thank"),)))) == ["utter_thank"]
    two_needs = replace(CALM, other_intents=("out_of_scope", "donate"))
    last = compose(two_needs, Reply((Say("utter_spot_the_signs"),))).says[-1]
    assert last.facts["also"] == ({"response": "topic_donate", "payload": "/donate"},)


def test_what_answered_a_question_does_not_bring_it_again() -> None:
    """However unsure the gate was about the words of the answer."""
    no = replace(CALM, intent="deny", tier=Tier.CONVERSATION, asks=True, open_question=Question.SAFE)
    said = Reply((Say("utter_emergency"), Say("utter_ask_contact")), {}, Question.CONTACT)
    assert compose(no, said).asks is Question.CONTACT


def test_no_further_topic_beside_a_reply_that_keeps_to_the_subject() -> None:
    """A guess was not answered; what else it may be about is a worse guess."""
    guess = Turn("check_online_contact", Tier.INFORMATION, last_need="finance_red_flags", unsure=True)
    guess = replace(guess, other_intents=("check_job_offer",))
    assert "also" not in compose(guess, Reply((Say("utter_finance_red_flags_more"),))).says[-1].facts
    assert "also" in compose(guess, Reply((Say("utter_check_online_contact"),))).says[-1].facts
    in_need = replace(guess, last_need="report_suspicion")
    assert names(compose(in_need, Reply((Say("utter_helplines"),)))) == ["utter_helplines"]


def test_a_doubt_asks_nobody_again_whether_they_are_safe() -> None:
    """Who is in need was asked, or told whom to call in danger; a first doubt without that is asked about."""
    doubt = Turn("out_of_scope", Tier.CONVERSATION, asks=True, last_need="being_exploited")
    assert compose(doubt, Reply((Say("utter_menu"),))).asks is Question.SAFE
    told = replace(doubt, said=frozenset({"utter_in_danger_call"}))
    assert compose(told, Reply((Say("utter_menu"),))).asks is None
    assert compose(replace(doubt, asked_safe=1), Reply((Say("utter_menu"),))).asks is None


def test_beside_an_answer_that_is_not_sure_others_can_be_chosen_where_letters_cost_nothing() -> None:
    """On Telegram; a question of the bot comes before them."""
    home = (("go_home", '/answer{"question":"follow_up","choice":"go_home"}'),)
    told = Turn("answer", question=Question.FOLLOW_UP, choice="embassy", last_need="being_exploited", likely_kinds=home)
    embassy = Reply((Say("utter_follow_up_embassy"),))
    assert compose(told, embassy).says[-1].facts["also"][0]["response"] == "kind_go_home"
    assert "also" not in compose(replace(told, channel="sms"), embassy).says[-1].facts
    assert "also" not in compose(replace(told, pressed=True), embassy).says[-1].facts
    asking = Reply((Say("utter_follow_up_embassy"), Say("utter_ask_contact")), asks=Question.CONTACT)
    assert "also" not in compose(told, asking).says[-1].facts


def test_what_was_left_open_is_offered_once_nothing_is_asked() -> None:
    """Not what the reply is about itself."""
    later = Turn("answer", question=Question.CONTACT, choice="text", left_open=("ask_privacy", "safe_migration"))
    noted = Reply((Say("utter_contact_text"),))
    offered = compose(later, noted).says[-1].facts["also"]
    assert [each["response"] for each in offered] == ["topic_ask_privacy", "topic_safe_migration"]
    now = replace(later, intent="safe_migration", question=None, choice=None)
    also = compose(now, Reply((Say("utter_safe_migration"),))).says[-1].facts["also"]
    assert [each["response"] for each in also] == ["topic_ask_privacy"]


def test_who_did_not_understand_is_asked_the_question_again() -> None:
    """In words that come once otherwise."""
    said = frozenset({"utter_ask_contact"})
    again = Reply((Say("utter_urgent_being_exploited_simple"), Say("utter_ask_contact")), asks=Question.CONTACT)
    what = Turn("ask_repeat", last_need="being_exploited", open_question=Question.CONTACT, said=said)
    assert compose(what, again).asks is Question.CONTACT
    assert compose(replace(what, intent="being_exploited"), again).asks is None


def test_of_another_a_doubt_brings_the_number_and_no_question_about_who_writes() -> None:
    """To a sister who tells that the door is locked; not twice in a row, and not beside a number that stands there."""
    sister = Turn(
        "worried_about_someone", Tier.CONCERN, country="KE", last_need="worried_about_someone", may_be_danger=True
    )
    guidance = Reply((Say("utter_worried_about_someone_simple"),))
    reply = compose(sister, guidance)
    assert names(reply) == ["utter_in_danger_call", "utter_worried_about_someone_simple"]
    assert reply.asks is None
    assert names(compose(replace(sister, shown=("utter_in_danger_call",)), guidance)) == names(guidance)
    told = Reply((Say("utter_danger_elsewhere"),))
    assert names(compose(sister, told)) == names(told)
    assert names(compose(replace(sister, last_need="being_exploited"), guidance)) == names(guidance)


def test_by_text_message_who_writes_is_said_in_one_line() -> None:
    """Also where nothing was understood: the longer words end with a question that the choices ask."""
    lost = Turn("out_of_scope", Tier.CONVERSATION, first=True)
    assert names(compose(lost, Reply((Say("utter_not_sure"),))))[0] == "utter_first_contact"
    assert (
        names(compose(replace(lost, channel="sms"), Reply((Say("utter_not_sure"),))))[0] == "utter_first_contact_told"
    )
