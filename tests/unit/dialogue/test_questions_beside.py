"""What else a message asks, beside what it was read as."""

from __future__ import annotations

from dataclasses import replace

from bot.dialogue.follow_ups import as_follow_up
from bot.dialogue.known import Known
from bot.dialogue.questions_beside import ALSO, with_questions_beside
from tests.unit.dialogue.messages_read import EXPLOITED, in_clauses, said, values


def test_a_second_question_is_answered_beside_the_first_and_beside_an_alarm() -> None:
    """In the order in which they stand; never after "I am only asking", and less readily in a first message."""
    parsed = in_clauses(("embassy", 0.9), ("line_hours", 0.7))
    read = as_follow_up(parsed, EXPLOITED)
    assert read is not None
    assert values(with_questions_beside(read, EXPLOITED))[ALSO] == "utter_follow_up_line_hours"
    alarm = in_clauses(("no_papers", 0.9), tier="urgent") | {"intent": {"name": "being_exploited", "confidence": 0.9}}
    assert values(with_questions_beside(alarm, Known()))[ALSO] == "utter_first_ask_them"
    unsure = in_clauses(("no_papers", 0.6), tier="urgent") | {"intent": {"name": "being_exploited", "confidence": 0.9}}
    assert ALSO not in values(with_questions_beside(unsure, Known()))
    student = as_follow_up(in_clauses(("just_asking", 0.9), ("lawyer", 0.9)), EXPLOITED)
    assert student is not None
    assert ALSO not in values(with_questions_beside(student, EXPLOITED))


def test_who_wanted_to_die_is_answered_what_they_live_by() -> None:
    """Behind the crisis line: pay that is owed, a fee. Not after an act, and not where nothing is asked."""
    wages = said("unpaid_wages") | {"text": "do i lose the pay of 7 months?"}
    calm = Known(need="self_harm", tier="urgent", language="en")
    assert values(with_questions_beside(wages, calm))["also"] == "utter_follow_up_unpaid_wages"
    assert "also" not in values(with_questions_beside(wages, replace(calm, tier="emergency")))
    assert "also" not in values(with_questions_beside(wages | {"text": "seven months of pay"}, calm))


def test_who_asks_whether_this_is_the_police_learns_who_runs_the_lines() -> None:
    """Somebody in need may fear them; who only asks about an offer reads that we are not."""
    asked = said("other", 0.3, "about_us") | {"entities": [{"entity": "topic", "value": "about_us_official"}]}
    assert values(with_questions_beside(asked, EXPLOITED))[ALSO] == "utter_follow_up_no_police"
    assert ALSO not in values(with_questions_beside(asked, Known(need="check_job_offer", language="en")))


def test_a_witness_who_did_a_step_and_asks_to_follow_is_told_not_to_go() -> None:
    """The words "a good step" alone were read as a yes; who tells of themself is told nothing of the kind."""
    text = "ok rang 999 they said they will pass it on. van is moving off now shall i follow it so i can get the reg"
    witness = Known(need="report_suspicion", language="en")
    step = as_follow_up(said("took_a_step") | {"text": text}, witness)
    assert step is not None
    assert values(with_questions_beside(step, witness))[ALSO] == "utter_please_do_not_go"
    assert ALSO not in values(with_questions_beside(step, EXPLOITED))
    assert ALSO not in values(with_questions_beside(step | {"text": "ok rang 999, they pass it on"}, witness))


def test_who_fears_for_the_child_she_expects_reads_of_a_doctor_only_in_pain() -> None:
    """A wife of four months read first of bleeding, and of a medicine against her pregnancy."""
    both = in_clauses(("child_taken", 0.99), ("medical", 0.99), tier="urgent") | {
        "intent": {"name": "being_exploited", "confidence": 0.9}
    }
    for text, told in (("I am 4 months pregnant, will they take my baby?", False), ("pregnant and I bleed", True)):
        also = with_questions_beside(both | {"text": text}, Known())["entities"]
        assert ("utter_follow_up_medical" in {each["value"] for each in also}) is told, text


def test_what_is_not_wanted_any_more_is_no_journey_beside_a_need() -> None:
    """The words "he brings men to me, I don't want any more" read of a ticket; of a wedding it is what they need."""
    need = {"intent": {"name": "being_exploited", "confidence": 0.9}}
    first = in_clauses(("wont_go", 0.99), tier="urgent") | need
    assert ALSO not in values(with_questions_beside(first | {"text": "he brings men. I don't want any more"}, Known()))
    wedding = with_questions_beside(first | {"text": "the wedding is in may, I don't want it any more"}, Known())
    assert values(wedding)[ALSO] == "utter_follow_up_wont_go"
    papers = in_clauses(("documents_taken", 0.99), tier="urgent") | need
    assert ALSO not in values(with_questions_beside(papers | {"text": "he beats me. I have my passport"}, Known()))
