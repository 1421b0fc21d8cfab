"""Figures: reach, understanding, helplines, feedback, knowledge, the directory's health; also as CSV."""

from __future__ import annotations

import io
import time
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Any, get_args

from django.http import Http404, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_GET

from bot.conversation_log import figures as counted
from bot.conversation_log.export import write_csv
from bot.conversation_log.figures import Dimension, Scope
from bot.conversation_log.reading import choices
from bot.conversation_log.reviewing import record_access
from bot.conversation_log.storage import log_engine
from bot.conversation_log.suppression import hide_small_counts, hide_small_groups, shown
from bot.review.charts import bars, weeks
from bot.review.knowledge import knowledge
from bot.review.labels import country, label, language_name
from bot.review.roles import COUNTERS, open_to
from bot.review.views.directory import lines_to_check

if TYPE_CHECKING:
    import sqlalchemy as sa
    from django.http import HttpRequest

    from bot.conversation_log.figures import Group

DAY = 86_400
PERIODS = (28, 91, 182, 365)
COLUMNS = ("people", "starts", "engaged", "helpline", "helpful", "unhelpful")
_NAMES: dict[str, Any] = {
    "country": country,
    "language": language_name,
    "channel": lambda code: label("channels", code),
    "campaign": lambda code: code,
    "week": lambda seconds: datetime.fromtimestamp(seconds, UTC).strftime("%-d %b"),
}
_COUNTS = {"tiers": counted.tiers, "intents": counted.intents, "indicators": counted.indicators}


@open_to(*COUNTERS)
@require_GET
def page(request: HttpRequest) -> HttpResponse:
    """All figures of a period, small counts hidden."""
    engine, scope = log_engine(migrated=False), read_scope(request)
    record_access(engine, request.user.get_username(), "figures")
    by = request.GET.get("by", "country")
    by = by if by in get_args(Dimension) else "country"
    by_week = hide_small_groups(counted.groups(engine, scope, "week"))
    context = {
        "total": hide_small_groups(counted.groups(engine, scope, None))[0],
        "quality": counted.quality(engine, scope),
        "weeks": weeks(by_week, [_NAMES["week"](group.name) for group in by_week]),
        "by_week": named(by_week, "week"),
        "tiers": _bars(engine, scope, "tiers"),
        "intents": _bars(engine, scope, "intents"),
        "indicators": _bars(engine, scope, "indicators"),
        "by": by,
        "dimensions": get_args(Dimension),
        "groups": named(hide_small_groups(counted.groups(engine, scope, by)), by),  # type: ignore[arg-type]
        "knowledge": knowledge(counted.quiz_answers(engine, scope)),
        "directory": _directory(),
        "periods": PERIODS,
        "days": (scope.until - scope.since) // DAY,
        "selects": _selects(engine, request),
    }
    return render(request, "review/figures.html", context)


@open_to(*COUNTERS)
@require_GET
def as_csv(request: HttpRequest, table: str) -> HttpResponse:
    """One table as CSV, small counts hidden in it as on the page."""
    engine, scope = log_engine(migrated=False), read_scope(request)
    out = io.StringIO()
    if table in get_args(Dimension):
        groups = named(hide_small_groups(counted.groups(engine, scope, table)), table)  # type: ignore[arg-type]
        rows = [[row["name"], *(shown(getattr(row["group"], column)) for column in COLUMNS)] for row in groups]
        write_csv(out, (table, *COLUMNS), rows)
    elif table in _COUNTS:
        counts = hide_small_counts(_COUNTS[table](engine, scope))
        write_csv(out, (table, "count"), ([name, shown(count)] for name, count in counts.items()))
    else:
        raise Http404
    record_access(engine, request.user.get_username(), "figures_csv", detail=table)
    response = HttpResponse(out.getvalue(), content_type="text/csv; charset=utf-8")
    response.headers["Content-Disposition"] = f'attachment; filename="{table}.csv"'
    return response


def read_scope(request: HttpRequest) -> Scope:
    """The period and the group that the query asks for; three months of everything by default."""
    text = request.GET.get("days", "")
    days = int(text) if text.isdigit() and int(text) in PERIODS else PERIODS[1]
    until = int(time.time()) // 60 * 60 + 60
    query = request.GET
    return Scope(
        since=until - days * DAY,
        until=until,
        channel=query.get("channel") or None,
        country=query.get("country") or None,
        language=query.get("language") or None,
        campaign=query.get("campaign") or None,
    )


def named(groups: list[Group], by: str) -> list[dict[str, Any]]:
    """Groups with names to read."""
    return [{"name": _NAMES[by](group.name) if group.name is not None else "–", "group": group} for group in groups]


def _bars(engine: sa.Engine, scope: Scope, table: str) -> list[Any]:
    counts = hide_small_counts(_COUNTS[table](engine, scope))
    return bars({label(table, name): count for name, count in counts.items()})


def _selects(engine: sa.Engine, request: HttpRequest) -> list[dict[str, Any]]:
    found = choices(engine)
    return [
        {
            "name": name,
            "value": request.GET.get(name, ""),
            "options": sorted(((code, _NAMES[name](code)) for code in found[name]), key=lambda pair: pair[1]),
        }
        for name in ("country", "language", "channel", "campaign")
    ]


def _directory() -> dict[str, int]:
    lines = lines_to_check(datetime.now(UTC).date())
    return {"total": len(lines), "due": sum(line.due for line in lines)}
