"""Pages of what was shared with partners: the privacy budget, and releases with their data sheets and files."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import TYPE_CHECKING

from django.http import Http404, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_GET
from markdown_it import MarkdownIt

from bot.conversation_log.access_log import record_access
from bot.conversation_log.storage import log_engine
from bot.review.access.accounts import administrators
from bot.review.access.roles import COUNTERS, Role, open_to, role_of
from bot.review.release_plan import folder
from bot.settings import settings
from bot.sharing.data_sheet import as_json, file_name, for_people, table_of
from bot.sharing.ledger import balances, entries

if TYPE_CHECKING:
    from django.http import HttpRequest

    from bot.sharing.ledger import Entry

#: HTML in a sheet is shown as text.
_MARKDOWN = MarkdownIt("commonmark", {"html": False}).enable("table")
#: Files of a release by their ending, and what they are to a browser.
_FORMS = {"csv": "text/csv", "md": "text/markdown", "json": "application/json"}


@open_to(*COUNTERS)
@require_GET
def page(request: HttpRequest) -> HttpResponse:
    """The page: ways to share, the budget of each year, and all releases, the latest first."""
    engine = log_engine(migrated=False)
    record_access(engine, request.user.get_username(), "sharing")
    context = {
        "balances": balances(engine, settings().sharing_epsilon, datetime.now(UTC).date()),
        "entries": entries(engine),
        "may_share_incidents": role_of(request.user) is Role.ADMINISTRATOR,
        "administrators": administrators(),
    }
    return render(request, "review/sharing.html", context)


@open_to(*COUNTERS)
@require_GET
def sheet(request: HttpRequest, number: int) -> HttpResponse:
    """The data sheet of a release, as the partner got it, and its files."""
    entry = _entry(number)
    record_access(log_engine(migrated=False), request.user.get_username(), "sharing", detail=f"release {number}")
    context = {
        "sheet": _MARKDOWN.render(for_people(entry)),
        "entry": entry,
        "file": file_name(entry),
        "here": table_of(entry, folder()) is not None,
    }
    return render(request, "review/data_sheet.html", context)


@open_to(*COUNTERS)
@require_GET
def download(request: HttpRequest, number: int, form: str) -> HttpResponse:
    """A file of a release: its table as it was written, or a data sheet."""
    entry = _entry(number)
    content = _content(entry, form)
    if content is None:
        raise Http404
    record_access(log_engine(migrated=False), request.user.get_username(), "sharing", detail=f"release {number} {form}")
    response = HttpResponse(content.encode(), content_type=f"{_FORMS[form]}; charset=utf-8")
    name = file_name(entry).removesuffix("csv") + form
    response.headers["Content-Disposition"] = f'attachment; filename="{name}"'
    return response


def _entry(number: int) -> Entry:
    entry = next((entry for entry in entries(log_engine(migrated=False)) if entry.number == number), None)
    if entry is None:
        raise Http404
    return entry


def _content(entry: Entry, form: str) -> str | None:
    if form == "csv":
        return table_of(entry, folder())
    return {"md": for_people, "json": as_json}[form](entry) if form in _FORMS else None
