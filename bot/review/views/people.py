"""For administrators: accounts, who saw what, and erasure by reference code."""

from __future__ import annotations

from typing import TYPE_CHECKING

from axes.utils import reset as reset_lockout
from django.contrib import messages
from django.contrib.auth.models import User
from django.http import Http404
from django.shortcuts import get_object_or_404, redirect, render
from django.views.decorators.http import require_GET, require_POST
from django_otp import devices_for_user, user_has_device

from bot.conversation_log.erasure import ErasureIncompleteError, erase_reference
from bot.conversation_log.reviewing import accesses, record_access
from bot.conversation_log.storage import log_engine, spool
from bot.review.invitations import invite
from bot.review.paging import page_number
from bot.review.roles import Role, open_to, role_of

if TYPE_CHECKING:
    from django.http import HttpRequest, HttpResponse


@open_to(Role.ADMINISTRATOR)
@require_GET
def accounts(request: HttpRequest) -> HttpResponse:
    """All accounts, and a form to invite."""
    return _page(request)


@open_to(Role.ADMINISTRATOR)
@require_POST
def new_invitation(request: HttpRequest) -> HttpResponse:
    """A link for one new account, shown once."""
    if request.POST.get("role") not in list(Role):
        raise Http404
    role = Role(request.POST["role"])
    return _page(request, link=invite(role, request.user.get_username()), invited=role)


@open_to(Role.ADMINISTRATOR)
@require_POST
def switch(request: HttpRequest, number: int) -> HttpResponse:
    """Close an account, or open it again; nobody closes their own."""
    user = get_object_or_404(User, pk=number)
    if user.pk != request.user.pk:
        user.is_active = not user.is_active
        user.save(update_fields=["is_active"])
    return redirect("people")


@open_to(Role.ADMINISTRATOR)
@require_POST
def reset(request: HttpRequest, number: int) -> HttpResponse:
    """Let somebody who lost the telephone enrol another one; also ends a lockout."""
    user = get_object_or_404(User, pk=number)
    for device in devices_for_user(user, confirmed=None):
        device.delete()
    reset_lockout(username=user.username)
    return redirect("people")


@open_to(Role.ADMINISTRATOR)
@require_POST
def erase(request: HttpRequest) -> HttpResponse:
    """Erase the conversation whose reference code somebody gave."""
    engine = log_engine(migrated=False)
    record_access(engine, request.user.get_username(), "erasure")
    try:
        turns = erase_reference(engine, spool(), request.POST.get("code", ""))
    except ErasureIncompleteError:
        messages.warning(request, "erasure incomplete")
    else:
        messages.success(request, "erased" if turns else "nothing to erase")
    return redirect("people")


@open_to(Role.ADMINISTRATOR)
@require_GET
def access_log(request: HttpRequest) -> HttpResponse:
    """Who saw what, the latest first."""
    number = page_number(request)
    rows = accesses(log_engine(migrated=False), number)
    return render(request, "review/access_log.html", {"rows": rows, "number": number, "more": len(rows) == 100})


def _page(request: HttpRequest, link: str = "", invited: Role | None = None) -> HttpResponse:
    people = [
        {"user": user, "role": role_of(user), "second_factor": user_has_device(user)}
        for user in User.objects.order_by("username")
    ]
    context = {"people": people, "roles": list(Role), "link": link, "invited": invited}
    return render(request, "review/people.html", context)
