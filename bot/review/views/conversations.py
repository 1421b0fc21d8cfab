"""The list of conversations with its filters, and the queue of turns to look at first."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, cast, get_args

from django.shortcuts import redirect, render
from django.views.decorators.http import require_GET

from bot.conversation_log.access_log import record_listed
from bot.conversation_log.assessment import LEAST_URGENT_FIRST
from bot.conversation_log.queues import QueueName, queue, queue_counts
from bot.conversation_log.reading import (
    choices,
    conversations,
    corrected_by_first_reader,
    is_kept,
    open_flags,
    second_reader_asked,
    telling_turns,
)
from bot.conversation_log.reviewing import standing
from bot.conversation_log.storage import log_engine
from bot.review.access.roles import READERS, open_to
from bot.review.conversations.filters import (
    PART,
    asked,
    conversation_number,
    filters_set,
    list_selects,
    part_of_queues,
    part_selects,
    read_filter,
    reader_of,
    switches,
)
from bot.review.conversations.origin import Origin
from bot.review.conversations.second_reading import in_list
from bot.review.days import no_days
from bot.review.paging import page_number, read_page

if TYPE_CHECKING:
    import sqlalchemy as sa
    from django.http import HttpRequest, HttpResponse

    from bot.conversation_log.reading import Filter, Page, Row, TellingTurn

SIZE = 50


@open_to(*READERS)
@require_GET
def conversation_list(request: HttpRequest) -> HttpResponse:
    """Conversations that fit the filters, the latest first; #1350 leads to the conversation of this number."""
    engine = log_engine(migrated=False)
    words = request.GET.get("words", "")
    numbered = conversation_number(words)
    gone = numbered is not None and not is_kept(engine, numbered)
    if numbered is not None and not gone and words.strip().startswith("#"):
        return redirect("conversation", number=numbered)
    wanted = read_filter(request.GET)
    page, pages = read_page(page_number(request), SIZE, lambda number: conversations(engine, wanted, number, SIZE))
    reader = request.user.get_username()
    record_listed(engine, reader, "conversations", [row.id for row in page.rows], asked(request.GET))
    origin, filtered = Origin.shown(request.GET), bool(asked(request.GET))
    selects, switched = list_selects(choices(engine), request.GET), switches(request.GET)
    context = {
        "rows": [_linked(row, origin, filtered) for row in _rows(engine, page, wanted, reader)],
        "total": page.total,
        "pages": pages,
        "selects": selects,
        "switches": switched,
        "set": filters_set(selects, switched, request.GET),
        "chosen": request.GET,
        "filtered": filtered,
        "no_days": no_days(request.GET, "since", "until"),
        "crossed": bool(wanted.since and wanted.until and wanted.since >= wanted.until),
        "numbered": numbered,
        "gone": gone,
        "origin": origin,
    }
    return render(request, "review/conversations.html", context)


@open_to(*READERS)
@require_GET
def waiting(request: HttpRequest, name: str = "missed") -> HttpResponse:
    """Turns that wait for a reader, possible missed urgent cases first."""
    if name not in get_args(QueueName):
        return redirect("queue")
    engine, waits, part = log_engine(migrated=False), cast("QueueName", name), part_of_queues(request)
    reader = reader_of(request, part)
    page, pages = read_page(page_number(request), SIZE, lambda number: queue(engine, waits, number, SIZE, reader))
    seen = [row.conversation_id for row in page.rows]
    record_listed(engine, reader.name, "queue", seen, " ".join((name, *part.values())))
    context = {
        "rows": page.rows,
        "name": name,
        "judged": name != "second",  # a second reader is not told what others took it for
        "origin": Origin.shown(request.GET, name, without=PART),
        "queues": queue_counts(engine, reader).items(),
        "selects": part_selects(choices(engine), part),
        "narrowed": bool(part),
        "pages": pages,
        "total": page.total,
    }
    return render(request, "review/queue.html", context)


def _rows(engine: sa.Engine, page: Page, wanted: Filter, reader: str) -> list[dict[str, Any]]:
    """The conversations of a page, each with the message that tells most of it, as this reader may see it."""
    seen = [row.id for row in page.rows]
    turns, flags = telling_turns(engine, seen, wanted), open_flags(engine, seen)
    asked_of = second_reader_asked(engine, seen, reader)
    hidden = corrected_by_first_reader(engine, asked_of, reader)
    shown = [_shown(row, turns.get(row.id), flags.get(row.id, [])) for row in page.rows]
    return [
        _before_judging(row, asked_of, reader) | dict.fromkeys(hidden.get(row["conversation"].id, ())) for row in shown
    ]


def _linked(shown: dict[str, Any], origin: Origin, filtered: bool) -> dict[str, Any]:
    """A row with its address: that of its message, where the filters asked for one, else that of the conversation."""
    number, turn = shown["conversation"].id, shown["turn"]
    asked_for = filtered and shown["asked"]
    return {**shown, "address": origin.turn(number, turn.id) if asked_for else origin.conversation(number)}


def _before_judging(shown: dict[str, Any], asked_of: frozenset[int], reader: str) -> dict[str, Any]:
    """A row without what a first reader made of its message, where this one is to judge it."""
    told = in_list(shown["turn"], shown["flags"], asked_of, reader) if shown["turn"] else None
    if told is None:
        return shown
    turn, flags = told
    tier = standing(turn, "tier")
    return {**shown, "turn": turn, "flags": flags, "tier": tier, "whole": tier}


def _shown(conversation: Row, telling: TellingTurn | None, flags: list[str]) -> dict[str, Any]:
    """A conversation with the message that tells most of it: each with its own urgency."""
    turn = telling.turn if telling else None
    return {
        "conversation": conversation,
        "language": conversation.language,
        "country": conversation.country,
        "turn": turn,
        "asked": telling is not None and telling.asked,
        "flags": flags,
        "tier": standing(turn, "tier") if turn else "",
        "whole": LEAST_URGENT_FIRST[conversation.urgency],
    }
