"""How well a person fits the audience of a line, in three grades; a line that is surely for others is left out.

Gender and age are rarely known. So a line for women stays possible for somebody of unknown gender and carries its
label. One for men is not offered to a child, and one for veterans only to those who said that they are veterans.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.helplines.vocabulary import (
    CHILD_LABELS,
    NATIONALS_ABROAD,
    OPEN_LABELS,
    REFUGEES,
    WOMEN_LABELS,
    WORRIED_ADULTS,
)

if TYPE_CHECKING:
    from bot.helplines.directory import Helpline
    from bot.helplines.need import Need
    from bot.helplines.plans import LinePlan
    from bot.taxonomy import IntentName

#: Situations of who is about to go abroad.
_BEFORE_LEAVING: frozenset[IntentName] = frozenset({"safe_migration", "check_job_offer"})
#: Grades, best first: the line is for such a person; it may be, and its label tells them; it is where nothing else is.
MADE_FOR, LABELLED, LAST_RESORT = 0, 1, 2


def fit(line: Helpline, need: Need, plan: LinePlan) -> int | None:
    """How well a person fits the line's audience: `MADE_FOR`, `LABELLED`, `LAST_RESORT`, or None where they do not.

    Of several labels the best one counts. A child line is a last resort for somebody who may be grown up, and none for
    somebody who is, unless the plan is about a child or the line takes trafficking.

    Args:
        line: the line, with the labels of its audience (`vocabulary.py`).
        need: what is known of the person.
        plan: the plan of their situation, which may be about a child.
    """
    if line.category == "child" and not _child_line_possible(line, need, plan):
        return None
    labels = line.audience
    if "men" in need.audience and not need.minor and WOMEN_LABELS & set(labels):
        labels = tuple(label for label in labels if label not in CHILD_LABELS)  # for women with their children
    grades = [grade for label in labels if (grade := _grade(label, need, plan)) is not None]
    best = min(grades, default=None)
    if best == LABELLED and line.category == "child" and not (need.minor or plan.child):
        return LAST_RESORT
    return best


def _child_line_possible(line: Helpline, need: Need, plan: LinePlan) -> bool:
    return need.minor is not False or plan.child or line.takes_trafficking == "yes"


def _grade(label: str, need: Need, plan: LinePlan) -> int | None:
    if label == WORRIED_ADULTS:
        return _grade_worried(need, plan)
    if label in need.audience:
        return MADE_FOR
    if label in OPEN_LABELS:
        return None if label == "adults" and need.minor else MADE_FOR
    if label in CHILD_LABELS:
        return _grade_child(label, need, plan)
    if label == "missing_children":
        return LAST_RESORT if plan.child else None
    return _grade_adult(label, need, plan)


def _grade_worried(need: Need, plan: LinePlan) -> int | None:
    if not plan.child:
        return None
    return LABELLED if need.minor and WORRIED_ADULTS not in need.audience else MADE_FOR


def _grade_child(label: str, need: Need, plan: LinePlan) -> int | None:
    if plan.child and WORRIED_ADULTS in need.audience:
        return LAST_RESORT  # for a mother, a line for worried adults comes before one for children
    if need.minor:
        return MADE_FOR
    if plan.child or (label == "young_people" and need.minor is None):
        return LABELLED
    return LAST_RESORT if need.minor is None or label == "young_people" else None


def _grade_adult(label: str, need: Need, plan: LinePlan) -> int | None:
    if label == NATIONALS_ABROAD:
        return MADE_FOR if need.abroad or need.situation in _BEFORE_LEAVING else LAST_RESORT
    if label == "women_in_prostitution":  # to a woman who picks strawberries it is the wrong line, and an insult
        fits = plan.exploitation and not (plan.child or need.minor or "men" in need.audience)
        return LAST_RESORT if fits else None
    if label in WOMEN_LABELS:
        return None if "men" in need.audience else MADE_FOR if "women" in need.audience else LABELLED
    if label == "men":
        return None if "women" in need.audience or need.minor else LAST_RESORT
    return LABELLED if label in {"domestic_workers", REFUGEES} else None
