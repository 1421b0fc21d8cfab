"""What else a message is about can be chosen behind the reply."""

from __future__ import annotations

from bot.actions.composition.further_subjects import other_needs
from bot.actions.composition.order import compose
from bot.turns.question import Question
from bot.turns.reply import Reply, Say
from bot.turns.turn import Tier
from tests.turns import changed, turn_of
from tests.unit.actions.replies import names

CALM = turn_of("spot_the_signs", Tier.INFORMATION)


def test_other_needs_of_the_message_are_offered() -> None:
    """The second thing that somebody asked is one press away."""
    reply = compose(changed(CALM, other_intents=("donate",)), Reply((Say("utter_spot_the_signs"),)))
    assert reply.says[-1].also == ({"response": "topic_donate", "payload": "/donate"},)


def test_what_was_denied_or_does_not_fit_the_person_is_not_offered() -> None:
    """No thoughts of dying after a denial, no exploitation to someone with an offer, no gift to someone in need."""
    told = changed(CALM, last_need="being_exploited", other_intents=("self_harm", "donate"))
    assert "self_harm" in other_needs(told)
    assert other_needs(changed(told, denies_dying=True)) == []
    seeker = changed(CALM, last_need="check_job_offer", other_intents=("being_exploited", "safe_migration"))
    assert other_needs(seeker) == ["safe_migration"]


def test_by_text_message_the_first_reply_leaves_what_only_informs_to_the_next() -> None:
    """It is offered then, as what was left open is; somebody in need is not left out."""
    turn = changed(CALM, first=True, channel="sms", other_intents=("donate", "worried_about_someone"))
    page = Reply((Say("utter_spot_the_signs"),))
    assert not compose(changed(turn, other_intents=("donate",)), page).says[-1].also
    offered = compose(turn, page).says[-1].also
    assert [each["response"] for each in offered] == ["topic_worried_about_someone"]
    assert len(compose(changed(turn, first=False), page).says[-1].also) == 2


def test_only_what_can_be_offered_is_offered_beside_the_answer() -> None:
    """A joke after thanks is no need: there is nothing to press for it."""
    chatty = changed(CALM, intent="thank", tier=Tier.CONVERSATION, other_intents=("out_of_scope", "greet"))
    assert names(compose(chatty, Reply((Say("utter_thank"),)))) == ["utter_thank"]
    two_needs = changed(CALM, other_intents=("out_of_scope", "donate"))
    last = compose(two_needs, Reply((Say("utter_spot_the_signs"),))).says[-1]
    assert last.also == ({"response": "topic_donate", "payload": "/donate"},)


def test_beside_an_answer_that_is_not_sure_others_can_be_chosen_where_letters_cost_nothing() -> None:
    """On Telegram; a question of the bot comes before them."""
    home = (("go_home", '/answer{"question":"follow_up","choice":"go_home"}'),)
    told = turn_of(
        "answer", question=Question.FOLLOW_UP, choice="embassy", last_need="being_exploited", likely_kinds=home
    )
    embassy = Reply((Say("utter_follow_up_embassy"),))
    assert compose(told, embassy).says[-1].also[0]["response"] == "kind_go_home"
    assert not compose(changed(told, channel="sms"), embassy).says[-1].also
    assert not compose(changed(told, pressed=True), embassy).says[-1].also
    asking = Reply((Say("utter_follow_up_embassy"), Say("utter_ask_contact")), asks=Question.CONTACT)
    assert not compose(told, asking).says[-1].also


def test_what_was_left_open_is_offered_once_nothing_is_asked() -> None:
    """Not what the reply is about itself."""
    later = turn_of("answer", question=Question.CONTACT, choice="text", left_open=("ask_privacy", "safe_migration"))
    noted = Reply((Say("utter_contact_text"),))
    offered = compose(later, noted).says[-1].also
    assert [each["response"] for each in offered] == ["topic_ask_privacy", "topic_safe_migration"]
    now = changed(later, intent="safe_migration", question=None, choice=None)
    also = compose(now, Reply((Say("utter_safe_migration"),))).says[-1].also
    assert [each["response"] for each in also] == ["topic_ask_privacy"]


def test_no_further_topic_beside_a_reply_that_keeps_to_the_subject() -> None:
    """A guess was not answered; what else it may be about is a worse guess."""
    guess = turn_of("check_online_contact", Tier.INFORMATION, last_need="finance_red_flags", unsure=True)
    guess = changed(guess, other_intents=("check_job_offer",))
    assert not compose(guess, Reply((Say("utter_finance_red_flags_more"),))).says[-1].also
    assert compose(guess, Reply((Say("utter_check_online_contact"),))).says[-1].also
    in_need = changed(guess, last_need="report_suspicion")
    assert names(compose(in_need, Reply((Say("utter_helplines"),)))) == ["utter_helplines"]
