"""Learning: what staff taught, which model is served, what the latest round came to; and the start of another one."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.contrib import messages
from django.shortcuts import redirect, render
from django.views.decorators.http import require_GET, require_POST

from bot.conversation_log.access_log import record_access
from bot.conversation_log.storage import log_engine
from bot.learning.rounds import LearningUnderWayError, state
from bot.review.access.roles import ALL, READERS, Role, open_to, role_of
from bot.review.learning_facts import answered, comparison, taught, versions
from bot.review.learning_process import begin
from bot.settings import settings

if TYPE_CHECKING:
    from django.http import HttpRequest, HttpResponse

    from bot.learning.rounds import What


@open_to(*ALL)
@require_GET
def page(request: HttpRequest) -> HttpResponse:
    """The page: lessons, versions, and the comparison of a round, the latest one or that of a version."""
    record_access(log_engine(migrated=False), request.user.get_username(), "learning")
    models, reader = settings().models, role_of(request.user) in READERS
    now = state(models)
    wanted = request.GET.get("version")
    latest = next((each for each in now.rounds if wanted and each.get("candidate") == wanted), None)
    latest = latest or next(iter(now.rounds), None)
    known = versions(models, now.rounds)
    served = next((version for version in known if version.state == "served"), None)
    context = {
        "state": now,
        "parts": [taught(part, now.look.get(part, {}), reader=reader) for part in ("about", "wanted")]
        if now.look and "about" in now.look
        else [],
        "versions": known,
        "served": served,
        "since": served.services[-1] if served and served.services else None,
        "round": latest,
        "compared": comparison(latest) if latest else None,
        "answered": answered(latest, reader=reader) if latest else {},
        "latest": bool(now.rounds) and latest is now.rounds[0],
        "may_look": reader,
        "may_teach": role_of(request.user) is Role.ADMINISTRATOR,
    }
    return render(request, "review/learning.html", context)


@open_to(*READERS)
@require_POST
def look(request: HttpRequest) -> HttpResponse:
    """Find out what would be learned now; this changes nothing."""
    return _begun(request, "look")


@open_to(Role.ADMINISTRATOR)
@require_POST
def teach(request: HttpRequest) -> HttpResponse:
    """Start a round, where somebody ticked that what is no worse will be served."""
    if "sure" not in request.POST:
        messages.warning(request, "learning not ticked")
        return redirect("learning")
    return _begun(request, "round")


def _begun(request: HttpRequest, what: What) -> HttpResponse:
    try:
        begin(settings().models, what)
    except LearningUnderWayError:
        messages.warning(request, "learning under way")
    else:
        record_access(log_engine(migrated=False), request.user.get_username(), f"learning_{what}")
        messages.success(request, f"{what} begun")
    return redirect("learning")
