"""Pages for what went wrong, without a word of what was sent, except to the person who sent it."""

from __future__ import annotations

import logging
from functools import wraps
from typing import TYPE_CHECKING, Any

import sqlalchemy as sa
from django.db import DatabaseError
from django.shortcuts import render

from bot.conversation_log.marks import LONGEST_NOTE, as_note
from bot.database import is_failure
from bot.faults import fault_place
from bot.review.access.roles import EVERYONE, open_to
from bot.review.access.wanted_page import remember
from bot.review.conversations.origin import Origin, turn_sent

if TYPE_CHECKING:
    from collections.abc import Callable

    from django.http import HttpRequest, HttpResponse

logger = logging.getLogger(__name__)


def csrf_failure(request: HttpRequest, reason: str = "") -> HttpResponse:
    """The form was too old, or another site sent it.

    What somebody wrote into it is shown again, to copy it: it would be lost. Only where their browser says that
    a page of ours sent the form, so that no other site puts words here.
    """
    ours = request.headers.get("Sec-Fetch-Site") == "same-origin"
    leads_back = ours and not request.user.is_authenticated
    if leads_back:
        remember(request)
    context = {"text": request.POST.get("text", "") if ours else "", "leads_back": leads_back}
    return render(request, "review/faults/form_too_old.html", context, status=403)


def redaction_learns(request: HttpRequest, text: str, back: str) -> HttpResponse:
    """The page for a note that can't be redacted yet, with its words to copy and the way back to its message."""
    return render(request, "review/faults/redaction_learns.html", {"text": text, "back": back}, status=503)


def note_too_long(request: HttpRequest, text: str, back: str) -> HttpResponse:
    """The same for a note that is longer than one may be: a page that was changed, or a program, sends that."""
    context = {"text": text, "back": back, "most": LONGEST_NOTE}
    return render(request, "review/faults/note_too_long.html", context, status=422)


def gives_words_back(view: Callable[..., HttpResponse]) -> Callable[..., HttpResponse]:
    """Let a view of the form of a message answer with what was typed where the database can't keep it.

    The page of any other fault would take the words along: nobody has them but the form that was sent.
    """

    @wraps(view)
    def kept_or_given_back(request: HttpRequest, number: int, **more: int) -> HttpResponse:
        try:
            return view(request, number, **more)
        except (sa.exc.DBAPIError, DatabaseError) as error:
            back = Origin.of(request).form(number, more.get("turn", turn_sent(request)))
            return not_saved(request, error, back)

    return kept_or_given_back


def not_saved(request: HttpRequest, error: Exception, back: str, *, verdict_is: bool = False) -> HttpResponse:
    """The page for words that the database could not keep: it is locked, full or away.

    Args:
        request: what was sent.
        error: what failed.
        back: the address of the message.
        verdict_is: whether the verdict beside the note was saved before.

    Raises:
        Exception: the error itself, where the database is sound and the fault is ours.
    """
    if not is_failure(error):
        raise error
    logger.error("Words of staff were not saved: %s at %s.", *fault_place(error))
    context = {
        "text": as_note(request.POST.get("text", "")),
        "remove": "" if verdict_is else request.POST.get("remove", "").strip(),
        "back": back,
        "verdict_is": verdict_is,
    }
    return render(request, "review/faults/not_saved.html", context, status=503)


@open_to(EVERYONE)
def not_found(request: HttpRequest, exception: Any = None) -> HttpResponse:
    """There is no such page, or the conversation was erased."""
    return render(request, "review/faults/not_found.html", status=404)


@open_to(EVERYONE)
def failed(request: HttpRequest) -> HttpResponse:
    """Something in the pages or the database failed."""
    return render(request, "review/faults/failed.html", status=500)
