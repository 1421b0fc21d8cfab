"""A line has a name in every text message, however short it must be."""

from __future__ import annotations

import pytest

from bot.actions.parts.help_lines import directory
from bot.replies.helpline_text import LONGEST_BRIEF_NAME, LONGEST_SMS_NAME, short_name, without_number


@pytest.mark.parametrize(
    ("name", "phone", "brief"),
    [
        ("Anti-trafficking helpline 1800-419-8588", "1800 419 8588", "Anti-trafficking"),
        ("Find A Helpline", "", "Find A Helpline"),
        ("National hotline", "800 7283", "National hotline"),
        ("National Human Trafficking Hotline", "", "National"),
        ("1300, numéro national", "1300", "numéro national"),
        ("119-Ecoute-Enfants", "119", "Ecoute-Enfants"),
        ("The Samaritans (24 hours, multilingual)", "", "The Samaritans"),
        ("MAPO human trafficking hotline", "", "MAPO"),
    ],
)
def test_a_name_is_cut_where_it_still_is_one(name: str, phone: str, brief: str) -> None:
    """Not to nothing, not to a sign, not to an article."""
    assert short_name(without_number(name, phone), LONGEST_BRIEF_NAME) == brief


@pytest.mark.parametrize("longest", [LONGEST_SMS_NAME, LONGEST_BRIEF_NAME])
def test_every_line_of_the_directory_keeps_a_name(longest: int) -> None:
    """A number behind a colon alone is a number of nobody."""
    shown = [line for line in directory().lines() if line.show != "no"]
    names = {short_name(without_number(line.label, line.phone or ""), longest) for line in shown}
    assert not {name for name in names if len(name) < 2 or name[0] in " ,;:-"}
