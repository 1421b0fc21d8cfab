"""A line is for the age, the work and the story of who reads it."""

from __future__ import annotations

from bot.actions.parts.whom_lines_suit import fits_age, helps_by_chance, is_seen_by_another
from bot.turns.turn import Tier
from tests.turns import changed, turn_of

WRITES = turn_of("answer", Tier.URGENT)
NOBODY: frozenset[str] = frozenset()


def test_a_line_against_violence_helps_at_work_only_by_chance() -> None:
    """Not who is a woman, not at home, and not where it takes trafficking as well."""
    assert helps_by_chance("domestic_violence", "being_exploited", NOBODY, takes_trafficking=False)
    assert not helps_by_chance("domestic_violence", "being_exploited", frozenset({"women"}), takes_trafficking=False)
    assert not helps_by_chance("domestic_violence", "immediate_danger", NOBODY, takes_trafficking=False)
    assert not helps_by_chance("domestic_violence", "being_exploited", NOBODY, takes_trafficking=True)
    assert not helps_by_chance("trafficking", "being_exploited", NOBODY, takes_trafficking=False)


def test_a_childs_line_is_for_who_may_be_under_18() -> None:
    """Any other line fits every age."""
    assert fits_age("trafficking", WRITES)
    assert not fits_age("child", changed(WRITES, last_need="being_exploited"))
    assert fits_age("child", changed(WRITES, last_need="being_exploited", minor=True))
    assert fits_age("child", changed(WRITES, last_need="image_blackmail"))


def test_a_clerk_is_no_relative() -> None:
    """A child who writes of themself is none either."""
    assert is_seen_by_another(WRITES, "report_suspicion")
    assert is_seen_by_another(changed(WRITES, child_of_another=True), "child_at_risk")
    assert not is_seen_by_another(WRITES, "child_at_risk")
    assert not is_seen_by_another(WRITES, "worried_about_someone")
