"""Incidents as a table of the Human Trafficking Case Data Standard 2.0: all its columns, few of them filled."""

from __future__ import annotations

import io
from typing import TYPE_CHECKING

from bot.conversation_log.export import write_csv
from bot.sharing.content import content

if TYPE_CHECKING:
    from collections.abc import Iterable

    from bot.sharing.generalisation import IncidentRecord


def as_csv(records: Iterable[IncidentRecord], organisation: str) -> str:
    """The table, harmless in a spreadsheet."""
    columns: list[str] = content("htcds")["columns"]
    filled = (_filled(record, organisation) for record in records)
    out = io.StringIO()
    write_csv(out, columns, ([fields.get(column, "") for column in columns] for fields in filled))
    return out.getvalue()


def _filled(record: IncidentRecord, organisation: str) -> dict[str, str]:
    return {
        "org_Name": organisation,
        "vic_TraffickingStatus": "PossibleVictimOfTrafficking" if record.possible else "",
        "vic_MethodsOfControl": record.control,
        "vic_TypeOfExploitation": record.exploitation,
        "hte_Country": record.country,
        "hte_Date": record.date,
        "hte_Type": "Exploitation" if record.possible else "",
    }
