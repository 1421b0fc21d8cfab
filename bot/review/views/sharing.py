"""What was shared with partners: releases with their data sheets, and what is left of the privacy budget."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import TYPE_CHECKING

from django.http import Http404
from django.shortcuts import render
from django.views.decorators.http import require_GET
from markdown_it import MarkdownIt

from bot.conversation_log.access_log import record_access
from bot.conversation_log.storage import log_engine
from bot.review.roles import COUNTERS, open_to
from bot.settings import settings
from bot.sharing.data_sheet import for_people
from bot.sharing.ledger import balances, entries

if TYPE_CHECKING:
    from django.http import HttpRequest, HttpResponse

#: HTML in a sheet is shown as text.
_MARKDOWN = MarkdownIt("commonmark", {"html": False}).enable("table")


@open_to(*COUNTERS)
@require_GET
def page(request: HttpRequest) -> HttpResponse:
    """All releases, the latest first, and the budget of each year."""
    engine = log_engine(migrated=False)
    record_access(engine, request.user.get_username(), "sharing")
    context = {
        "balances": balances(engine, settings().sharing_epsilon, datetime.now(UTC).date()),
        "entries": entries(engine),
    }
    return render(request, "review/sharing.html", context)


@open_to(*COUNTERS)
@require_GET
def sheet(request: HttpRequest, number: int) -> HttpResponse:
    """The data sheet of a release, as the partner got it."""
    engine = log_engine(migrated=False)
    entry = next((entry for entry in entries(engine) if entry.number == number), None)
    if entry is None:
        raise Http404
    record_access(engine, request.user.get_username(), "sharing", detail=f"release {number}")
    return render(request, "review/data_sheet.html", {"sheet": _MARKDOWN.render(for_people(entry))})
