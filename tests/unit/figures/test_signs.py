"""Signs of exploitation and their types."""

from __future__ import annotations

import pytest

from bot.figures.signs import signs, telling_types, type_of
from bot.sharing.content import indicators


def test_signs_are_indicators_that_the_urgency_rules_find() -> None:
    """A renamed indicator would silently be no sign any more."""
    assert set(signs()) - set(indicators()) == set()


@pytest.mark.parametrize(
    ("indicator", "found"),
    [("forced_labour", "ForcedLabour"), ("debt_bondage", None), ("person_sold", None), ("no_indicator", None)],
)
def test_a_sign_may_speak_of_no_type(indicator: str, found: str | None) -> None:
    """Neither a means of control does, nor what is no sign."""
    assert type_of(indicator) == found


@pytest.mark.parametrize(
    ("hidden", "telling"),
    [
        (["forced_labour"], {"ForcedLabour"}),
        (["forced_labour", "forced_marriage"], {"ForcedLabour", "ForcedMarriage"}),
        (["forced_marriage", "child_married"], set()),  # two of one type: their sum tells of neither
        (["debt_bondage", None], set()),
    ],
)
def test_a_type_tells_of_the_only_one_of_its_signs_that_is_hidden(hidden: list[str | None], telling: set[str]) -> None:
    """Less the signs that are shown, it is that one."""
    assert telling_types(hidden) == telling
