"""Helplines that are due for a check, and one click to record a call."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, date, datetime
from functools import lru_cache
from typing import TYPE_CHECKING, Any

from django.http import Http404
from django.shortcuts import redirect, render
from django.urls import reverse
from django.views.decorators.http import require_GET, require_POST

from bot.conversation_log.calls import Call, latest_calls, record_call
from bot.conversation_log.reviewing import record_access
from bot.conversation_log.storage import log_engine
from bot.helplines.check_line import CHECK_AFTER, last_seen
from bot.helplines.load import load_directory
from bot.review.labels import labels
from bot.review.paging import page_number, pages_of
from bot.review.roles import ALL, READERS, Role, open_to, role_of

if TYPE_CHECKING:
    from django.http import HttpRequest, HttpResponse

    from bot.helplines.directory import Directory, Helpline

SIZE = 60


@dataclass(frozen=True, slots=True)
class LineToCheck:
    """A line of the directory with when it was last known to be right, and the latest call to it."""

    line: Helpline
    seen: date | None
    call: Any
    due: bool

    @property
    def number(self) -> str:
        """The number that staff call."""
        return number_of(self.line)


@lru_cache(maxsize=1)
def directory() -> Directory:
    """The directory as it was when the pages started."""
    return load_directory()


@open_to(*ALL)
@require_GET
def lines(request: HttpRequest) -> HttpResponse:
    """Lines by country: those that are due, or all."""
    everything = lines_to_check(datetime.now(UTC).date())
    country, all_ = request.GET.get("country", ""), "all" in request.GET
    wanted = [line for line in everything if (line.due or all_) and (not country or line.line.country == country)]
    number = page_number(request)
    record_access(log_engine(migrated=False), request.user.get_username(), "directory")
    context = {
        "lines": wanted[(number - 1) * SIZE : number * SIZE],
        "pages": pages_of(number, len(wanted), SIZE),
        "due": sum(line.due for line in everything),
        "wrong": sum(bool(line.call and line.call.result == "wrong") for line in everything),
        "total": len(everything),
        "countries": [(c.code, c.name) for c in directory().countries.values() if c.lines],
        "country": country,
        "all": all_,
        "may_record": role_of(request.user) is not Role.ANALYST,
    }
    return render(request, "review/directory.html", context)


@open_to(*READERS)
@require_POST
def called(request: HttpRequest) -> HttpResponse:
    """Record a call and what came of it."""
    post = request.POST
    known = directory().country(post.get("country"))
    wanted = (post.get("line"), post.get("number"))
    line = next((line for line in known.lines if (line.name, number_of(line)) == wanted), None) if known else None
    if line is None or post.get("result") not in labels()["results"]:
        raise Http404
    call = Call(line.country, line.name, number_of(line), post["result"])
    record_call(log_engine(migrated=False), call, request.user.get_username())
    query = f"?country={line.country}" if post.get("of_country") else ""
    return redirect(f"{reverse('directory')}{query}")


def number_of(line: Helpline) -> str:
    """The number that staff call, as printed: with the name it tells a line from every other of its country."""
    return line.phone or line.sms or line.whatsapp


def lines_to_check(today: date) -> list[LineToCheck]:
    """Every line that is shown to people, those first that were confirmed longest ago."""
    calls = latest_calls(log_engine(migrated=False))
    found = []
    for line in directory().lines():
        if line.show == "no":
            continue
        call = calls.get(Call(line.country, line.name, number_of(line), "").key)
        seen = _latest(last_seen(line), call)
        wrong = call is not None and call.result == "wrong"
        found.append(LineToCheck(line, seen, call, wrong or seen is None or today - seen > CHECK_AFTER))
    trafficking_first = lambda entry: (entry.line.category != "trafficking", entry.seen or date.min)  # noqa: E731
    return sorted(found, key=trafficking_first)


def _latest(seen: date | None, call: Any) -> date | None:
    if call is None or call.result != "works":
        return seen
    day = datetime.fromtimestamp(call.at, UTC).date()
    return max(seen, day) if seen else day
