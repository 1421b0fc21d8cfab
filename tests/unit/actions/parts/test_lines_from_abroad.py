"""Numbers are written as who writes must dial them."""

from __future__ import annotations

from dataclasses import replace

from bot.actions.parts.help_lines import offered_lines
from bot.turns.turn import CountrySource, Turn

MOTHER = Turn(
    "worried_about_someone", country="RO", country_source=CountrySource.SAID, second_country="GB", language="ro",
    last_need="worried_about_someone",
)  # fmt: skip


def test_the_lines_of_the_other_country_are_dialled_from_abroad() -> None:
    """A mother in Romania reads her own lines as they are, and those of England with their code."""
    lines = {line["country"]: line["phone"] for line in offered_lines(MOTHER, "worried_about_someone")}
    assert lines["RO"] == "0800 800 678"
    assert lines["GB"].startswith("+44")


def test_who_asks_from_the_phone_of_another_country_reads_both_so() -> None:
    """Where only the number of the telephone tells where somebody is, the other country's line has its code."""
    hinted = replace(MOTHER, country="GB", second_country="RO", second_said=False)
    lines = {line["country"]: line["phone"] for line in offered_lines(hinted, "worried_about_someone")}
    assert lines["GB"].startswith("+44")
    assert lines["RO"] == "0800 800 678"
