"""Who is writing, and in which language, is said without taking the first place from what saves."""

from __future__ import annotations

import pytest

from bot.actions.composition.order import compose
from bot.turns.question import Question
from bot.turns.reply import Reply, Say
from bot.turns.turn import Tier
from tests.turns import changed, turn_of
from tests.unit.actions.replies import names

CALM = turn_of("spot_the_signs", Tier.INFORMATION)
URGENT = turn_of("being_exploited", Tier.URGENT)


def test_first_contact_comes_before_an_answer() -> None:
    """Someone who writes for the first time learns that this is a machine before anything else."""
    reply = compose(changed(CALM, first=True), Reply((Say("utter_spot_the_signs"),)))
    assert names(reply) == ["utter_first_contact_told", "utter_spot_the_signs"]
    assert reply.remember["introduced"] is True


def test_first_contact_comes_after_the_numbers_and_before_the_question() -> None:
    """In an urgent message the number is first and the question last."""
    urgent = Reply((Say("utter_in_danger_call"), Say("utter_ask_contact")), {}, Question.CONTACT)
    reply = compose(changed(URGENT, first=True), urgent)
    assert names(reply) == ["utter_in_danger_call", "utter_first_contact_urgent", "utter_ask_contact"]


@pytest.mark.parametrize("number", ["utter_in_danger_call_or_mobile", "utter_helplines_unknown_country"])
def test_what_to_do_in_danger_is_said_once(number: str) -> None:
    """If a reply says it, the first contact leaves it out, however calm the message was."""
    reply = compose(changed(CALM, first=True), Reply((Say(number), Say("utter_ask_safe")), {}, Question.SAFE))
    assert names(reply) == [number, "utter_first_contact_urgent", "utter_ask_safe"]
    assert names(compose(changed(CALM, first=True), Reply((Say(number),)))) == [number, "utter_first_contact_urgent"]
    back = compose(changed(CALM, back=True), Reply((Say(number),)))
    assert names(back) == ["utter_back", number]


def test_after_silence_a_neutral_line_comes_first_unless_it_presses() -> None:
    """Somebody else may hold the phone; an urgent message still gets its number at once."""
    calm = compose(changed(CALM, back=True), Reply((Say("utter_spot_the_signs"),)))
    assert names(calm)[0] == "utter_back"
    pressing = compose(changed(URGENT, back=True), Reply((Say("utter_in_danger_call"),)))
    assert names(pressing) == ["utter_in_danger_call"]


def test_a_language_that_is_not_ours_is_said_in_the_nearest_and_in_english() -> None:
    """Once, before a calm answer and after the numbers of an urgent one."""
    kazakh = changed(CALM, language="ru", not_ours=True)
    reply = compose(kazakh, Reply((Say("utter_spot_the_signs"),)))
    assert names(reply) == ["utter_language_not_ours", "utter_write_english", "utter_spot_the_signs"]
    assert reply.says[1].language == "en"
    assert reply.remember["language_excused"] is True
    urgent = changed(URGENT, not_ours=True)
    pressing = compose(urgent, Reply((Say("utter_in_danger_call"), Say("utter_ask_contact")), {}, Question.CONTACT))
    assert names(pressing) == ["utter_in_danger_call", "utter_language_not_ours", "utter_ask_contact"]


def test_by_text_message_who_writes_is_said_in_one_line() -> None:
    """Also where nothing was understood: the longer words end with a question that the choices ask."""
    lost = turn_of("out_of_scope", Tier.CONVERSATION, first=True)
    assert names(compose(lost, Reply((Say("utter_not_sure"),))))[0] == "utter_first_contact"
    assert (
        names(compose(changed(lost, channel="sms"), Reply((Say("utter_not_sure"),))))[0] == "utter_first_contact_told"
    )


def test_who_corrects_the_bot_reads_a_few_words_of_regret_behind_the_number() -> None:
    """Once, and not in an emergency, which nothing may delay."""
    answer = Reply((Say("utter_in_danger_call"), Say("utter_follow_up_embassy")))
    corrects = changed(URGENT, corrects=True)
    reply = compose(corrects, answer)
    assert names(reply)[:3] == ["utter_in_danger_call", "utter_sorry_misread", "utter_follow_up_embassy"]
    for turn, said in (
        (URGENT, answer),
        (corrects, Reply((Say("utter_follow_up_complaint"),))),
        (changed(corrects, tier=Tier.EMERGENCY), answer),
    ):
        assert "utter_sorry_misread" not in names(compose(turn, said))
