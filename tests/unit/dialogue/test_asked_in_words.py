"""What lists of words know: a job that is feared for, blame, one number, money that is gone."""

from __future__ import annotations

from typing import Any

import pytest

from bot.dialogue.asked_in_words import as_asked_in_words
from bot.dialogue.known import Known
from tests.unit.dialogue.messages_read import said, values

SEEN = ("utter_urgent_child_at_risk_other",)
CLERK = Known(need="child_at_risk", tier="urgent", language="en", said=SEEN)
MOTHER = Known(need="worried_about_someone", language="es")


def read(text: str, known: Known, kind: str = "other", sure: float = 0.6, **urgency: Any) -> str | None:
    """The choice that the words make of a message that looks like this kind."""
    return (values(as_asked_in_words(said(kind, sure, **urgency) | {"text": text}, known)) or {}).get("choice")


@pytest.mark.parametrize("need", ["child_at_risk", "immediate_danger", "report_suspicion"])
def test_a_witness_who_fears_for_the_job_is_answered_that(need: str) -> None:
    """The words "could I get the sack for ringing?" looked like wages, or an offer; the emergency went with it."""
    known = Known(need=need, tier="urgent", language="en", said=SEEN)
    assert read("could I get the sack for ringing?", known) == "my_job"
    assert read("my manager told me to keep quiet", known, tier="urgent", intent="being_exploited") == "my_job"


def test_who_is_exploited_is_no_witness() -> None:
    """Nor is a clerk who tells of danger in the same breath."""
    held = Known(need="being_exploited", tier="urgent", language="en", said=("utter_urgent_being_exploited",))
    assert read("if I tell I lose my job", held) is None
    assert read("he says I lose my job, he has a knife", CLERK, tier="emergency", intent="immediate_danger") is None


def test_who_asks_for_one_number_reads_one() -> None:
    """Of any need, and of nothing that has no number."""
    for need in ("child_at_risk", "self_harm", "find_helpline", "frontline_guidance"):
        assert read("who do I ring, in one line", Known(need=need, language="en")) == "first_number"
    assert read("just one number", Known(need="check_job_offer", language="en")) is None
    assert read("so many numbers, he is at the door", CLERK, tier="emergency", intent="immediate_danger") is None


def test_a_mother_who_fears_blame_is_no_follower() -> None:
    """A mother's "if I go to the police, do they jail me, since I let her go" was told to follow nobody."""
    assert (
        read("si voy a la policia me van a meter presa a mi porque la deje ir?", MOTHER, "punished") == "parent_blamed"
    )
    fear = read("si voy a la policia me detienen?", MOTHER, "what_happens")
    assert fear == "parent_blamed"
    assert read("voy a la policia manana?", MOTHER, "no_police", 0.5) == "call_now"
    assert read("la van a castigar por los papeles falsos?", MOTHER, "punished") is None  # of her, who was forced


def test_money_that_is_gone_is_no_question_whether_to_pay() -> None:
    """Unless it came from them, to be passed on."""
    met = Known(need="check_online_contact", language="uk")
    assert read("я вже перевела йому двадцять тисяч", met, "should_i_pay", 0.9) == "money_lost"
    assert read("він вже переказав мені гроші", met, "made_to_carry", 0.9) is None
    assert read("він просить гроші", met, "should_i_pay", 0.9) is None


def test_a_first_message_asks_nothing_of_it() -> None:
    """There is no number that it could mean, and no case."""
    assert read("who do I ring first", Known(language="en")) is None
