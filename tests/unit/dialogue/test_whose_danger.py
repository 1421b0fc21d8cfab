"""For another's danger the number is said, and only the writer is asked whether they are safe."""

from __future__ import annotations

import pytest

from bot.dialogue.alarm_weighing import with_alarm_weighed
from bot.dialogue.known import Known
from bot.dialogue.whose_danger import SEEN_AT_WORK, number_beside
from bot.understood import MAY_BE_DANGER
from tests.unit.dialogue.messages_read import alarm, weighed


def test_the_case_that_somebody_at_work_tells_is_not_their_own() -> None:
    """A nurse's "she may not leave the house" tells a case; a child, danger and what is done to the writer count."""
    nurse = "healthcare_guidance"
    assert weighed(alarm("being_exploited", 0.95), nurse) == (nurse, "information", False)
    assert weighed(alarm("child_at_risk", 0.95), nurse)[:2] == ("child_at_risk", "urgent")
    told = alarm("being_exploited", 0.95, phrase="not allowed to leave the house")
    patient = told | {"text": "she says she's not allowed to leave the house", "language": {"code": "en"}}
    assert weighed(patient, nurse) == (nurse, "information", False)
    assert weighed(patient, "find_helpline")[0] == "being_exploited"
    own = alarm("being_exploited", 0.95) | {"text": "they brought me here and keep me", "language": {"code": "en"}}
    assert weighed(own, nurse)[0] == "being_exploited"


def test_what_a_mother_tells_happens_to_her_daughter() -> None:
    """The words "she may not leave the house" make no captive of the mother; "they keep me too", surely read, do."""
    held = alarm("being_exploited", 0.9) | {"language": {"code": "en"}}
    told = held | {"text": "she may not leave the house"}
    assert weighed(told, "worried_about_someone") == ("worried_about_someone", "concern", False)
    assert weighed(held | {"text": "they keep me here too"}, "worried_about_someone")[0] == "being_exploited"


def test_an_alarm_about_another_is_no_question_whether_who_writes_is_safe() -> None:
    """The words "madam locks the door on her" of a sister bring the number; someone who writes of themself is asked."""
    for need in ("worried_about_someone", "report_suspicion"):
        for doubt in (alarm(need, 0.1, "concern", asks=True), alarm("immediate_danger", 0.4, "emergency")):
            found = with_alarm_weighed(doubt, Known(need=need, tier="concern", language="en"))
            assert (found["urgency"]["asks"], found[MAY_BE_DANGER]) == (False, True)
        held = with_alarm_weighed(alarm("being_exploited", 0.7), Known(need=need, tier="concern", language="en"))
        assert (held["intent"]["name"], held[MAY_BE_DANGER]) == (need, True)
    banker = with_alarm_weighed(alarm("worker_rights", 0.1, "information", asks=True), Known(need="finance_red_flags"))
    assert banker[MAY_BE_DANGER] is False
    for need, says in (("frontline_guidance", True), ("finance_red_flags", False)):
        girl = with_alarm_weighed(alarm("child_at_risk", 0.9, "information", asks=True), Known(need=need))
        assert girl[MAY_BE_DANGER] is says, need
    own = alarm("worried_about_someone", 0.1, "concern", asks=True) | {"text": "if they lock me in, where would i go?"}
    assert with_alarm_weighed(own, Known(need="worried_about_someone", language="en"))["urgency"]["asks"] is True


@pytest.mark.parametrize(
    ("need", "intent", "share", "number"),
    [
        ("frontline_guidance", "child_at_risk", 0.9, True),
        ("frontline_guidance", "immediate_danger", SEEN_AT_WORK, True),
        ("frontline_guidance", "immediate_danger", SEEN_AT_WORK - 0.01, False),
        ("finance_red_flags", "child_at_risk", 0.9, False),
    ],
)
def test_a_page_at_work_comes_with_the_number(need: str, intent: str, share: float, number: bool) -> None:
    """Where a child, or somebody in danger, may be before the eyes of the one who asks for it."""
    evidence = [{"kind": "model", "intent": intent, "probability": share}]
    found = number_beside({"urgency": {"tier": "information", "evidence": evidence}}, Known(need=need))
    assert found == ({"may_be_danger": True} if number else {})


def test_a_child_who_is_beaten_is_both_alarms() -> None:
    """A neighbour who hears a girl being hit: each of the two is less than likely, and both together are sure."""
    heard = alarm("immediate_danger", 0.43, "emergency")
    assert weighed(heard, "report_suspicion", "concern")[0] != "immediate_danger"
    heard["urgency"]["evidence"].append({"kind": "model", "intent": "child_at_risk", "probability": 0.36})
    assert weighed(heard, "report_suspicion", "concern")[:2] == ("immediate_danger", "emergency")
