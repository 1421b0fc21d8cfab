"""The table has the fields of the standard, in its order, and fills them with its words."""

from __future__ import annotations

import csv
import io

import pytest

from bot.figures.signs import signs
from bot.sharing.content import content
from bot.sharing.generalisation import IncidentRecord
from bot.sharing.htcds import as_csv
from tests.standards import needed_standard

RECORD = IncidentRecord("2026-01", "QA", True, "ForcedLabour", "DebtBondage;TakesEarnings")


def rows(*records: IncidentRecord, organisation: str = "Waymark") -> list[dict[str, str]]:
    """The table as somebody reads it."""
    return list(csv.DictReader(io.StringIO(as_csv(records, organisation))))


def test_a_record_fills_a_few_fields_and_leaves_the_rest_blank() -> None:
    """Exactly those that the data sheet tells."""
    (row,) = rows(RECORD)
    assert {field: value for field, value in row.items() if value} == {
        "org_Name": "Waymark",
        "vic_TraffickingStatus": "PossibleVictimOfTrafficking",
        "vic_MethodsOfControl": "DebtBondage;TakesEarnings",
        "vic_TypeOfExploitation": "ForcedLabour",
        "hte_Country": "QA",
        "hte_Date": "2026-01",
        "hte_Type": "Exploitation",
    }
    assert {field for field, value in row.items() if value} == set(content("htcds")["filled"])


def test_a_suspicion_has_no_status() -> None:
    """What the conversation does not support is not claimed."""
    (row,) = rows(RECORD._replace(possible=False))
    assert row["vic_TraffickingStatus"] == row["hte_Type"] == ""


@pytest.mark.parametrize("name", ["=cmd|' /C calc'!A0", "+1", "-2+3", "@SUM(A1)", "\tSUM(A1)", " =1"])
def test_a_formula_is_text_in_a_spreadsheet(name: str) -> None:
    """A name that would run gets an apostrophe in front (OWASP, CSV injection)."""
    (row,) = rows(RECORD, organisation=name)
    assert row["org_Name"] == f"'{name}"


@pytest.fixture(scope="module")
def standard() -> list[dict[str, str]]:
    """The fields of the standard as published."""
    with needed_standard("htcds_2.0_fields.csv").open(encoding="utf-8", newline="") as file:
        return [row for row in csv.DictReader(file) if row["Field Name including Prefix"].strip()]


def test_columns_are_those_of_the_standard(standard: list[dict[str, str]]) -> None:
    """All of them, in their order."""
    assert content("htcds")["columns"] == [row["Field Name including Prefix"] for row in standard]


@pytest.mark.parametrize(
    ("field", "sign"), [("vic_MethodsOfControl", "control"), ("vic_TypeOfExploitation", "exploitation")]
)
def test_signs_are_values_of_the_standard(field: str, sign: str, standard: list[dict[str, str]]) -> None:
    """What an indicator becomes is on the standard's list."""
    (row,) = (row for row in standard if row["Field Name including Prefix"] == field)
    allowed = {value.strip() for value in row["Value Names (if picklist)"].splitlines()}
    assert {value for entry in signs().values() if (value := getattr(entry, sign))} <= allowed
