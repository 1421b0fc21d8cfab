"""The data sheet beside a file: what it is, how it is protected, what it spent, and what it may be used for.

The facts are kept in the ledger; here they become JSON for machines and Markdown for people, whose words are
content (`bot/data/sharing`).
"""

from __future__ import annotations

import json
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Any

from bot.sharing.content import content, template
from bot.sharing.ledger import FIGURES

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from pathlib import Path

    from bot.sharing.ledger import Entry
    from bot.sharing.period import ReleasePeriod


def shared_facts(period: ReleasePeriod, organisation: str) -> dict[str, Any]:
    """The facts that every data sheet tells."""
    return {
        "organisation": organisation,
        "period": {"name": period.name, "from": f"{period.first}", "until_before": f"{period.end}"},
        **content("conditions"),
    }


def file_name(entry: Entry) -> str:
    """Name of the file of a release."""
    return f"{entry.kind}-{entry.number:04}.csv"


def for_machines(entry: Entry) -> dict[str, Any]:
    """All facts of a release."""
    made = datetime.fromtimestamp(entry.at, UTC)
    return {
        "release": entry.number,
        "kind": entry.kind,
        "made": f"{made:%Y-%m-%d %H:%M} UTC",
        "file": file_name(entry),
        **entry.sheet,
    }


def as_json(entry: Entry) -> str:
    """The facts as the file of the data sheet holds them."""
    return json.dumps(for_machines(entry), ensure_ascii=False, indent=1) + "\n"


def table_of(entry: Entry, folder: Path) -> str | None:
    """The table of a release as it was written into a folder; None where it is not there.

    The sheet beside the table must be that of the ledger. The number alone would not do: after an older backup was
    restored, another release has it.
    """
    path = folder / file_name(entry)
    try:
        sheet = path.with_suffix(".json").read_text(encoding="utf-8")
        table = path.read_bytes().decode()
    except OSError:
        return None
    return table if sheet == as_json(entry) else None


def for_people(entry: Entry) -> str:
    """The data sheet of a release as Markdown."""
    facts = for_machines(entry)
    words = {name: _cell(value) for name, value in facts.items() if isinstance(value, str | int | float)}
    words |= {"period": facts["period"]["name"], "conditions": "\n".join(f"- {line}" for line in facts["conditions"])}
    if entry.kind == FIGURES:
        words |= {"tables": _rows(facts["tables"]), "budget": _rows(facts["budget"])}
    else:
        told = content("htcds")["filled"].items()
        words |= {"fields": _rows({"field": f"`{field}`", "meaning": meaning} for field, meaning in told)}
        words |= {"others": f"{facts['k'] - 1}"}
    return template(entry.kind).substitute(words)


def _rows(rows: Iterable[Mapping[str, Any]]) -> str:
    return "\n".join(f"| {' | '.join(map(_cell, row.values()))} |" for row in rows)


def _cell(value: float | str) -> str:
    return f"{value:.4g}" if isinstance(value, float) else f"{value}"
