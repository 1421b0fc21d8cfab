"""The properties of a line and of emergency numbers by which lines are ordered and replies warn."""

from __future__ import annotations

from typing import Any

import pytest

from bot.helplines.directory import (
    ENFORCED,
    INDEPENDENT,
    INTERNATIONAL,
    PASSES_ON,
    Country,
    Directory,
    EmergencyNumbers,
    Helpline,
)


@pytest.mark.parametrize(
    ("told", "distance"),
    [
        ({}, INDEPENDENT),
        ({"run_by": "government"}, INDEPENDENT),
        ({"told": ("police",)}, PASSES_ON),
        ({"told": ("police",), "told_when": "if_in_danger"}, INDEPENDENT),
        ({"told": ("immigration",), "told_when": "caller_chooses"}, ENFORCED),
        ({"told": ("border_guard",)}, ENFORCED),
        ({"run_by": "police"}, ENFORCED),
        ({"run_by": "prosecutor"}, ENFORCED),
    ],
)
def test_how_near_the_authorities_are(told: dict[str, Any], distance: int) -> None:
    """Enforcers count whenever they may be told; others only where they always are."""
    assert Helpline("QA", "A line", "trafficking", "yes", **told).distance == distance


def test_the_short_name_is_printed_where_there_is_one() -> None:
    """It is what staff wrote for SMS."""
    assert Helpline("QA", "A long name", "trafficking", "yes").label == "A long name"
    assert Helpline("QA", "A long name", "trafficking", "yes", short_name="Name").label == "Name"


@pytest.mark.parametrize(
    ("numbers", "police_alone"),
    [
        ({"police": "110", "ambulance": "112", "fire": "112"}, True),
        ({"police": "110", "ambulance": "110"}, False),
        ({"police": "110", "general": "110"}, False),
        ({"police": "117"}, False),
    ],
)
def test_a_number_that_reaches_the_police_alone(numbers: dict[str, Any], police_alone: bool) -> None:
    """There the ambulance is named apart."""
    emergency = EmergencyNumbers("DE", "110", **numbers)
    assert emergency.only_police is police_alone
    assert emergency.ambulance_apart == (numbers["ambulance"] if police_alone else "")


@pytest.mark.parametrize(
    ("call_first", "confidence", "added"), [("999", "medium", True), ("999", "high", False), ("112", "low", False)]
)
def test_112_is_added_to_a_number_that_is_not_certain(call_first: str, confidence: str, added: bool) -> None:
    """Every mobile knows it (3GPP TS 22.101)."""
    assert EmergencyNumbers("QA", call_first, confidence=confidence).add_112 is added


@pytest.mark.parametrize(("code", "first"), [("QA", "999"), ("qa", "999"), ("ZZ", "112"), (None, "112"), ("YE", "112")])
def test_where_no_number_is_known_the_international_advice_stands(code: str | None, first: str) -> None:
    """For an unknown country, and for one whose file has no number."""
    known = {"QA": Country("QA", "Qatar", EmergencyNumbers("QA", "999"))}
    empty = {"YE": Country("YE", "Yemen", EmergencyNumbers("YE", ""))}
    assert Directory(known | empty).emergency(code).call_first == first
    assert INTERNATIONAL.country is None
