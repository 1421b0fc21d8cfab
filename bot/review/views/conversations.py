"""The list of conversations with its filters, and the queue of turns to look at first."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, cast, get_args

from django.shortcuts import redirect, render
from django.views.decorators.http import require_GET

from bot.conversation_log.access_log import record_listed
from bot.conversation_log.assessment import TIERS
from bot.conversation_log.queues import QueueName, queue, queue_counts
from bot.conversation_log.reading import (
    Filter,
    choices,
    conversations,
    telling_turns,
)
from bot.conversation_log.storage import log_engine
from bot.review.days import DAY, first_second, no_days
from bot.review.labels import country, label, language_name, options
from bot.review.paging import page_number, pages_of, within
from bot.review.place import Place
from bot.review.roles import READERS, open_to

if TYPE_CHECKING:
    from django.http import HttpRequest, HttpResponse, QueryDict

SIZE = 50


@open_to(*READERS)
@require_GET
def conversation_list(request: HttpRequest) -> HttpResponse:
    """Conversations that fit the filters, the latest first."""
    engine = log_engine(migrated=False)
    wanted = read_filter(request.GET)
    number = page_number(request)
    page = conversations(engine, wanted, number, SIZE)
    if number > (last := within(number, page.total, SIZE)):
        number, page = last, conversations(engine, wanted, last, SIZE)
    seen = [row.id for row in page.rows]
    record_listed(engine, request.user.get_username(), "conversations", seen, _asked(request.GET))
    turns = telling_turns(engine, [row.id for row in page.rows], wanted)
    rows = [{"conversation": row, "turn": turns.get(row.id), "tier": TIERS[row.urgency]} for row in page.rows]
    context = {
        "rows": rows,
        "total": page.total,
        "pages": pages_of(number, page.total, SIZE),
        "selects": _selects(choices(engine), request.GET),
        "switches": _switches(request.GET),
        "chosen": request.GET,
        "filtered": bool(_asked(request.GET)),
        "no_days": no_days(request.GET, "since", "until"),
        "crossed": bool(wanted.since and wanted.until and wanted.since >= wanted.until),
        "place": Place(listed=request.GET.urlencode()),
    }
    return render(request, "review/conversations.html", context)


@open_to(*READERS)
@require_GET
def waiting(request: HttpRequest, name: str = "missed") -> HttpResponse:
    """Turns that wait for a reader, possible missed urgent cases first."""
    if name not in get_args(QueueName):
        return redirect("queue")
    engine = log_engine(migrated=False)
    number = page_number(request)
    reader = request.user.get_username()
    page = queue(engine, cast("QueueName", name), number, SIZE, reader)
    if number > (last := within(number, page.total, SIZE)):
        number, page = last, queue(engine, cast("QueueName", name), last, SIZE, reader)
    seen = [row.conversation_id for row in page.rows]
    record_listed(engine, reader, "queue", seen, name)
    context = {
        "rows": page.rows,
        "name": name,
        "place": Place(queue=name),
        "queues": queue_counts(engine).items(),
        "pages": pages_of(number, page.total, SIZE),
        "total": page.total,
    }
    return render(request, "review/queue.html", context)


def read_filter(query: QueryDict) -> Filter:
    """The filter that a page's query asks for; what makes no sense asks for nothing."""
    until = first_second(query.get("until"))
    return Filter(
        tier=query.get("tier") or None,
        intent=query.get("intent") or None,
        feedback=query.get("feedback") or None,
        low_confidence="low" in query,
        not_understood="lost" in query,
        flagged="flagged" in query,
        words=(query.get("words") or "").strip()[:80] or None,
        language=query.get("language") or None,
        channel=query.get("channel") or None,
        country=query.get("country") or None,
        campaign=query.get("campaign") or None,
        since=first_second(query.get("since")),
        until=None if until is None else until + DAY,
    )


def _asked(query: QueryDict) -> str:
    """Which filters were set, for the access log; searched words themselves stay out of it."""
    return " ".join(
        name if name in {"words", "low", "lost", "flagged"} else f"{name}={value}"
        for name, value in query.items()
        if value and name != "page"
    )


def _selects(found: dict[str, list[str]], query: QueryDict) -> list[dict[str, Any]]:
    lists = {
        "tier": options("tiers"),
        "intent": options("intents"),
        "language": [(code, language_name(code)) for code in found["language"]],
        "country": sorted(((code, country(code)) for code in found["country"]), key=lambda pair: pair[1]),
        "channel": [(code, label("channels", code)) for code in found["channel"]],
        "campaign": [(code, code) for code in found["campaign"]],
        "feedback": options("feedback"),
    }
    return [_select(name, list(pairs), query.get(name, "")) for name, pairs in lists.items()]


def _select(name: str, pairs: list[tuple[str, str]], value: str) -> dict[str, Any]:
    """A list with what is asked for in it, also where nothing has it any more: else it would say "any"."""
    gone = [(value, value)] if value and value not in dict(pairs) else []
    return {"name": name, "options": pairs + gone, "value": value}


def _switches(query: QueryDict) -> list[dict[str, Any]]:
    return [{"name": name, "on": name in query} for name in ("low", "lost", "flagged")]
