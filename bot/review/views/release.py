"""A new release for a partner, in two steps: what it would tell and spend, and the files themselves.

Analysts and administrators make figures: to plan them tells nothing of anybody, and the budget bounds what they tell.
Administrators alone make incidents: the plan counts them exactly, for any months, and two counts can be subtracted.
"""

from __future__ import annotations

from datetime import UTC, datetime
from typing import TYPE_CHECKING

from django.contrib import messages
from django.shortcuts import redirect, render
from django.views.decorators.http import require_http_methods

from bot.conversation_log.access_log import record_access
from bot.conversation_log.storage import log_engine
from bot.review.access.roles import COUNTERS, Role, open_to
from bot.review.release_plan import ReleasePlan, SharedMeanwhileError, usual
from bot.settings import settings
from bot.sharing.faults import AlreadySharedError, NotWrittenError, SharingError
from bot.sharing.ledger import FIGURES, INCIDENTS, LEAST_EPSILON, balances

if TYPE_CHECKING:
    from typing import Any

    from django.http import HttpRequest, HttpResponse


@open_to(*COUNTERS)
@require_http_methods(["GET", "POST"])
def new_figures(request: HttpRequest) -> HttpResponse:
    """A release of figures."""
    return _new(request, FIGURES)


@open_to(Role.ADMINISTRATOR)
@require_http_methods(["GET", "POST"])
def new_incidents(request: HttpRequest) -> HttpResponse:
    """A release of incidents."""
    return _new(request, INCIDENTS)


def _new(request: HttpRequest, kind: str) -> HttpResponse:
    """Ask for a release, see what it would tell and spend, and make it where that was confirmed."""
    if request.method == "POST":
        return _make(request, ReleasePlan.read(request.POST, kind))
    if "from" not in request.GET:
        return _form(request, usual(kind))
    plan = ReleasePlan.read(request.GET, kind)
    try:
        told = plan.look()
    except SharingError as error:
        return _form(request, plan, error, 422)
    record_access(log_engine(migrated=False), request.user.get_username(), "sharing", detail=f"{kind}, looked at")
    return _form(request, plan, told=told)


def _make(request: HttpRequest, plan: ReleasePlan) -> HttpResponse:
    """Make the release, where somebody ticked that it can't be taken back."""
    if "sure" not in request.POST:
        messages.warning(request, "sharing not ticked")
        return _back(request, plan)
    try:
        shared = plan.share()
    except SharedMeanwhileError:
        messages.warning(request, "shared meanwhile")
        return redirect("sharing")
    except NotWrittenError as error:
        detail = f"release {error.number} {plan.kind}, not written"
        record_access(log_engine(migrated=False), request.user.get_username(), "shared", detail=detail)
        return _form(request, plan, error, 500)
    except (SharingError, OSError) as error:
        return _form(request, plan, error, 422)
    detail = f"release {shared.entry.number} {plan.kind}"
    record_access(log_engine(migrated=False), request.user.get_username(), "shared", detail=detail)
    messages.success(request, "shared")
    return redirect("data-sheet", number=shared.entry.number)


def _back(request: HttpRequest, plan: ReleasePlan) -> HttpResponse:
    """The plan once more; where it would be refused by now, why."""
    try:
        return _form(request, plan, told=plan.look(), status=422)
    except SharingError as error:
        return _form(request, plan, error, 422)


def _form(
    request: HttpRequest,
    plan: ReleasePlan,
    error: Exception | None = None,
    status: int = 200,
    told: dict[str, Any] | None = None,
) -> HttpResponse:
    """The page of a new release: the form to ask with, and what it would be or why not."""
    engine = log_engine(migrated=False)
    context = {
        "plan": plan,
        "told": told,
        "refusal": error.told(plan.names) if isinstance(error, SharingError) else error,
        "may_again": plan.kind == FIGURES and isinstance(error, AlreadySharedError),
        "balances": balances(engine, settings().sharing_epsilon, datetime.now(UTC).date()),
        "least": LEAST_EPSILON,
        "most": settings().sharing_epsilon,
    }
    return render(request, "review/new_release.html", context, status=status)
