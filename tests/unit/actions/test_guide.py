"""Guidance, page after page."""

from __future__ import annotations

from dataclasses import replace

from bot.actions.guide import Guide
from bot.actions.turn import Tier, Turn

FIRST = Turn("check_job_offer", Tier.INFORMATION)


def said(turn: Turn) -> str:
    """Name of the one response."""
    (say,) = Guide().answer(turn).says
    return say.response


def test_who_asks_further_in_words_gets_the_next_page() -> None:
    """The same text again would be no answer."""
    assert said(FIRST) == "utter_check_job_offer"
    assert said(replace(FIRST, last_need="check_job_offer")) == "utter_check_job_offer_more"
    assert said(replace(FIRST, last_need="safe_migration")) == "utter_check_job_offer"


def test_who_presses_a_topic_gets_its_first_page() -> None:
    """The button names it."""
    assert said(replace(FIRST, last_need="check_job_offer", pressed=True)) == "utter_check_job_offer"


def test_a_topic_of_one_page_is_said_again() -> None:
    """There is no second page of who we are."""
    assert said(Turn("about_us", Tier.INFORMATION, last_need="about_us")) == "utter_about_us"
