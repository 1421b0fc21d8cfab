"""Pages for what went wrong, without a word of what was sent, except to the person who sent it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from django.shortcuts import render

from bot.conversation_log.marks import LONGEST_NOTE
from bot.review.access.roles import EVERYONE, open_to
from bot.review.access.wanted_page import remember

if TYPE_CHECKING:
    from django.http import HttpRequest, HttpResponse


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


@open_to(EVERYONE)
def not_found(request: HttpRequest, exception: Any = None) -> HttpResponse:
    """There is no such page, or the conversation was erased."""
    return render(request, "review/faults/not_found.html", status=404)


@open_to(EVERYONE)
def failed(request: HttpRequest) -> HttpResponse:
    """Something in the pages or the database failed."""
    return render(request, "review/faults/failed.html", status=500)
