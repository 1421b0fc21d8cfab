"""Someone who is held or missing comes before the offer that was asked about."""

from __future__ import annotations

import pytest

from bot.dialogue.another_lost import as_another_lost
from bot.dialogue.known import Known
from tests.unit.dialogue.messages_read import alarm, in_clauses, said, values

OFFER = Known(need="check_job_offer", language="en")


@pytest.mark.parametrize("need", ["check_job_offer", "safe_migration"])
def test_a_cousin_who_is_held_there_is_worried_about(need: str) -> None:
    """The words "they keep my cousin there, he must scam people" were told that the offer may be genuine."""
    told = as_another_lost(said("ransom", 0.63, intent="worried_about_someone"), Known(need=need, language="en"))
    assert told is not None
    assert (told["intent"]["name"], values(told)) == ("worried_about_someone", {"topic": "follow_up_ransom"})


def test_a_plain_worry_needs_no_more_than_a_hint_of_the_loss() -> None:
    """The words "they keep him and make him scam people" look like little, most like an offer found good."""
    hint = said("ransom", 0.2, intent="worried_about_someone")
    plain = as_another_lost(hint | {"intent": {"name": "worried_about_someone", "confidence": 0.95}}, OFFER)
    assert plain is not None
    assert values(plain) == {"topic": "follow_up_ransom"}
    assert as_another_lost(hint | {"intent": {"name": "worried_about_someone", "confidence": 0.7}}, OFFER) is None


def test_money_for_his_release_says_so_whatever_it_looks_like() -> None:
    """The words "they want 3 lakh to release him, should we pay" look like being held oneself."""
    ransom = in_clauses(("ransom", 0.99), ("should_i_pay", 0.99), whole=0.6) | {"intent": {"name": "being_exploited"}}
    told = as_another_lost(ransom, OFFER)
    assert told is not None
    assert told["intent"]["name"] == "worried_about_someone"
    assert as_another_lost(said("missing", 0.95), OFFER) is not None


def test_a_fee_a_lie_and_an_attack_are_no_loss() -> None:
    """A fee looks a little like a ransom; "he is held at the airport" of a contact is the next lie."""
    assert as_another_lost(said("ransom", 0.5, intent="check_job_offer"), OFFER) is None
    assert as_another_lost(said("ransom", 0.95), Known(need="check_online_contact", language="en")) is None
    assert as_another_lost(said("ransom", 0.95), Known(need="being_exploited", tier="urgent")) is None
    attack = alarm("immediate_danger", 0.9, "emergency", phrase="he has a knife") | said("ransom", 0.95)
    attack["urgency"] = {"tier": "emergency", "asks": False, "evidence": [{"kind": "phrase", "intent": "x"}]}
    assert as_another_lost(attack, OFFER) is None
