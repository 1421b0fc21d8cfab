"""Figures: reach, understanding, helplines, feedback, knowledge, the directory's health; also as CSV."""

from __future__ import annotations

import io
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Any, cast, get_args

from django.http import Http404, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_GET

from bot.conversation_log import figures as counted
from bot.conversation_log.access_log import record_access
from bot.conversation_log.export import write_csv
from bot.conversation_log.figures import Dimension
from bot.conversation_log.reading import choices
from bot.conversation_log.storage import log_engine
from bot.conversation_log.suppression import MEASURES, plain
from bot.review import protected
from bot.review.charts import bars, weeks
from bot.review.knowledge import knowledge
from bot.review.labels import country, label, language_name
from bot.review.lines import lines_to_check
from bot.review.protected import Table
from bot.review.roles import COUNTERS, open_to
from bot.review.scope import PERIODS, Attribute, read_scope

if TYPE_CHECKING:
    from collections.abc import Iterable

    import sqlalchemy as sa
    from django.http import HttpRequest

    from bot.conversation_log.figures import Group
    from bot.review.scope import Asked

#: Marks the byte order, and tells Excel that the file is UTF-8.
_BOM = "\ufeff"
_NAMES: dict[str, Any] = {
    "country": country,
    "language": language_name,
    "channel": lambda code: label("channels", code),
    "campaign": lambda code: code,
    "week": lambda seconds: datetime.fromtimestamp(seconds, UTC).strftime("%-d %b"),
}
_KNOWLEDGE = ("question", "people", "right_first", "again", "right_before", "right_after")


@open_to(*COUNTERS)
@require_GET
def page(request: HttpRequest) -> HttpResponse:
    """All figures of a period, small counts hidden."""
    engine, asked = log_engine(migrated=False), read_scope(request)
    record_access(engine, request.user.get_username(), "figures", detail=asked.of)
    by = request.GET.get("by", "country")
    by = cast("Dimension", by if by in get_args(Dimension) else "country")
    by_week = named(protected.groups(engine, asked, "week"), "week")
    rows = named(protected.groups(engine, asked, by), by)
    told = [row for row in rows if by == "week" or row["group"].starts >= 0]
    context = {
        "total": protected.total(engine, asked),
        "quality": protected.quality(engine, asked),
        "weeks": weeks([row["group"] for row in by_week], [row["name"] for row in by_week]),
        "by_week": by_week,
        **{table: _bars(engine, asked, table) for table in get_args(Table)},
        "by": by,
        "dimensions": get_args(Dimension),
        "groups": told,
        "others": len(rows) - len(told),
        "knowledge": _knowledge(engine, asked),
        "directory": _directory(),
        "periods": PERIODS,
        "asked": asked,
        "selects": _selects(engine),
    }
    return render(request, "review/figures.html", context)


@open_to(*COUNTERS)
@require_GET
def as_csv(request: HttpRequest, table: str) -> HttpResponse:
    """One table as CSV, small counts hidden in it as on the page."""
    engine, asked = log_engine(migrated=False), read_scope(request)
    out = io.StringIO()
    head, rows = _table(engine, asked, table)
    write_csv(out, head, rows)
    record_access(engine, request.user.get_username(), "figures_csv", detail=f"{table} {asked.of}".strip())
    response = HttpResponse(_BOM + out.getvalue(), content_type="text/csv; charset=utf-8")
    response.headers["Content-Disposition"] = f'attachment; filename="{table}-{asked.name}.csv"'
    return response


def named(groups: list[Group], by: str) -> list[dict[str, Any]]:
    """Groups with names to read."""
    return [
        {"name": _NAMES[by](group.name) if group.name is not None else label("groups", "unknown"), "group": group}
        for group in groups
    ]


def _table(engine: sa.Engine, asked: Asked, table: str) -> tuple[tuple[str, ...], Iterable[list[Any]]]:
    """Head and rows of a CSV file: counts as plain numbers, weeks as the date of their Monday."""
    if table in get_args(Dimension):
        groups = protected.groups(engine, asked, cast("Dimension", table))
        names = [row["name"] for row in named(groups, table)]
        if table == "week":
            names = [datetime.fromtimestamp(int(group.name or 0), UTC).date().isoformat() for group in groups]
        rows = zip(names, groups, strict=True)
        return (table, *MEASURES), ([name, *(plain(getattr(group, of)) for of in MEASURES)] for name, group in rows)
    if table in get_args(Table):
        counts = protected.counts(engine, asked, cast("Table", table))
        return (table, "name", "count"), ([code, label(table, code), plain(n)] for code, n in counts.items())
    if table == "quality":
        counted_ = protected.quality(engine, asked)
        return (table, "name", "count"), ([code, label(table, code), plain(n)] for code, n in counted_.items())
    if table == "knowledge" and asked.attribute is None:
        entries = _knowledge(engine, asked)
        return _KNOWLEDGE, ([_cell(getattr(entry, name)) for name in _KNOWLEDGE] for entry in entries)
    raise Http404


def _cell(value: str | float | None) -> str | int | float:
    if isinstance(value, str):
        return label("quiz", value)
    return plain(value) if isinstance(value, int) else "" if value is None else round(value, 3)


def _bars(engine: sa.Engine, asked: Asked, table: Table) -> Any:
    return bars({label(table, name): count for name, count in protected.counts(engine, asked, table).items()})


def _knowledge(engine: sa.Engine, asked: Asked) -> list[Any]:
    """Of everybody alone: shares of one group and of all would give those of the others away."""
    return [] if asked.attribute else knowledge(counted.quiz_answers(engine, asked.scope))


def _selects(engine: sa.Engine) -> list[dict[str, Any]]:
    found = choices(engine)
    return [
        {
            "name": name,
            "options": sorted(
                ((f"{name}:{code}", _NAMES[name](code)) for code in found[name]), key=lambda pair: pair[1]
            ),
        }
        for name in get_args(Attribute)
    ]


def _directory() -> dict[str, int]:
    lines = lines_to_check(datetime.now(UTC).date())
    return {"total": len(lines), "due": sum(line.due for line in lines)}
