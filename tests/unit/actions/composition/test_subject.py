"""What a conversation is about gives a guess its subject; what can't be meant there is not answered."""

from __future__ import annotations

import pytest

from bot.actions.composition.doubt import reply_in_doubt
from bot.actions.composition.subject import kept_to_subject
from bot.turns.question import Question
from bot.turns.turn import Tier, Turn
from tests.turns import changed, turn_of
from tests.unit.actions.replies import names

HELD = turn_of("greet", country="QA", last_need="being_exploited", last_tier=Tier.URGENT, confidence=0.8)


def first(turn: Turn) -> str | None:
    """The first response that keeps to the subject."""
    reply = kept_to_subject(turn)
    return reply.says[0].response if reply else None


@pytest.mark.parametrize(
    ("intent", "tier", "confidence"),
    [
        ("safe_migration", Tier.INFORMATION, 0.99),  # "how do I leave?"
        ("check_job_offer", Tier.INFORMATION, 0.7),
        ("left_exploitation", Tier.CONCERN, 0.8),  # "I want to go home"
        ("out_of_scope", Tier.CONVERSATION, 0.95),
        ("donate", Tier.INFORMATION, 0.7),  # "I already paid"
    ],
)
def test_who_is_held_is_not_led_away(intent: str, tier: Tier, confidence: float) -> None:
    """The advice comes again in other words, with the numbers."""
    turn = changed(HELD, intent=intent, tier=tier, confidence=confidence, unsure=confidence < 0.6)
    assert first(turn) == "utter_urgent_being_exploited_simple"


def test_what_is_nearly_sure_is_believed() -> None:
    """Somebody may have got out."""
    assert first(changed(HELD, intent="left_exploitation", tier=Tier.CONCERN, confidence=0.95)) is None
    assert first(changed(HELD, intent="stop_messages", confidence=0.95)) is None


def test_an_emergency_is_ended_by_no_suspicion() -> None:
    """The words "there are three men" look like a report to a model that reads them alone."""
    danger = changed(HELD, last_need="immediate_danger", last_tier=Tier.EMERGENCY, intent="report_suspicion")
    assert first(changed(danger, tier=Tier.CONCERN, confidence=0.99)) == "utter_emergency_simple"
    assert first(changed(danger, intent="insult", unsure=True)) == "utter_emergency_simple"
    assert first(changed(danger, intent="tell_location", unsure=True)) is None


def test_a_guess_with_the_safety_question_dismisses_nobody() -> None:
    """The number and the question, and not "I can't help with that"."""
    reply = reply_in_doubt(turn_of("out_of_scope", asks=True, confidence=0.8, country="QA"))
    assert reply is not None
    assert [say.response for say in reply.says][1:] == ["utter_ask_for_help", "utter_then_helpline", "utter_ask_safe"]
    assert reply.asks is Question.SAFE


def test_who_may_hold_the_phone_of_another_reads_nothing_of_it() -> None:
    """After the chat was hidden, until something is told again (safety.md, Conduct 8)."""
    reply = reply_in_doubt(turn_of("menu", hidden=True))
    assert reply is not None
    assert [say.response for say in reply.says] == ["utter_bot_challenge", "utter_any_emergency"]
    assert reply_in_doubt(turn_of("being_exploited", Tier.URGENT, hidden=True)) is None


def test_a_buyer_who_tells_of_a_worker_stays_with_suppliers() -> None:
    """The words "he begged me not to say that it was him" got advice for friends."""
    buyer = turn_of(
        "worried_about_someone", Tier.CONCERN, country="FR", last_need="supply_chain_risk", unsure=True, asks=True
    )
    assert (first(buyer) or "").startswith("utter_supply_chain_risk")
    assert first(changed(buyer, unsure=False)) is None


def test_a_guess_at_other_guidance_is_about_the_work_or_the_offer() -> None:
    """From a banker, "should I ask him?" looked like a question about an online contact."""
    banker = turn_of("check_online_contact", Tier.INFORMATION, last_need="finance_red_flags", unsure=True)
    banker = changed(banker, said=frozenset({"utter_finance_red_flags"}))
    assert names(reply_in_doubt(banker)) == ["utter_finance_red_flags_more"]
    assert reply_in_doubt(changed(banker, unsure=False)) is None
    offer = changed(banker, intent="worker_rights", last_need="check_job_offer")
    assert names(reply_in_doubt(offer)) == ["utter_check_job_offer_more"]
    assert reply_in_doubt(changed(offer, intent="trafficking_facts")) is None


def test_a_question_about_training_is_answered_in_an_emergency() -> None:
    """A clerk who called for a guest asks it; a mere guess at it leads nobody away."""
    asked = turn_of(
        "request_training", Tier.INFORMATION, country="IN", last_need="immediate_danger", last_tier=Tier.EMERGENCY,
        confidence=0.7, puts_question=True,
    )  # fmt: skip
    assert first(asked) is None
    assert reply_in_doubt(asked) is None
    assert first(changed(asked, puts_question=False)) == "utter_emergency_simple"


@pytest.mark.parametrize(("need", "tier"), [("immediate_danger", Tier.EMERGENCY), ("being_exploited", Tier.URGENT)])
def test_information_takes_no_urgent_need_over_by_a_guess(need: str, tier: Tier) -> None:
    """A clerk who feared for the job, with a girl in room 7, read the signs of a job offer, and no number."""
    asks = changed(HELD, last_need=need, last_tier=tier, intent="worker_rights", tier=Tier.INFORMATION)
    assert first(changed(asks, confidence=0.7)) is not None
    assert first(changed(asks, confidence=0.95)) is None
