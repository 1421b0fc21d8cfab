"""Who answers or hears of a call, as it is said before the number: never less than what somebody has to fear."""

from __future__ import annotations

from typing import Any

import pytest

from bot.actions.parts.who_is_told import who_is_told
from bot.helplines.directory import Helpline
from bot.helplines.need import Offer
from bot.helplines.vocabulary import TOLD


@pytest.mark.parametrize(
    ("line", "said", "why"),
    [
        ({}, "", "nobody is told"),
        ({"told": ("police",)}, "police_maybe", "a charity tells the police what it must: it may, and not it will"),
        ({"told": ("border_guard",)}, "police_maybe", "a border guard is police to those who fear it"),
        ({"told": ("immigration",)}, "immigration", "never softened"),
        ({"told": ("police", "immigration", "child_protection")}, "immigration", "what most people fear most"),
        ({"told": ("authorities", "police")}, "police_maybe", "the police are nearer than others"),
        ({"told": ("prosecutors",)}, "authorities", "always"),
        ({"told": ("labour_authority",), "told_when": "if_in_danger"}, "authorities_maybe", "not always"),
        ({"told": ("emergency_services",), "told_when": "if_in_danger"}, "in_danger", "an ambulance reports nobody"),
        ({"told": ("emergency_services",)}, "authorities", "one that always tells them is more than an ambulance"),
        (
            {"told": ("emergency_services", "police"), "told_when": "if_in_danger"},
            "police_maybe",
            "the police are no ambulance",
        ),
        ({"run_by": "police"}, "police", "they answer it themselves"),
        ({"run_by": "prosecutor", "told": ("immigration",)}, "prosecutor", "who answers is said first"),
    ],
)
def test_who_is_told(line: dict[str, Any], said: str, why: str) -> None:
    """By what the directory says of the line."""
    assert who_is_told(_offer(**line)) == said, why


@pytest.mark.parametrize("code", sorted(TOLD))
def test_whoever_the_directory_names_is_said(code: str) -> None:
    """A code without words would be a warning that nobody reads."""
    assert who_is_told(_offer(told=(code,)))


def _offer(**line: Any) -> Offer:
    shares = "as the source says" if line.get("told") else ""
    told_of = Helpline("QA", "A line", "trafficking", "yes", phone="44556677", shares_with=shares, **line)
    return Offer(told_of, "trafficking", True, shares or None, None, "call", "44556677", "44556677")
