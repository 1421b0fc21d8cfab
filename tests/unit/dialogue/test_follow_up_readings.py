"""Kinds of a message and its clauses, in the order in which they lead."""

from __future__ import annotations

import pytest

from bot.dialogue.follow_up_readings import (
    counted_alone,
    heard,
    readings,
    sure_as_read,
    sure_by_clause,
    sure_by_either,
    sure_by_whole,
)


def _clause(kind: str, sure: float, words: int = 3) -> dict[str, object]:
    return {"name": kind, "confidence": sure, "words": words, "start": 0, "end": 0}


def test_the_whole_is_borne_out_by_its_clauses() -> None:
    """A clause alone proves little; OTHER is no kind, and a single word adds nothing."""
    parsed = {
        "follow_up": [{"name": "can_call", "confidence": 0.5}, {"name": "embassy", "confidence": 0.4}],
        "follow_up_clauses": [_clause("embassy", 0.9), _clause("lawyer", 0.9), _clause("can_call", 0.7, words=1)],
    }
    assert readings(parsed) == [("embassy", pytest.approx(0.67)), ("lawyer", pytest.approx(0.27)), ("can_call", 0.5)]
    assert readings({}) == []
    other = parsed | {"follow_up": [{"name": "other", "confidence": 0.9}]}
    assert readings(other) == []


def test_a_kind_is_looked_up_in_the_whole_and_in_the_clauses() -> None:
    """It is 0 where nothing looks like it; kinds of the whole count together."""
    parsed = {
        "follow_up": [{"name": "ransom", "confidence": 0.5}, {"name": "missing", "confidence": 0.25}],
        "follow_up_clauses": [_clause("missing", 0.9)],
    }
    assert (sure_by_whole(parsed, "missing"), sure_by_whole(parsed, "ransom", "missing")) == (0.25, 0.75)
    assert (sure_by_clause(parsed, "missing"), sure_by_clause(parsed, "ransom")) == (0.9, 0.0)
    assert (sure_by_either(parsed, "missing"), sure_by_either(parsed, "ransom")) == (0.9, 0.5)
    assert sure_as_read(parsed, "missing") == pytest.approx(0.52)
    assert sure_as_read(parsed, "debt") == sure_by_either({}, "debt") == 0.0


def test_a_clause_that_surely_saves_leads_where_the_whole_hears_of_it() -> None:
    """What is coming comes first: "will they deport me. he is coming up"."""
    parsed = {
        "follow_up": [{"name": "no_papers", "confidence": 0.8}, {"name": "not_safe", "confidence": 0.15}],
        "follow_up_clauses": [_clause("not_safe", 0.9)],
    }
    assert readings(parsed) == [("not_safe", 0.9), ("no_papers", 0.8)]
    unheard = parsed | {"follow_up": [{"name": "no_papers", "confidence": 0.8}]}
    assert [each.kind for each in readings(unheard)] == ["no_papers", "not_safe"]


def test_what_a_clause_asks_beside_is_heard_where_the_whole_bears_it_out() -> None:
    """A question beside an alarm; of what one clause alone seems to ask, only what is all but certain."""
    parsed = {
        "follow_up": [{"name": "documents_taken", "confidence": 0.7}, {"name": "no_papers", "confidence": 0.2}],
        "follow_up_clauses": [_clause("no_papers", 0.95), _clause("line_abroad", 0.9), _clause("line_cost", 0.98)],
    }
    found = {each.kind: each.sure for each in heard(parsed)}
    assert (found["no_papers"], found["line_abroad"], found["line_cost"]) == (0.95, pytest.approx(0.27), 0.98)


def test_what_it_cannot_be_says_nothing_against_the_next_kind() -> None:
    """Vomiting blood looked like pills that were taken, which only someone who wants to die can tell."""
    parsed = {"follow_up": [{"name": "took_something", "confidence": 0.5}, {"name": "medical", "confidence": 0.4}]}
    assert readings(parsed, lambda kind: kind != "took_something") == [("medical", pytest.approx(0.67, abs=0.01))]
    sure = {"follow_up": [{"name": "took_something", "confidence": 0.8}, {"name": "medical", "confidence": 0.15}]}
    assert readings(sure, lambda kind: kind != "took_something") == [("medical", pytest.approx(0.25))]


@pytest.mark.parametrize(
    ("kind", "sure", "counts"),
    [
        ("embassy", 0.71, True),
        ("embassy", 0.69, False),
        ("medical", 0.56, True),
        ("someone_near", 0.89, False),
        ("other", 0.99, False),
    ],
)
def test_a_kind_counts_alone_from_what_it_wants(kind: str, sure: float, counts: bool) -> None:
    """What hides the chat wants more than what is only asked; OTHER is no kind."""
    assert counted_alone({"follow_up": [{"name": kind, "confidence": sure}]}) == (kind if counts else None)


def test_a_yes_or_a_no_before_something_else_is_no_kind_of_its_own() -> None:
    """With its "no" read as not safe, "no, I don't want to call" got the words for danger now."""
    parsed = {
        "text": "no, no quiero hablar",
        "follow_up": [{"name": "text_only", "confidence": 0.9}],
        "follow_up_clauses": [{"name": "not_safe", "confidence": 0.99, "words": 1, "start": 0, "end": 2}],
    }
    assert [each.kind for each in readings(parsed)] == ["text_only"]


def test_a_wish_to_die_that_is_denied_is_not_heard_by_the_intent() -> None:
    """The words "I don't think of death, I can't sleep" are a wish for a counsellor, whatever the clause looks like."""
    parsed = {
        "follow_up": [{"name": "counselling", "confidence": 0.95}],
        "follow_up_clauses": [_clause("wants_to_die", 0.97)],
        "intent_ranking": [{"name": "self_harm", "confidence": 0.9}],
        "language": {"code": "en"},
    }
    assert readings(parsed | {"text": "i want it to end. i cant sleep"})[0].kind == "wants_to_die"
    assert readings(parsed | {"text": "i dont think of death. i cant sleep"})[0].kind == "counselling"


def test_who_must_go_says_it_last() -> None:
    """A last clause that surely says that somebody came leads, whatever was told before; one before it does not."""
    parsed = {
        "follow_up": [{"name": "am_safe", "confidence": 0.6}, {"name": "line_abroad", "confidence": 0.3}],
        "follow_up_clauses": [_clause("line_abroad", 0.8), _clause("someone_near", 0.96)],
    }
    assert readings(parsed)[0].kind == "someone_near"
    before = parsed | {"follow_up_clauses": [_clause("someone_near", 0.96), _clause("line_abroad", 0.8)]}
    assert readings(before)[0].kind != "someone_near"
    one_word = {"follow_up_clauses": [_clause("someone_near", 0.86, words=1)]}
    assert readings(one_word) == [], "one word could mean many things, and is no error"


@pytest.mark.parametrize(
    ("kinds", "leads"),
    [
        (("tells_more", "someone_near"), "someone_near"),
        (("someone_near", "how_to_leave"), "someone_near"),
        (("someone_near", "what_next", "risky_escape"), "someone_near"),
        (("someone_near", "delete_chat"), "how_to_leave"),
    ],
)
def test_who_sees_somebody_come_must_go_first(kinds: tuple[str, ...], leads: str) -> None:
    """After "the boss comes, shall I run away tonight?" the long answer stood on the open screen."""
    parsed = {
        "follow_up": [{"name": "how_to_leave", "confidence": 0.75}],
        "follow_up_clauses": [_clause(kind, 0.97) for kind in kinds],
    }
    assert readings(parsed)[0].kind == leads
