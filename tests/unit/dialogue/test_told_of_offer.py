"""What is told of an offer is about the offer, whatever it sounds like alone."""

from __future__ import annotations

from typing import Any

import pytest

from bot.dialogue.follow_ups import as_follow_up
from bot.dialogue.known import Known
from bot.dialogue.told_of_offer import is_of_who_went
from tests.unit.dialogue.messages_read import said, values

OFFER = Known(need="check_job_offer", language="en")


def read(parsed: dict[str, Any], known: Known = OFFER) -> str | None:
    """The kind that a message is answered as."""
    return (values(as_follow_up(parsed, known)) or {}).get("choice")


@pytest.mark.parametrize(
    ("kind", "meant"),
    [("documents_taken", "warning_sign"), ("will_they_tell", "warning_sign"), ("loves_them", "looks_good")],
)
def test_what_sounds_done_is_a_sign_of_the_offer(kind: str, meant: str) -> None:
    """Where they only want a photo of the passport, nobody has taken it yet; where one is held, it is taken."""
    assert read(said(kind)) == meant
    assert (
        read(said("documents_taken"), Known(need="being_exploited", tier="urgent", language="en")) == "documents_taken"
    )


def test_a_word_of_a_sign_says_so_where_nothing_better_is_read() -> None:
    """Not over what has an answer of its own: whether to pay."""
    visa = "it is a tourist visa first, then they change it"
    assert read(said("other") | {"text": visa}) == "warning_sign"
    assert read(said("should_i_pay") | {"text": "should i pay 200 for the tourist visa"}) == "pay"
    assert read(said("other", tier="urgent", intent="being_exploited") | {"text": visa}) != "warning_sign"


def test_who_makes_the_offer_is_nobody_to_worry_about() -> None:
    """A writer who told of a neighbour's cousin became a worried friend; somebody missing is worried about."""
    cousin = said("not_me", sure=0.7, intent="worried_about_someone")
    assert read(cousin) == "tells_more"
    assert as_follow_up(said("missing", intent="worried_about_someone"), OFFER) is None
    assert as_follow_up(said("not_me", sure=0.7, intent="worried_about_someone", asks=True), OFFER) is None


def test_who_tells_of_a_friend_that_is_lost_there_is_answered_about_the_friend() -> None:
    """The words "a friend went to that firm, his phone is off for three weeks", after a question about an offer."""
    lost = said("missing", 0.5, intent="worried_about_someone")
    assert as_follow_up(lost, OFFER) is None
    guess = lost | {"intent": {"name": "worried_about_someone", "confidence": 0.3}}
    assert is_of_who_went(lost, OFFER)
    assert not is_of_who_went(guess, OFFER)
    assert not is_of_who_went(lost, Known(need="being_exploited", tier="urgent", language="en"))
