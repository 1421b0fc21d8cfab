"""Who saw what: the access log, for administrators."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.shortcuts import render
from django.views.decorators.http import require_GET

from bot.conversation_log.access_log import Wanted, accesses, count, everybody, record_access
from bot.conversation_log.storage import log_engine
from bot.review.access.roles import Role, open_to
from bot.review.conversations.filters import conversation_number
from bot.review.days import DAY, first_second, no_days
from bot.review.paging import page_number, pages_of, within

if TYPE_CHECKING:
    from django.http import HttpRequest, HttpResponse, QueryDict

#: Entries of a page.
SIZE = 100


@open_to(Role.ADMINISTRATOR)
@require_GET
def page(request: HttpRequest) -> HttpResponse:
    """The access log, the latest first; by person, conversation or day."""
    engine, wanted = log_engine(migrated=False), _wanted(request.GET)
    total, asked = count(engine, wanted), request.GET.get("conversation", "")
    pages = pages_of(within(page_number(request), total, SIZE), total, SIZE)
    rows = accesses(engine, wanted, pages.number, SIZE)
    record_access(engine, request.user.get_username(), "access")  # after the rows were read: it would be one of them
    context = {
        "rows": rows,
        "pages": pages,
        "no_number": asked if asked.strip() and wanted.conversation is None else "",
        "everybody": everybody(engine),
        "chosen": request.GET,
        "no_days": no_days(request.GET, "day"),
    }
    return render(request, "review/access_log.html", context)


def _wanted(query: QueryDict) -> Wanted:
    """The part of the access log that is asked for; what makes no sense asks for nothing."""
    day = first_second(query.get("day"))
    return Wanted(
        by=query.get("by") or None,
        conversation=conversation_number(query.get("conversation", "")),
        since=day,
        until=None if day is None else day + DAY,
    )
