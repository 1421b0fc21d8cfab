"""The facts of the page Learning."""

from __future__ import annotations

from typing import Any

from bot.review.learning_facts import answered, comparison, taught

LOOK = {
    "kept": 4,
    "taught": [
        {"language": "sw", "meaning": "worker_rights", "count": 1},
        {"language": "en", "meaning": "worker_rights", "count": 1},
        {"language": "en", "meaning": "being_exploited", "count": 2},
    ],
    "refused": [{"why": "rare_word", "count": 3, "turns": [1, 2]}],
}


def test_readers_see_lessons_by_language_and_meaning_the_most_first() -> None:
    """An analyst is told no small counts, and no way to messages."""
    found = taught("about", LOOK, reader=True)
    assert [(group["name"], group["count"]) for group in found["languages"]] == [("English", 3), ("Swahili", 1)]
    assert found["languages"][0]["meanings"][0] == {"name": "Being exploited", "count": 2}
    assert (found["kept"], found["refused"][0]["turns"]) == ("4", True)
    told = taught("about", LOOK, reader=False)
    assert (told["languages"], told["refused"][0]["turns"]) == ([], False)
    assert "4" not in told["kept"]


def test_few_lessons_that_are_answered_are_told_to_readers_alone() -> None:
    """Ten are enough for everybody."""
    few, enough = [{"hits": 1, "of": 9}, {"hits": 2, "of": 9}], [{"hits": 1, "of": 10}, {"hits": 2, "of": 10}]
    outcome = {"lessons": few, "follow_up_lessons": enough}
    assert answered(outcome, reader=True) == {"about": few, "wanted": enough}
    assert answered(outcome, reader=False) == {"wanted": enough}


def change(language: str, *lost: str, worse: bool = False) -> dict[str, Any]:
    """How both models did in a language."""
    rate = {"hits": 5, "of": 10}
    return {"language": language, "figure": "accuracy", "old": rate, "new": rate, "lost": list(lost), "won": [],
            "chance": 1.0, "worse": worse}  # fmt: skip


def test_languages_in_which_nothing_changed_are_named_together() -> None:
    """All languages come first, and what is worse is said once more."""
    found = comparison({"changes": [change("all", "sw-03"), change("fr"), change("sw", "sw-03", worse=True)]})
    assert found["all"]["rows"][0]["lost"] == ["sw-03"]
    assert [group["name"] for group in found["changed"]] == ["Swahili"]
    assert found["same"] == ["French"]
    assert [row["name"] for row in found["worse"]] == ["Swahili"]
