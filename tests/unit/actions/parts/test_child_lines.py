"""A line is only called one for everybody under 18 where it is."""

from __future__ import annotations

import pytest

from bot.actions.parts.child_lines import child_lines_said
from bot.helplines.shown import without_sites
from tests.turns import changed
from tests.unit.actions.answers.asked import ASKED


@pytest.mark.parametrize(
    ("country", "response"), [("GB", "utter_under_18_yes"), ("MX", "utter_urgent_child_at_risk_other_simple")]
)
def test_the_words_fit_the_line(country: str, response: str) -> None:
    """In a country without a child line, a line for women was called one for everybody under 18."""
    said = child_lines_said(changed(ASKED, country=country))
    assert said.response == response
    assert without_sites(said.lines)
