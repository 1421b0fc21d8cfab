"""Guidance, page after page."""

from __future__ import annotations

from bot.actions.parts.pages import guide_reply
from bot.actions.small_talk import SmallTalk
from bot.turns.turn import Tier, Turn
from tests.turns import changed, turn_of

FIRST = turn_of("check_job_offer", Tier.INFORMATION)
ASKED = turn_of(
    "check_job_offer", Tier.INFORMATION, last_need="check_job_offer", shown=("utter_check_job_offer",),
    said=frozenset({"utter_check_job_offer"}),
)  # fmt: skip


def said(turn: Turn) -> str:
    """Name of the one response."""
    (say,) = guide_reply(turn).says
    return say.response


def test_who_asks_further_in_words_gets_the_next_page() -> None:
    """The same text again would be no answer."""
    assert said(FIRST) == "utter_check_job_offer"
    assert said(changed(FIRST, last_need="check_job_offer")) == "utter_check_job_offer_more"
    assert said(changed(FIRST, last_need="check_job_offer_more_2")) == "utter_check_job_offer_more"
    assert said(changed(FIRST, last_need="safe_migration")) == "utter_check_job_offer"


def test_who_presses_a_topic_gets_its_first_page() -> None:
    """The button names it."""
    assert said(changed(FIRST, last_need="check_job_offer", pressed=True)) == "utter_check_job_offer"


def test_a_topic_of_one_page_is_said_again() -> None:
    """There is no second page of who we are."""
    assert said(turn_of("about_us", Tier.INFORMATION, last_need="about_us")) == "utter_about_us"


def test_more_is_the_next_page_of_what_was_shown() -> None:
    """Typed, it names no topic."""
    more = turn_of("more", Tier.INFORMATION, pressed=True, shown=("utter_check_job_offer",))
    assert said(more) == "utter_check_job_offer_more"
    assert said(changed(more, shown=())) == "utter_menu"
    assert said(changed(more, shown=("utter_about_us",))) == "utter_menu"


def test_a_page_that_was_shown_is_not_the_next_one() -> None:
    """A third page follows the second, where there is one, and simple words the last."""
    asked = changed(FIRST, shown=("utter_check_job_offer_more",))
    assert said(asked) == "utter_check_job_offer_more_2"
    assert said(turn_of("get_involved", shown=("utter_get_involved_more",))) == "utter_get_involved_simple"
    pages = frozenset({"utter_check_job_offer", "utter_check_job_offer_more"})
    assert said(changed(FIRST, said=pages)) == "utter_check_job_offer_more_2"
    assert said(changed(FIRST, said=pages | {"utter_check_job_offer_more_2"})) == "utter_check_job_offer_simple"


def test_who_asks_in_words_gets_the_page_that_was_found() -> None:
    """Its very name, also that of the first page; a button that names a topic leads to the second."""
    assert said(changed(ASKED, topic="check_job_offer_more_2")) == "utter_check_job_offer_more_2"
    assert said(changed(ASKED, topic="check_job_offer", shown=())) == "utter_check_job_offer"
    assert said(changed(ASKED, topic="check_job_offer", pressed=True)) == "utter_check_job_offer_more"


def test_a_page_that_was_just_read_is_said_in_simple_words() -> None:
    """Its further pages can still be chosen. A page about one thing is no summary of the others: it is said again."""
    (say,) = guide_reply(changed(ASKED, topic="check_job_offer")).says
    assert say.response == "utter_check_job_offer_simple"
    assert say.buttons_of == "utter_check_job_offer"
    cost = turn_of("about_us", Tier.INFORMATION, topic="about_us_cost", shown=("utter_about_us_cost",))
    assert said(cost) == "utter_about_us_cost"


def test_an_item_is_shown_alone() -> None:
    """Also of the page that was just read."""
    (say,) = guide_reply(changed(ASKED, topic="check_job_offer", choice="2")).says
    assert say.response == "utter_check_job_offer"
    assert say.item == 2


def test_what_belongs_to_no_topic_has_the_buttons_of_the_conversation() -> None:
    """That there is nothing on a question, or what a word means; with no subject the word has its own."""
    for page in ("nothing_on_that", "explained_union", "example_work"):
        reply = guide_reply(changed(ASKED, topic=page))
        assert reply.says[0].response == f"utter_{page}"
        assert reply.says[0].buttons_of == "utter_check_job_offer"
        assert reply.remember == {"last_need": "check_job_offer"}
    alone = guide_reply(turn_of("what_is_trafficking", Tier.INFORMATION, topic="explained_helpline"))
    assert not alone.says[0].buttons_of
    assert alone.remember == {}


def test_after_the_last_page_it_is_said_that_it_was_the_last() -> None:
    """With the pages to choose from again; where the first one asks which is wanted, it asks again."""
    pages = frozenset({"utter_check_job_offer", "utter_check_job_offer_more", "utter_check_job_offer_more_2"})
    more = changed(ASKED, intent="more", said=pages, shown=("utter_check_job_offer_more_2",))
    (say,) = guide_reply(more).says
    assert say.response == "utter_all_said"
    assert say.buttons_of == "utter_check_job_offer"
    form = turn_of("more", Tier.INFORMATION, shown=("utter_types_of_exploitation_organs",))
    assert said(form) == "utter_types_of_exploitation"


def test_the_conversation_is_about_the_topic_and_not_about_the_page() -> None:
    """After a page's button a banker's next question was no longer read as a banker's."""
    pressed = turn_of("more", Tier.INFORMATION, topic="finance_red_flags_more_2", pressed=True)
    assert guide_reply(pressed).remember == {"last_need": "finance_red_flags"}
    assert guide_reply(changed(pressed, topic="quiz_1")).remember == {}


def test_the_signs_of_somebody_at_work_are_those_of_their_trade() -> None:
    """A banker who asks what to look for, or what to do now, asks as a banker; a button is what it says."""
    signs = turn_of("spot_the_signs", Tier.INFORMATION, last_need="finance_red_flags")
    assert said(signs) == "utter_finance_red_flags_more"
    assert guide_reply(signs).remember == {"last_need": "finance_red_flags"}
    assert said(changed(signs, pressed=True)) == "utter_spot_the_signs"
    assert said(changed(signs, last_need="check_job_offer")) == "utter_spot_the_signs"
    now = SmallTalk().answer(turn_of("menu", last_need="supply_chain_risk"))
    assert now.says[0].response == "utter_supply_chain_risk_more"
