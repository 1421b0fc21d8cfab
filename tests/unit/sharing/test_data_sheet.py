"""The data sheet tells what protects a file, for people and for machines, in words that are content."""

from __future__ import annotations

import re

import pytest

from bot.sharing.content import content
from bot.sharing.data_sheet import file_name, for_machines, for_people, shared_facts
from bot.sharing.figures import parameters
from bot.sharing.ledger import Entry
from tests.unit.sharing.written import MONTHS, WEEKS, at

YEAR = {"year": 2026, "budget": 4.0, "spent": 1.5, "left": 2.5}
FIGURES = shared_facts(WEEKS, "Example Charity") | parameters(WEEKS, 1.5) | {"budget": [YEAR]}
INCIDENTS = shared_facts(MONTHS, "Example Charity") | {
    "standard": "HTCDS 2.0",
    "protection": "k-anonymity",
    "k": 10,
    "records": 241,
    "suppressed": "fewer than 10",
    "sha256": "5" * 64,
}
ENTRIES = [
    Entry(7, at(MONTHS.end), "figures", 1.5, FIGURES),
    Entry(8, at(MONTHS.end), "incidents", 0.0, INCIDENTS),
]


@pytest.mark.parametrize("entry", ENTRIES, ids=lambda entry: entry.kind)
def test_both_sheets_tell_the_same(entry: Entry) -> None:
    """Who, when, about when, which file, under which conditions."""
    facts, words = for_machines(entry), for_people(entry)
    assert facts["file"] == file_name(entry) == f"{entry.kind}-000{entry.number}.csv"
    assert facts["made"] == "2026-04-01 12:00 UTC"
    for told in (facts["organisation"], facts["made"], facts["period"]["name"], facts["file"], facts["licence"]):
        assert told in words
    assert all(" ".join(condition.split()) in words for condition in content("conditions")["conditions"])
    assert not re.search(r"\$\w+|None|\{", words)


def test_figures_tell_parameters_and_budget() -> None:
    """Each table's bound and noise, and what is left of the year."""
    words = for_people(ENTRIES[0])
    assert "epsilon = 1.5, delta = 0" in words
    assert re.search(r"^\| intent \| 3 \| 0\.3 \| 10 \| \d+ \| \d+ \|$", words, re.MULTILINE)
    assert "| 2026 | 4 | 1.5 | 2.5 |" in words
    assert for_machines(ENTRIES[0])["software"].startswith("opendp ")


def test_incidents_tell_k_and_every_field() -> None:
    """How many were told, that few were left out, and what a field means here."""
    words = for_people(ENTRIES[1])
    assert "k = 10" in words
    assert "at least 9 others" in words
    assert "| left out | fewer than 10 |" in words
    assert all(f"| `{field}` |" in words for field in content("htcds")["filled"])
