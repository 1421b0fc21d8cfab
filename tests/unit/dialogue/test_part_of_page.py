"""A step, an example, a word or a form of exploitation is known by the words that ask for it."""

from __future__ import annotations

from bot.dialogue.asked import as_asked
from bot.dialogue.known import Known
from tests.unit.dialogue.pages_asked import after, asked, page, parsed


def test_a_form_of_exploitation_is_known_by_its_name() -> None:
    """Also in the first message; of two the person may choose."""
    first = parsed("¿qué es el matrimonio forzado?", "types_of_exploitation", 0.9) | {"language": {"code": "es"}}
    found = as_asked(first, Known())
    assert found is not None
    assert found["entities"] == [{"entity": "topic", "value": "types_of_exploitation_marriage"}]
    assert page("sexual exploitation and begging", Known(), "types_of_exploitation", 0.9) is None


def test_a_step_is_that_of_the_last_page_with_so_many() -> None:
    """The page that was shown last may have no list."""
    known = after("what_is_trafficking_more", "what_is_trafficking")
    assert asked("what's step 2 again", known) == {
        "intent": "what_is_trafficking",
        "topic": "what_is_trafficking",
        "choice": "2",
    }
    assert page("step 9", known) != "what_is_trafficking"


def test_an_example_is_one_of_the_topic() -> None:
    """A page of signs for somebody at work, a story where there is none that was not read."""
    assert page("give me an example", after("check_job_offer")) == "example_offer"
    assert page("for instance?", after("types_of_exploitation_sexual")) == "example_love"
    assert page("give me an example", after("finance_red_flags")) == "finance_red_flags_more"
    assert page("give me an example", after("supply_chain_risk_more", "supply_chain_risk")) == "example_work"
    assert page("give me an example", after("about_us")) != "example_work"


def test_a_word_is_explained_at_any_time() -> None:
    """Also to somebody in need, whose need is not forgotten for it."""
    assert page("what do you mean by debt bondage?", after("what_is_trafficking")) == "explained_debt_bondage"
    assert asked("what is a helpline?", Known(need="being_exploited", language="en", said=("utter_cost",))) == {
        "intent": "what_is_trafficking",
        "topic": "explained_helpline",
    }


def test_one_phone_number_is_no_step_of_a_page_left_behind() -> None:
    """The words "give one phone number", for a cousin who is held, got the first question to ask an employer."""
    worried = after("worried_about_someone", "check_job_offer_more", need="worried_about_someone")
    assert page("give one phone number", worried) != "check_job_offer_more"
    assert page("number one", after("check_job_offer_more", "check_job_offer")) == "check_job_offer_more"
