"""To whom a line is offered, by the labels of its audience and by what is known of the person."""

from __future__ import annotations

from typing import Any

import pytest

from bot.helplines.audience import LABELLED, LAST_RESORT, MADE_FOR, fit
from bot.helplines.directory import Helpline
from bot.helplines.need import Need
from bot.helplines.plans import plan_for

WOMAN, MAN = {"audience": frozenset({"women"})}, {"audience": frozenset({"men"})}
CHILD, ADULT = {"minor": True}, {"minor": False}


def _grade(labels: tuple[str, ...], situation: str, category: str = "trafficking", **known: Any) -> int | None:
    need = Need(situation, "QA", **known)
    line = Helpline("QA", "A line", category, "yes", audience=labels)
    return fit(line, need, plan_for(situation, need))


@pytest.mark.parametrize(
    ("label", "known", "grade"),
    [
        ("anyone", {}, MADE_FOR),
        ("adults", {}, MADE_FOR),
        ("adults", CHILD, None),
        ("women", {}, LABELLED),
        ("women", WOMAN, MADE_FOR),
        ("women", MAN, None),
        ("men", {}, LAST_RESORT),
        ("men", MAN, MADE_FOR),
        ("men", WOMAN, None),
        ("men", CHILD, None),
        ("domestic_workers", {}, LABELLED),
        ("military", {}, None),
        ("military", {"audience": frozenset({"military"})}, MADE_FOR),
        ("women_in_prostitution", {}, LAST_RESORT),
        ("women_in_prostitution", MAN, None),
        ("women_in_prostitution", CHILD, None),
        ("children", CHILD, MADE_FOR),
        ("children", {}, LAST_RESORT),
        ("children", ADULT, None),
        ("young_people", ADULT, LAST_RESORT),
        ("young_people", {}, LABELLED),
        ("nationals_abroad", {}, LAST_RESORT),
        ("nationals_abroad", {"abroad": True}, MADE_FOR),
        ("missing_children", CHILD, None),
        ("worried_adults", {}, None),
    ],
)
def test_somebody_who_may_be_exploited(label: str, known: dict[str, Any], grade: int | None) -> None:
    """Each label with what is known of the person."""
    assert _grade((label,), "being_exploited", **known) == grade


@pytest.mark.parametrize(
    ("label", "known", "grade"),
    [
        ("worried_adults", {}, MADE_FOR),
        ("worried_adults", CHILD, LABELLED),
        ("children", {}, LABELLED),
        ("children", {"audience": frozenset({"worried_adults"})}, LAST_RESORT),
        ("children", CHILD, MADE_FOR),
        ("missing_children", {}, LAST_RESORT),
        ("women_in_prostitution", {}, None),
    ],
)
def test_a_child_at_risk(label: str, known: dict[str, Any], grade: int | None) -> None:
    """Adults write of children, too: to a mother the line for worried adults comes before the children's."""
    assert _grade((label,), "child_at_risk", **known) == grade


def test_of_several_labels_the_best_one_counts() -> None:
    """A line for men and for workers is made for any worker."""
    assert _grade(("men", "workers"), "being_exploited") == MADE_FOR


@pytest.mark.parametrize(
    ("known", "grade"), [(ADULT, None), ({}, LAST_RESORT), (CHILD, MADE_FOR)], ids=["adult", "unknown", "child"]
)
def test_a_child_line_is_for_whoever_may_be_a_child(known: dict[str, Any], grade: int | None) -> None:
    """Whatever label it has: it is no help to an adult."""
    assert _grade(("children",), "being_exploited", "child", **known) == grade
    assert _grade(("young_people",), "being_exploited", "child", **known) == grade


def test_a_line_for_women_and_their_children_is_none_for_a_man() -> None:
    """Though his age is not known."""
    assert _grade(("women", "children"), "being_exploited", "domestic_violence", **MAN) is None
    assert _grade(("women", "children"), "being_exploited", "domestic_violence", **MAN, **CHILD) == MADE_FOR


def test_what_a_country_runs_for_its_people_abroad_serves_who_is_about_to_go() -> None:
    """And is a last resort to who is attacked at home."""
    assert _grade(("nationals_abroad",), "safe_migration", "migrants") == MADE_FOR
    assert _grade(("nationals_abroad",), "immediate_danger", "migrants") == LAST_RESORT
