"""What people ask beside the taxonomy is answered where the conversation gives it its subject."""

from __future__ import annotations

from typing import Any

import pytest

from bot.dialogue.asked import as_asked
from bot.dialogue.guidance_page import as_page
from bot.dialogue.known import Known


def parsed(text: str, intent: str = "ask_privacy", confidence: float = 0.9, phrase: str = "") -> dict[str, Any]:
    """A message as the graph understood it."""
    evidence = [{"kind": "phrase", "phrase": phrase}] if phrase else []
    urgency = {"tier": "urgent" if phrase else "conversation", "asks": False, "evidence": evidence}
    return {"text": text, "intent": {"name": intent, "confidence": confidence}, "urgency": urgency}


def asked(text: str, need: str | None, **message: Any) -> dict[str, str] | None:
    """The entities of what a message asks, with its intent."""
    found = as_asked(parsed(text, **message), Known(need=need, language="en"))
    return found and {"intent": found["intent"]["name"], **{e["entity"]: e["value"] for e in found["entities"]}}


@pytest.mark.parametrize(
    ("text", "need", "question", "choice"),
    [
        ("will they deport me", "being_exploited", "line", "told_on"),
        ("if i call do they tell my boss", "find_helpline", "line", "told_on"),
        ("should i go there and talk to him", "report_suspicion", "should_i", "go"),
        ("i already paid 300", "check_job_offer", "should_i", "pay"),
    ],
)
def test_a_question_finds_its_answer(text: str, need: str | None, question: str, choice: str) -> None:
    """Whatever the model took it for."""
    assert asked(text, need) == {"intent": "answer", "question": question, "choice": choice}


@pytest.mark.parametrize(("need", "come"), [("image_blackmail", True), ("being_exploited", False), (None, False)])
def test_who_blackmails_with_pictures_may_want_to_meet(need: str | None, *, come: bool) -> None:
    """In another need "he says come to the hotel" may be of work there."""
    found = asked("he says come to the hotel", need)
    assert (found == {"intent": "answer", "question": "should_i", "choice": "told_to_come"}) is come


@pytest.mark.parametrize(
    ("text", "need"),
    [("will they deport me", None), ("will they deport me", "finance_red_flags"), ("i already paid", "worker_rights")],
)
def test_without_its_subject_it_is_none(text: str, need: str | None) -> None:
    """Before a line was named nobody is meant by "they"."""
    assert asked(text, need) is None


@pytest.mark.parametrize(("text", "need"), [("who is this", "being_exploited"), ("Who is she talking to??", None)])
def test_somebody_else_may_hold_the_phone(text: str, need: str | None) -> None:
    """At any time; it is read as a question about the bot."""
    assert asked(text, need) == {"intent": "bot_challenge", "question": "phone", "choice": "other"}


def test_an_alarm_by_a_phrase_comes_first() -> None:
    """The words "should I go in, she is screaming" tell of an emergency."""
    assert asked("should i go in she is screaming", "report_suspicion", phrase="screaming") is None


@pytest.mark.parametrize("text", ["is it free", "i have no credit"])
def test_the_price_of_nothing_that_was_named_is_that_of_the_service(text: str) -> None:
    """Before a helpline was named, what is listed for calls means this chat."""
    assert asked(text, None) == {"intent": "about_us", "topic": "about_us_cost"}


@pytest.mark.parametrize("text", ["what do you cost", "is this service paid?"])
def test_our_own_price_is_that_of_no_line(text: str) -> None:
    """In the middle of a need as well, where the price of a call would name the lines again."""
    assert asked(text, "being_exploited") == {"intent": "about_us", "topic": "about_us_cost"}
    assert asked("how much does it cost to call", "being_exploited") == {
        "intent": "answer", "question": "line", "choice": "cost",
    }  # fmt: skip


@pytest.mark.parametrize("text", ["is this really anonymous, who reads it", "who can see this?"])
def test_who_reads_this_is_asked_of_the_chat(text: str) -> None:
    """In the middle of a need as well, where it looked like the fear of what a helpline tells."""
    assert asked(text, "being_exploited") == {"intent": "ask_privacy"}
    assert asked(text, "being_exploited", intent="check_job_offer") is None


def test_hurry_is_no_wish_to_hide() -> None:
    """In a need it is a cry for help."""
    assert asked("hurry up please", "immediate_danger", intent="quick_exit") == {"intent": "ask_for_help"}


@pytest.mark.parametrize(
    ("text", "need", "found"),
    [
        ("i clean rooms in a hotel", None, {"intent": "frontline_guidance", "topic": "frontline_guidance_hotel"}),
        ("im a school nurse what do i do", None, None),  # two places: the page asks
        ("bank", "frontline_guidance", {"intent": "finance_red_flags"}),
    ],
)
def test_a_workplace_that_is_named_is_not_asked_for(text: str, need: str | None, found: dict[str, str] | None) -> None:
    """The page of that place is the answer."""
    assert asked(text, need, intent="frontline_guidance") == found


def test_a_further_question_about_work_stays_with_the_work() -> None:
    """The question "can I tell my manager?" looks like a question about the bot's own privacy."""
    page = {"intent": "finance_red_flags", "topic": "finance_red_flags_more_2"}
    assert asked("can i tell my manager?", "finance_red_flags") == page
    assert asked("what does human trafficking mean", "finance_red_flags", intent="what_is_trafficking") is None
    assert asked("how do i write it down", "report_suspicion", confidence=0.3) == {
        "intent": "report_suspicion",
        "topic": "report_suspicion_more",
    }


@pytest.mark.parametrize(("kind", "is_page"), [("call_now", False), ("keep_evidence", True)])
def test_whether_to_call_now_is_answered_before_a_page_that_is_unread(
    kind: str, is_page: bool, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A clerk who asked it, since the guests leave at eight, read what to note; what can wait comes behind the page."""
    message = parsed("they leave at eight, shall I call now or wait", "report_suspicion", 0.4)
    message["follow_up"] = [{"name": kind, "confidence": 0.99}]
    page = as_page(message, "frontline_guidance", "frontline_guidance_hotel")
    monkeypatch.setattr("bot.dialogue.asked.page_asked_for", lambda *_: page)
    found = as_asked(message, Known(need="frontline_guidance", language="en"))
    assert (found is not None) is is_page


def test_a_first_message_is_looked_up_in_its_own_language() -> None:
    """Someone who holds a maid's phone and asks what this is reads something neutral, and no safety question."""
    message: Any = {
        "text": "sino kausap ng katulong ko sa number na to",
        "intent": {"name": "find_helpline", "confidence": 0.8},
        "urgency": {"tier": "information", "asks": True},
        "language": {"code": "tl"},
    }
    found = as_asked(message, Known())
    assert found is not None
    assert (found["intent"]["name"], found["urgency"]["asks"]) == ("bot_challenge", False)
