"""Guidance, page after page."""

from __future__ import annotations

from dataclasses import replace

from bot.actions.guide import Guide
from bot.actions.pages import WITH_SECOND_PAGE, WITH_THIRD_PAGE
from bot.actions.small_talk import SmallTalk
from bot.actions.turn import Tier, Turn
from bot.replies.catalogue import catalogue

FIRST = Turn("check_job_offer", Tier.INFORMATION)


def said(turn: Turn) -> str:
    """Name of the one response."""
    (say,) = Guide().answer(turn).says
    return say.response


def test_who_asks_further_in_words_gets_the_next_page() -> None:
    """The same text again would be no answer."""
    assert said(FIRST) == "utter_check_job_offer"
    assert said(replace(FIRST, last_need="check_job_offer")) == "utter_check_job_offer_more"
    assert said(replace(FIRST, last_need="check_job_offer_more_2")) == "utter_check_job_offer_more"
    assert said(replace(FIRST, last_need="safe_migration")) == "utter_check_job_offer"


def test_who_presses_a_topic_gets_its_first_page() -> None:
    """The button names it."""
    assert said(replace(FIRST, last_need="check_job_offer", pressed=True)) == "utter_check_job_offer"


def test_a_topic_of_one_page_is_said_again() -> None:
    """There is no second page of who we are."""
    assert said(Turn("about_us", Tier.INFORMATION, last_need="about_us")) == "utter_about_us"


def test_more_is_the_next_page_of_what_was_shown() -> None:
    """Typed, it names no topic."""
    more = Turn("more", Tier.INFORMATION, pressed=True, shown=("utter_check_job_offer",))
    assert said(more) == "utter_check_job_offer_more"
    assert said(replace(more, shown=())) == "utter_menu"
    assert said(replace(more, shown=("utter_about_us",))) == "utter_menu"


def test_a_page_that_was_shown_is_not_the_next_one() -> None:
    """A third page follows the second, where there is one, and simple words the last."""
    asked = replace(FIRST, shown=("utter_check_job_offer_more",))
    assert said(asked) == "utter_check_job_offer_more_2"
    assert said(Turn("get_involved", shown=("utter_get_involved_more",))) == "utter_get_involved_simple"
    pages = frozenset({"utter_check_job_offer", "utter_check_job_offer_more"})
    assert said(replace(FIRST, said=pages)) == "utter_check_job_offer_more_2"
    assert said(replace(FIRST, said=pages | {"utter_check_job_offer_more_2"})) == "utter_check_job_offer_simple"


def test_the_signs_of_somebody_at_work_are_those_of_their_trade() -> None:
    """A banker who asks what to look for, or what to do now, asks as a banker; a button is what it says."""
    signs = Turn("spot_the_signs", Tier.INFORMATION, last_need="finance_red_flags")
    assert said(signs) == "utter_finance_red_flags_more"
    assert Guide().answer(signs).remember == {"last_need": "finance_red_flags"}
    assert said(replace(signs, pressed=True)) == "utter_spot_the_signs"
    assert said(replace(signs, last_need="check_job_offer")) == "utter_spot_the_signs"
    now = SmallTalk().answer(Turn("menu", last_need="supply_chain_risk"))
    assert now.says[0].response == "utter_supply_chain_risk_more"


def test_every_page_that_can_follow_exists() -> None:
    """A name without a text would leave somebody without an answer."""
    words = catalogue(("en",))
    assert all(words.has(f"utter_{topic}_more") for topic in WITH_SECOND_PAGE)
    assert all(words.has(f"utter_{topic}_more_2") for topic in WITH_THIRD_PAGE)


def test_a_question_in_between_does_not_make_a_need_forgotten() -> None:
    """Who asked about us while they are exploited still gets the lines for it when they say their country."""
    asked = Turn("about_us", Tier.INFORMATION, last_need="being_exploited")
    assert Guide().answer(asked).remember == {}
    assert Guide().answer(replace(asked, last_need="donate")).remember == {"last_need": "about_us"}
