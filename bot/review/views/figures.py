"""Figures: reach, understanding, helplines, feedback, knowledge, the directory's health; also as CSV."""

from __future__ import annotations

import io
from dataclasses import replace
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Any, cast, get_args

from django.http import Http404, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_GET

from bot.channel_names import TRYIT
from bot.conversation_log.access_log import record_access
from bot.conversation_log.export import write_csv
from bot.conversation_log.reading import choices
from bot.conversation_log.storage import log_engine
from bot.figures.asked import FiguresAsked
from bot.figures.one_way_tables import MEASURES, TableName
from bot.figures.periods import WEEK
from bot.figures.protected_figures import ProtectedFigures
from bot.figures.suppression import plain
from bot.figures.weekly import Attribute, first_seen
from bot.review.access.roles import COUNTERS, open_to
from bot.review.figures.charts import bars, weeks
from bot.review.figures.query import around, first_over, periods_over, read_asked
from bot.review.labels import country, label, language_name
from bot.review.lines_to_check import lines_to_check
from bot.taxonomy import TIERS

if TYPE_CHECKING:
    from collections.abc import Iterable

    import sqlalchemy as sa
    from django.http import HttpRequest

    from bot.figures.periods import Period
    from bot.figures.protected_figures import Group

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
    """All figures of a period that is over, small counts hidden."""
    engine = log_engine(migrated=False)
    offered = periods_over(engine)
    asked = read_asked(request, offered)
    record_access(engine, request.user.get_username(), "figures", detail=asked.of if asked else "")
    context = {"offered": offered, "directory": _directory()}
    if asked is None:
        return render(request, "review/figures_later.html", {**context, "first_over": first_over(engine)})
    told, beside = ProtectedFigures(engine, asked), around(asked.period, offered)
    attributes = [name for name in get_args(Attribute) if name != asked.attribute]
    by = cast("Attribute", wanted if (wanted := request.GET.get("by")) in attributes else attributes[0])
    by_week = named(told.weeks(), "week")
    rows = named(told.groups(by), by)
    shown = [row for row in rows if row["group"].starts >= 0]
    context |= {
        "asked": asked,
        "around": beside,
        "total": told.total(),
        "before": _before(engine, asked, beside["earlier"]),
        "quality": told.quality(),
        "weeks": weeks([row["group"] for row in by_week], [row["name"] for row in by_week]),
        "by_week": by_week,
        **{table: _bars(told, table) for table in get_args(TableName)},
        "by": by,
        "attributes": attributes,
        "groups": shown,
        "others": len(rows) - len(shown),
        "knowledge": told.knowledge(),
        "selects": _selects(engine, asked, told),
    }
    return render(request, "review/figures.html", context)


@open_to(*COUNTERS)
@require_GET
def as_csv(request: HttpRequest, table: str) -> HttpResponse:
    """One table as CSV, small counts hidden in it as on the page."""
    engine = log_engine(migrated=False)
    asked = read_asked(request, periods_over(engine))
    if asked is None:
        raise Http404
    out = io.StringIO()
    head, rows = _table(ProtectedFigures(engine, asked), asked, table)
    write_csv(out, head, rows)
    detail = f"{table} {asked.period.name} {asked.of}".strip()
    record_access(engine, request.user.get_username(), "figures_csv", detail=detail)
    response = HttpResponse(_BOM + out.getvalue(), content_type="text/csv; charset=utf-8")
    response.headers["Content-Disposition"] = f'attachment; filename="{table}-{asked.name}.csv"'
    return response


def named(groups: list[Group], by: str) -> list[dict[str, Any]]:
    """Groups with names to read."""
    return [
        {"name": _NAMES[by](group.name) if group.name is not None else label("groups", "unknown"), "group": group}
        for group in groups
    ]


def _before(engine: sa.Engine, asked: FiguresAsked, earlier: Period | None) -> Group | None:
    """The same counts of the period before, as its own page has them; None where the bot began in the middle of it."""
    first = first_seen(engine, asked.channel)
    if earlier is None or first is None or first >= earlier.since + WEEK:
        return None
    return ProtectedFigures(engine, replace(asked, period=earlier)).total()


def _table(told: ProtectedFigures, asked: FiguresAsked, table: str) -> tuple[tuple[str, ...], Iterable[list[Any]]]:
    """Head and rows of a CSV file: counts as plain numbers, weeks as the date of their Monday."""
    if table == "week":
        days = [(datetime.fromtimestamp(int(week.name or 0), UTC).date().isoformat(), week) for week in told.weeks()]
        return (table, *MEASURES), ([day, *_measures(week)] for day, week in days)
    if table == "quality":
        return (table, "name", "count"), ([code, label(table, code), plain(n)] for code, n in told.quality().items())
    if table == asked.attribute or (table in get_args(Attribute) and asked.broken_down):
        rows = named(told.groups(cast("Attribute", table)), table)
        return (table, *MEASURES), ([row["name"], *_measures(row["group"])] for row in rows)
    if table in get_args(TableName) and asked.broken_down:
        counts = _counts(told, cast("TableName", table))
        return (table, "name", "count"), ([code, label(table, code), plain(n)] for code, n in counts.items())
    if table == "knowledge" and asked.attribute is None:
        return _KNOWLEDGE, ([_cell(getattr(entry, name)) for name in _KNOWLEDGE] for entry in told.knowledge())
    raise Http404


def _measures(group: Group) -> list[str | int]:
    return [plain(getattr(group, measure)) for measure in MEASURES]


def _cell(value: str | float | None) -> str | int | float:
    if isinstance(value, str):
        return label("quiz", value)
    return plain(value) if isinstance(value, int) else "" if value is None else round(value, 3)


def _bars(told: ProtectedFigures, table: TableName) -> Any:
    return bars({label(table, name): count for name, count in _counts(told, table).items()})


def _counts(told: ProtectedFigures, table: TableName) -> dict[str, int]:
    """Counts, the largest first; those of urgency in its own order, which tells nothing of a hidden one either."""
    counts = told.counts(table)
    return {code: counts[code] for code in TIERS if code in counts} if table == "tiers" else counts


def _selects(engine: sa.Engine, asked: FiguresAsked, told: ProtectedFigures) -> list[dict[str, Any]]:
    """The groups to choose from: those that the period shows, the one that is asked for, and the try-it page's.

    The log has others, of which a list would tell that somebody of them wrote: they are hidden, or this week is not
    over.
    """
    everybody = ProtectedFigures(engine, FiguresAsked(asked.period)) if asked.of else told
    tried = [f"channel:{code}" for code in choices(engine)["channel"] if code in TRYIT]
    lists = []
    for name in get_args(Attribute):
        offered = {f"{name}:{code}" for code in everybody.names_shown(name)}
        offered |= {of for of in (*tried, asked.of) if of.startswith(f"{name}:")}
        options = ((of, _NAMES[name](of.partition(":")[2])) for of in offered)
        lists.append({"name": name, "options": sorted(options, key=lambda pair: pair[1])})
    return lists


def _directory() -> dict[str, int]:
    lines = lines_to_check(datetime.now(UTC).date())
    return {"total": len(lines), "due": sum(line.due for line in lines)}
