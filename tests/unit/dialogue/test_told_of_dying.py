"""Words of dying, and an act, lead what else is said in the middle of a conversation."""

from __future__ import annotations

import pytest

from bot.dialogue.follow_ups import as_follow_up
from bot.dialogue.known import Known
from tests.unit.dialogue.messages_read import EXPLOITED, said


@pytest.mark.parametrize(("kind", "intent"), [("wants_to_die", "self_harm"), ("took_something", "self_harm")])
def test_words_of_dying_are_read_after_the_chat_was_hidden(kind: str, intent: str) -> None:
    """A boy on a roof read five times that this is an automated service: what it was about is not known any more."""
    hidden = as_follow_up(said(kind, 0.95), Known(language="en", hidden=True))
    assert hidden is not None
    assert hidden["intent"]["name"] == intent
    assert as_follow_up(said(kind, 0.95), Known(language="en")) is None


def test_an_act_under_way_is_an_emergency() -> None:
    """Also on a guess that would change nothing else, and from whatever need suicidal words are told."""
    suicidal = Known(need="self_harm", tier="urgent", language="en")
    read = as_follow_up(said("took_something", 0.45, intent="worried_about_someone"), suicidal)
    assert read is not None
    assert (read["intent"]["name"], read["urgency"]["tier"]) == ("self_harm", "emergency")
    assert as_follow_up(said("took_something", 0.7), EXPLOITED) is None
    assert as_follow_up(said("took_something", 0.95), EXPLOITED) is not None


def test_words_of_dying_lead_in_any_conversation() -> None:
    """The crisis line at once; an act under way, or a phrase, needs no such reading."""
    for need in ("being_exploited", "check_job_offer", "self_harm"):
        read = as_follow_up(said("wants_to_die"), Known(need=need, language="en"))
        assert read is not None
        assert (read["intent"]["name"], read["urgency"]["tier"]) == ("self_harm", "urgent")
    assert as_follow_up(said("wants_to_die"), Known()) is None


def test_a_sure_wish_to_die_leads_what_else_is_read() -> None:
    """What the conversation did not support is no alarm any more by then."""
    wish = said("scared", intent="self_harm", tier="urgent")
    read = as_follow_up(wish, EXPLOITED)
    assert (read or {})["intent"]["name"] == "self_harm"


def test_pills_in_hand_are_an_act_where_the_model_thinks_of_dying_too() -> None:
    """Two weak signs are one; "I drank tea and feel better" is none of them."""
    out = Known(need="left_exploitation", tier="concern", language="en")
    thought = {"evidence": [{"kind": "model", "intent": "self_harm", "probability": 0.44}]}
    assert (as_follow_up(said("took_something", 0.7, **thought), out) or {})["urgency"]["tier"] == "emergency"
    assert as_follow_up(said("took_something", 0.7), out) is None


@pytest.mark.parametrize(("text", "tier"), [("i keep a rope here", "emergency"), ("i keep a dog here", "urgent")])
def test_a_rope_at_hand_is_an_act(text: str, tier: str) -> None:
    """Of somebody who told a wish to die before: "I have a rope here" was answered as the words before it."""
    suicidal = Known(need="self_harm", tier="urgent", language="en")
    words = said("tells_more", 0.3, intent="self_harm", tier="urgent") | {"text": text}
    read = as_follow_up(words, suicidal) or words
    assert read["urgency"]["tier"] == tier


def test_who_takes_leave_after_a_wish_to_die_is_answered_about_that() -> None:
    """The words "he posts it in an hour. I can't take it anymore, goodbye" brought advice about pictures alone."""
    suicidal = Known(need="self_harm", tier="urgent", language="en")
    leave = said("danger_grows", 0.5, "image_blackmail") | {"text": "he posts it in an hour. i cant take it anymore"}
    read = as_follow_up(leave, suicidal)
    assert read is not None
    assert read["intent"]["name"] == "self_harm"
    for calm in (EXPLOITED, suicidal):
        kind = "danger_grows" if calm is EXPLOITED else "took_a_step"
        other = as_follow_up(said(kind, 0.95) | {"text": "i cant take it anymore"}, calm)
        assert other is None or other["intent"]["name"] != "self_harm"


@pytest.mark.parametrize(("text", "leaves"), [("i cant go on", True), ("i cant go on my phone, he checks it", False)])
def test_what_follows_tells_whether_somebody_gives_up(text: str, leaves: bool) -> None:
    """Nothing may stand behind such words in their part of the message."""
    suicidal = Known(need="self_harm", tier="urgent", language="en")
    read = as_follow_up(said("danger_grows", 0.5) | {"text": text}, suicidal)
    assert (read is not None and read["intent"]["name"] == "self_harm") is leaves
