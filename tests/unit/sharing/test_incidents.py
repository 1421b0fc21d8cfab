"""A conversation becomes an incident where somebody told of one, and `possible` where it supports that."""

from __future__ import annotations

import pytest

from bot.sharing.incidents import incident_of
from tests.unit.sharing.written import message, person


@pytest.mark.parametrize(
    ("told", "possible"),
    [
        ({}, True),
        ({"tier": "emergency"}, True),
        ({"indicators": ()}, False),
        ({"indicators": (), "read": True}, True),
        ({"tier": "concern"}, False),
        ({"intent": "child_at_risk", "indicators": ("child_exploited",)}, True),
        ({"intent": "child_at_risk", "indicators": ("child_fgm",)}, False),
        ({"intent": "left_exploitation", "tier": "concern", "indicators": (), "read": True}, True),
        ({"intent": "report_suspicion", "tier": "concern"}, False),
        ({"intent": "worried_about_someone", "tier": "concern", "indicators": (), "read": True}, False),
    ],
)
def test_possible_only_where_the_conversation_supports_it(told: dict[str, object], possible: bool) -> None:
    """An urgent sign, or a reader who agrees that somebody is or was exploited."""
    found = incident_of(person(message(**told)))
    assert found is not None
    assert found.possible is possible


@pytest.mark.parametrize("intent", ["donate", "immediate_danger", "self_harm", "image_blackmail", "check_job_offer"])
def test_other_subjects_are_no_incident(intent: str) -> None:
    """Also dangers that are not trafficking, and what staff found to be something else."""
    assert incident_of(person(message(intent=intent))) is None


def test_signs_become_words_of_the_standard() -> None:
    """Each once, by the alphabet, from the messages that tell of it; with the country that was told last."""
    found = incident_of(
        person(
            message(intent="greet", indicators=("organ_removal",)),
            message(indicators=("withholding_of_wages", "debt_bondage", "forced_labour", "weapon")),
            message(indicators=("debt_bondage",), country="AE"),
        )
    )
    assert found is not None
    assert found.control == ("DebtBondage", "TakesEarnings")
    assert found.exploitation == ("ForcedLabour",)
    assert found.country == "AE"
