"""Someone who can only text reads lines that can be written to, or that there are none."""

from __future__ import annotations

from bot.helplines.shown import without_sites
from bot.turns.question import Question
from tests.turns import changed
from tests.unit.actions.answers.asked import ASKED, answer
from tests.unit.actions.replies import names


def test_whether_somebody_can_talk_leads_to_no_age_where_nobody_is_in_danger() -> None:
    """A job seeker may say that they can only text."""
    text = changed(ASKED, question="contact", choice="text", last_need="image_blackmail")
    assert answer(text).asks is Question.UNDER_18
    assert answer(changed(text, last_need="find_helpline")).asks is None


def test_who_cannot_speak_in_an_emergency_reads_the_number_to_text_first() -> None:
    """Where the country has one; age can wait."""
    text = changed(ASKED, question="contact", choice="text", country="FR", last_need="immediate_danger")
    assert names(answer(text)) == ["utter_emergency_text", "utter_follow_up_no_text_line"]
    assert names(answer(changed(text, country="QA"))) == ["utter_contact_text"]
    assert "utter_emergency_text" not in names(answer(changed(text, last_need="being_exploited")))


def test_a_yes_says_neither() -> None:
    """To "can you talk, or only text?"."""
    assert answer(changed(ASKED, question="contact", choice="yes")).asks is Question.CONTACT
    spoken = answer(changed(ASKED, question="contact", choice="speak"))
    assert (names(spoken)[0], spoken.remember) == ("utter_contact_speak", {"contact": "speak"})


def test_the_child_line_stays_beside_a_line_to_write_to_that_is_for_others() -> None:
    """A boy in Spain who can only write: perhaps somebody can call for him."""
    text = changed(ASKED, question="contact", choice="text", last_need="child_at_risk", country="ES", minor=True)
    says = {say.response: say for say in answer(text).says}
    assert [line.category for line in without_sites(says["utter_call_for_you"].lines)] == ["child"]
    assert all(line.reach != "call" for line in says["utter_contact_text"].lines)


def test_the_crisis_line_stays_beside_one_for_women() -> None:
    """In Brazil only a women's line takes messages."""
    text = changed(ASKED, question="contact", choice="text", last_need="self_harm", country="BR")
    says = {say.response: say for say in answer(text).says}
    assert [line.category for line in without_sites(says["utter_call_for_you"].lines)] == ["suicide_crisis"]


def test_the_line_for_the_need_stays_beside_one_against_violence() -> None:
    """In Italy the line against trafficking takes calls alone."""
    text = changed(ASKED, question="contact", choice="text", last_need="being_exploited", country="IT")
    says = {say.response: say for say in answer(text).says}
    assert [line.category for line in without_sites(says["utter_call_for_you"].lines)] == ["trafficking"]
