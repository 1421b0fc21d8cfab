"""A question after a page of guidance finds the page, or the item of one, that answers it."""

from __future__ import annotations

import pytest

from bot.dialogue import asked_of_page
from bot.dialogue.asked import as_asked
from bot.dialogue.known import Known
from bot.guidance_pages import topic_of
from bot.nlu import page_questions
from tests.unit.dialogue.pages_asked import after, asked, page, parsed


@pytest.mark.parametrize(
    ("topic", "language", "text", "answer"),
    [
        ("check_job_offer", "en", "who pays for the visa?", "check_job_offer_more"),
        ("check_job_offer", "es", "¿cómo sé si la agencia es real?", "check_job_offer_more_2"),
        ("worker_rights", "fr", "et si je veux démissionner ?", "worker_rights_more"),
        ("worker_rights", "ar", "أنا عاملة منزلية", "worker_rights_more_2"),
        ("what_is_trafficking", "ru", "а что говорит закон?", "what_is_trafficking_more_2"),
        ("worker_rights", "pt", "posso entrar num sindicato?", "worker_rights"),
        ("spot_the_signs", "sw", "na kwa watoto?", "spot_the_signs_more"),
        ("spot_the_signs", "uk", "а на фермі?", "spot_the_signs_more_2"),
        ("trafficking_facts", "hi", "सबसे ज़्यादा खतरा किसे है", "trafficking_facts_more"),
        ("trafficking_facts", "vi", "con số này từ đâu", "trafficking_facts_more_2"),
        ("how_traffickers_recruit", "bn", "নিজেকে কীভাবে বাঁচাব", "how_traffickers_recruit_more_2"),
        ("check_job_offer", "tl", "sino ang magbabayad ng visa", "check_job_offer_more"),
        ("check_job_offer", "ro", "cine plătește viza?", "check_job_offer_more"),
        ("types_of_exploitation", "tl", "yung sapilitang pag-aasawa?", "types_of_exploitation_marriage"),
        ("types_of_exploitation", "ro", "și cerșitul forțat?", "types_of_exploitation_begging"),
    ],
)
def test_a_question_is_answered_by_the_page_that_fits(topic: str, language: str, text: str, answer: str) -> None:
    """Not by the next one, in any language."""
    assert page(text, after(topic, language=language)) == answer


def test_where_no_page_fits_that_is_said() -> None:
    """A random page would be no answer; a longer message, or one about somebody in need, is left to others."""
    known = after("worker_rights")
    assert page("do i get a pension from them", known, "worker_rights", 0.9) == "nothing_on_that"
    story = "so yesterday the man from the office who has the blue car came to the house and spoke with my uncle"
    assert page(story, known, "worker_rights", 0.9) is None
    assert page("the weather is bad today", after("worried_about_someone"), "worried_about_someone", 0.9) is None


def test_another_subject_is_answered_by_its_own_pages() -> None:
    """Where the classifier is sure of it, or the question is nearly one of a page's own."""
    known = after("what_is_trafficking")
    assert page("who is most at risk?", known, "trafficking_facts", 0.99) == "trafficking_facts_more"
    assert page("can I join a union there", after("check_job_offer"), "worker_rights", 0.7) is None  # its first page
    assert page("what about forced marriage", known, "types_of_exploitation", 0.3) == "types_of_exploitation_marriage"


_STORIES = {
    "finance_red_flags_report": (
        "Nobody is in danger, it is only transaction data from last month, but I am not sure what my bank wants of me. "
        "Do I file a report or not?"
    ),
    "healthcare_guidance_consent": (
        "We got her to x-ray alone with an interpreter. She says he keeps her papers, but she wants no police. "
        "Do I have to report it anyway?"
    ),
    "check_job_offer_passport": (
        "elle vient de me repondre: le passeport c est l agence qui le garde a l arrivée pour faire le visa, "
        "apparement c normal la bas. c vrai??"
    ),
    "supply_chain_risk_repay": (
        "Hicimos una auditoría y los trabajadores pagaron al agente en su país. El proveedor dice que fue el agente. "
        "¿Quién tiene que devolver las tarifas de contratación a los trabajadores?"
    ),
}


@pytest.mark.parametrize("answer", _STORIES)
def test_the_question_behind_a_story_is_answered(answer: str) -> None:
    """People at work tell the case, and ask in its last sentence; its page comes before the one of signs."""
    topic = str(topic_of(answer))
    assert page(_STORIES[answer], after(topic), intent=topic, confidence=0.9) == answer


def test_a_story_without_a_question_of_the_page_asks_for_none() -> None:
    """A long message from someone who is in need themself is a story."""
    told = "He took my passport when I came and now he says that I must pay for the room and the food before I may go."
    assert page(told, after("check_job_offer", need="being_exploited")) is None


def test_small_talk_that_is_sure_asks_for_no_page() -> None:
    """Nor does a place, or a message after a silence."""
    known = after("check_job_offer")
    assert asked("thanks, that is all about the agency", known, "thank", 0.95) is None
    assert asked("how do i check the agency", Known(need="check_job_offer", language="en")) is None
    place = parsed("what about in dubai", "tell_location") | {"whereabouts": {"country": "AE"}}
    assert as_asked(place, known) is None


def test_what_was_just_read_is_answered_by_its_sentence() -> None:
    """Questions and halves of sentences are no answers alone."""
    read = after("healthcare_guidance_more_2")
    found = asked("what if the patient says no", read, "healthcare_guidance", 0.9)
    assert found == {"intent": "healthcare_guidance", "topic": "healthcare_guidance_more_2", "choice": "4"}
    again = asked("who pays for the visa", after("check_job_offer_more"), "check_job_offer", 0.9)
    assert again == {"intent": "check_job_offer", "topic": "check_job_offer_more"}


def test_an_alarm_is_kept_unless_the_message_is_a_question_of_the_page() -> None:
    """The words "what if I want to quit" looked like suicide; "to die" is."""
    known = after("worker_rights")
    quits, dies = (parsed(f"what if i want to {what}", "self_harm", 0.7, "urgent") for what in ("quit", "die"))
    found = as_asked(quits, known)
    assert found is not None
    assert found["urgency"]["tier"] == "information"
    assert as_asked(dies, known) is None
    assert as_asked(quits, after("worker_rights", need="being_exploited")) is None


def test_what_to_ask_of_an_offer_is_no_wish_to_go_there() -> None:
    """The list of "should I ask them?" was written for people who saw something."""
    assert page("what should I ask them?", after("check_job_offer")) == "check_job_offer_more"
    assert asked("should i ask them", after("report_suspicion")) == {
        "intent": "answer",
        "question": "should_i",
        "choice": "go",
    }


def test_somebody_exploited_is_led_to_no_page_that_only_may_fit(monkeypatch: pytest.MonkeyPatch) -> None:
    """Their need is the answer; if they ask the very question of a page in between, they read that page."""
    known = after("what_is_trafficking", need="being_exploited")
    assert page("and my papers?", known) is None
    assert page("is it the same as smuggling?", known) == "what_is_trafficking_more"
    monkeypatch.setattr(page_questions, "shared_encoder", lambda: None)
    assert page("is it the same as smuggling?", known) is None


def test_without_the_encoder_nothing_is_made_up(monkeypatch: pytest.MonkeyPatch) -> None:
    """Lists still answer."""
    monkeypatch.setattr(asked_of_page, "likeness_to_pages", lambda _text: {})
    known = after("check_job_offer")
    assert page("who pays for the visa?", known, "check_job_offer", 0.9) is None
    assert page("give me an example", known) == "example_offer"


@pytest.mark.parametrize(
    ("text", "need", "found"),
    [
        ("how much is it", None, {"intent": "about_us", "topic": "about_us_cost"}),
        ("how much is it", "check_job_offer", None),
        ("do calls cost money", "being_exploited", {"intent": "answer", "question": "line", "choice": "cost"}),
        ("are you the police?", "being_exploited", {"intent": "about_us", "topic": "about_us_official"}),
        ("i am a journalist", None, {"intent": "about_us", "topic": "about_us_press"}),
        ("a journalist took my passport", "being_exploited", None),
        ("who made you", None, {"intent": "about_us", "topic": "about_us"}),
    ],
)
def test_what_is_asked_about_the_service(text: str, need: str | None, found: dict[str, str] | None) -> None:
    """A price alone only where nothing else can have one; of a line that was named it is that of the call."""
    assert asked(text, Known(need=need, language="en")) == found


def test_the_first_message_is_read_in_its_own_language() -> None:
    """The conversation has none yet."""
    message = parsed("¿cuánto cuesta usar esto?", "ask_privacy") | {"language": {"code": "es"}}
    found = as_asked(message, Known())
    assert found is not None
    assert found["entities"] == [{"entity": "topic", "value": "about_us_cost"}]
