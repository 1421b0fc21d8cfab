"""Helplines that are due for a check, and one click to record a call, or to take it back."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import TYPE_CHECKING

from django.contrib import messages
from django.http import Http404, QueryDict
from django.shortcuts import redirect, render
from django.urls import reverse
from django.views.decorators.http import require_GET, require_POST

from bot.conversation_log.access_log import record_access
from bot.conversation_log.calls import Call, record_call, take_back_call
from bot.conversation_log.storage import log_engine
from bot.review.access.roles import ALL, READERS, Role, open_to, role_of
from bot.review.directory_files import FILES
from bot.review.labels import labels, options
from bot.review.lines_to_check import lines_to_check, number_of
from bot.review.paging import page_number, pages_of

if TYPE_CHECKING:
    from django.http import HttpRequest, HttpResponse

    from bot.review.lines_to_check import LineToCheck

SIZE = 60
_QUERY = ("country", "show", "words", "page")
#: Where the session keeps the call that was recorded last, to say so on the next page and to take it back.
_LAST = "call"


@open_to(*ALL)
@require_GET
def lines(request: HttpRequest) -> HttpResponse:
    """Lines that are due, said to be wrong, or all; of one country, or with some words in their name."""
    everything = lines_to_check(datetime.now(UTC).date())
    query = request.GET
    wanted = [entry for entry in everything if _fits(entry, query)]
    pages = pages_of(page_number(request), len(wanted), SIZE)
    if pages.number > pages.last:  # its last line was just called
        pages = pages_of(pages.last, len(wanted), SIZE)
    record_access(log_engine(migrated=False), request.user.get_username(), "directory")
    context = {
        "lines": wanted[(pages.number - 1) * SIZE : pages.number * SIZE],
        "pages": pages,
        "due": sum(entry.due for entry in everything),
        "wrong": sum(entry.wrong for entry in everything),
        "total": len(everything),
        "countries": [(c.code, c.name) for c in FILES.directory().countries.values() if c.lines],
        "broken": FILES.broken,
        "chosen": query,
        "back": _known(query),
        "calls": options("calls"),
        "may_record": role_of(request.user) is not Role.ANALYST,
        "last": request.session.pop(_LAST, None),
    }
    return render(request, "review/directory.html", context)


@open_to(*READERS)
@require_POST
def called(request: HttpRequest) -> HttpResponse:
    """Record a call and what came of it, and go back to where it stood in the list."""
    post = request.POST
    known = FILES.directory().country(post.get("country"))
    wanted = (post.get("line"), post.get("number"))
    line = next((line for line in known.lines if (line.name, number_of(line)) == wanted), None) if known else None
    if line is None or post.get("result") not in labels()["results"]:
        raise Http404
    call = Call(line.country, line.name, number_of(line), post["result"])
    number = record_call(log_engine(migrated=False), call, request.user.get_username())
    request.session[_LAST] = {
        "id": number,
        "line": line.label,
        "country": line.country,
        "number": call.number,
        "result": call.result,
        "place": _place(request),
    }
    return _back(request)


@open_to(*READERS)
@require_POST
def take_back(request: HttpRequest) -> HttpResponse:
    """Take back a call that one recorded oneself, by a slip of the hand."""
    text = request.POST.get("id", "")
    number = int(text) if text.isascii() and text.isdigit() and len(text) < 10 else 0
    if not take_back_call(log_engine(migrated=False), number, request.user.get_username()):
        raise Http404
    messages.success(request, "call taken back")
    return _back(request)


def _fits(entry: LineToCheck, query: QueryDict) -> bool:
    show, words, country = query.get("show", "due"), query.get("words", "").strip(), query.get("country", "")
    if country and entry.line.country != country:
        return False
    if words:
        return entry.has(words)  # somebody who looks for a line by its name wants it, due or not
    return show == "all" or (entry.wrong if show == "wrong" else entry.due)


def _back(request: HttpRequest) -> HttpResponse:
    query = _known(QueryDict(request.POST.get("back", "")[:500]))
    place = _place(request)
    return redirect(f"{reverse('directory')}{f'?{query}' if query else ''}{f'#line-{place}' if place else ''}")


def _place(request: HttpRequest) -> str:
    """Place in the list: the line that now stands there gets the focus."""
    place = request.POST.get("place", "")
    return place if place.isascii() and place.isdigit() and len(place) < 4 else ""


def _known(query: QueryDict) -> str:
    """The part of a query that this page understands."""
    kept = QueryDict(mutable=True)
    kept.update({name: value for name in _QUERY if (value := query.get(name)) and isinstance(value, str)})
    return kept.urlencode()
