"""What a message may be about is offered where it is not sure, and nothing that nobody has named."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from bot.dialogue.known import Known
from bot.dialogue.likely_kinds import with_likely_kinds
from bot.understood import LIKELY_KINDS, READ_AS
from tests.unit.dialogue.messages_read import EXPLOITED, said

WITNESS = Known(need="report_suspicion", tier="concern", language="en")


def ranked(**shares: float) -> dict[str, Any]:
    """A message that looks like these kinds, so surely."""
    return said("other") | {"follow_up": [{"name": kind, "confidence": share} for kind, share in shares.items()]}


def offered(parsed: dict[str, Any], known: Known = EXPLOITED) -> list[str]:
    """Names of what can be chosen."""
    return [each["name"] for each in with_likely_kinds(parsed, known).get(LIKELY_KINDS, ())]


def test_the_three_likeliest_can_be_chosen() -> None:
    """In their order, each with the payload that brings its answer."""
    message = ranked(embassy=0.3, go_home=0.25, documents_taken=0.2, lawyer=0.1)
    assert offered(message) == ["embassy", "go_home", "documents_taken"]
    payloads = [each["payload"] for each in with_likely_kinds(message, EXPLOITED)[LIKELY_KINDS]]
    assert payloads[0] == '/answer{"question":"follow_up","choice":"embassy"}'


@pytest.mark.parametrize(
    "kind", ["wants_to_die", "took_something", "not_safe", "someone_near", "forced_sex", "child_taken", "loves_them"]
)
def test_what_nobody_named_is_not_suggested(kind: str) -> None:
    """Neither suicide nor rape, nor that somebody is near, that a child may be taken, or that he is loved."""
    assert offered(ranked(**{kind: 0.2, "scared": 0.4, "medical": 0.3})) == ["scared", "medical"]


def test_each_has_a_fair_share_of_what_the_surest_one_has() -> None:
    """What is hardly meant is no choice beside it: a menu of it tells that nothing was understood."""
    assert offered(ranked(embassy=0.55, go_home=0.2, lawyer=0.1)) == ["embassy", "go_home"]


def test_what_was_answered_in_this_conversation_is_not_offered_again() -> None:
    """As an answer of its own or beside another; nor what the message is answered as beside now."""
    known = replace(EXPLOITED, said=("utter_follow_up_embassy",))
    assert offered(ranked(embassy=0.3, go_home=0.3, lawyer=0.25), known) == ["go_home", "lawyer"]


@pytest.mark.parametrize(
    "message",
    [
        ranked(tells_more=0.5, embassy=0.2, go_home=0.1),
        ranked(other=0.6, embassy=0.2, go_home=0.1),
        ranked(embassy=0.12, go_home=0.1, lawyer=0.1),
    ],
)
def test_what_only_tells_more_or_makes_no_sense_is_asked_nothing(message: dict[str, Any]) -> None:
    """A choice would be no answer to it."""
    assert not offered(message)


def test_only_what_the_conversation_can_be_about() -> None:
    """A witness is asked about no love and no endurance, nobody outside a need about anything."""
    message = ranked(endure=0.2, call_now=0.4, keep_evidence=0.3)
    assert offered(message, WITNESS) == ["call_now", "keep_evidence"]
    assert not offered(message, Known(language="en"))
    assert not offered(message, replace(EXPLOITED, need="self_harm"))


@pytest.mark.parametrize(("sure", "beside"), [(0.95, []), (0.75, ["go_home", "lawyer"])])
def test_beside_an_answer_others_only_where_it_is_not_sure(sure: float, beside: list[str]) -> None:
    """And never the same again."""
    message = ranked(embassy=sure, go_home=0.1, lawyer=0.05) | {READ_AS: {"name": "embassy", "confidence": sure}}
    assert offered(message) == beside


def test_who_only_complains_can_choose_what_people_usually_need() -> None:
    """A complaint looks like nothing that could be offered; what was answered is not offered again."""
    complaint = said("complaint", 0.95) | {READ_AS: {"name": "complaint", "confidence": 0.95}}
    usual = offered(complaint)
    assert len(usual) == 3
    assert "tells_more" not in usual
    answered = replace(EXPLOITED, said=(f"utter_follow_up_{usual[0]}",))
    assert usual[0] not in offered(complaint, answered)
    assert offered(said("complaint", intent="feedback_unhelpful")) == usual
