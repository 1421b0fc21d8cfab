"""Pages for administrators: accounts, invitations, and erasure by reference code."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.contrib import messages
from django.contrib.auth.models import User
from django.http import Http404
from django.shortcuts import get_object_or_404, redirect, render
from django.views.decorators.http import require_GET, require_POST
from django_otp import user_has_device

from bot.conversation_log.access_log import record_access
from bot.conversation_log.erasure import ErasureIncompleteError, erase_reference
from bot.conversation_log.storage import log_engine, spool
from bot.review.access.accounts import end_lock, end_password, forget_telephone, give_role, locked_names
from bot.review.access.invitations import invite, open_invitations, withdraw
from bot.review.access.roles import Role, open_to, role_of

if TYPE_CHECKING:
    from django.http import HttpRequest, HttpResponse


@open_to(Role.ADMINISTRATOR)
@require_GET
def accounts(request: HttpRequest) -> HttpResponse:
    """All accounts and open invitations, and a form to invite."""
    record_access(log_engine(migrated=False), request.user.get_username(), "people")
    locked = locked_names()
    context = {
        "people": [_shown(user, locked) for user in User.objects.order_by("username")],
        "invitations": open_invitations(),
        "roles": list(Role),
    }
    return render(request, "review/people.html", context)


@open_to(Role.ADMINISTRATOR)
@require_GET
def person(request: HttpRequest, number: int) -> HttpResponse:
    """One account, and what can be done with it: each step says what follows from it."""
    user = get_object_or_404(User, pk=number)
    _note(request, "people", user.get_username())
    return render(request, "review/person.html", {**_shown(user, locked_names()), "roles": list(Role)})


@open_to(Role.ADMINISTRATOR)
@require_POST
def new_invitation(request: HttpRequest) -> HttpResponse:
    """A link for one new account, shown once: loading the page again makes no other one."""
    role = _role(request)
    _note(request, "invited", role)
    _show_link(request, invite(role, request.user.get_username()), "invitation")
    return redirect("people")


@open_to(Role.ADMINISTRATOR)
@require_POST
def withdraw_invitation(request: HttpRequest, number: int) -> HttpResponse:
    """End a link that nobody has used."""
    if role := withdraw(number):
        _note(request, "withdrawn", role)
        messages.success(request, "withdrawn")
    return redirect("people")


@open_to(Role.ADMINISTRATOR)
@require_POST
def switch(request: HttpRequest, number: int) -> HttpResponse:
    """Close an account, or open it again; nobody closes their own."""
    user = _other(request, number)
    user.is_active = not user.is_active
    user.save(update_fields=["is_active"])
    return _done(request, user, "opened" if user.is_active else "closed")


@open_to(Role.ADMINISTRATOR)
@require_POST
def role(request: HttpRequest, number: int) -> HttpResponse:
    """Give somebody another role; nobody changes their own, so an administrator is always left."""
    user, new = _other(request, number), _role(request)
    give_role(user, new)
    return _done(request, user, "role", new)


@open_to(Role.ADMINISTRATOR)
@require_POST
def unlock(request: HttpRequest, number: int) -> HttpResponse:
    """End a lock after wrong passwords or codes; password and telephone stay."""
    user = get_object_or_404(User, pk=number)
    end_lock(user)
    return _done(request, user, "unlocked")


@open_to(Role.ADMINISTRATOR)
@require_POST
def reset(request: HttpRequest, number: int) -> HttpResponse:
    """Let somebody who lost the telephone enrol another one."""
    user = get_object_or_404(User, pk=number)
    forget_telephone(user)
    return _done(request, user, "telephone")


@open_to(Role.ADMINISTRATOR)
@require_POST
def password(request: HttpRequest, number: int) -> HttpResponse:
    """End a password that was forgotten or that somebody else knows, and show the link to a new one once."""
    user = _other(request, number)
    _show_link(request, end_password(user), "password")
    return _done(request, user, "password")


@open_to(Role.ADMINISTRATOR)
@require_POST
def erase(request: HttpRequest) -> HttpResponse:
    """Erase the conversation whose reference code somebody gave, where they ticked that it can't be undone."""
    if "sure" not in request.POST:
        messages.warning(request, "erasure not ticked")
        return redirect("people")
    engine = log_engine(migrated=False)
    record_access(engine, request.user.get_username(), "erasure")
    try:
        turns = erase_reference(engine, spool(), request.POST.get("code", ""))
    except ErasureIncompleteError:
        messages.warning(request, "erasure incomplete")
    else:
        messages.success(request, "erased" if turns else "nothing to erase")
    return redirect("people")


def _shown(user: User, locked: set[str]) -> dict[str, object]:
    return {
        "person": user,
        "their_role": role_of(user),
        "second_factor": user_has_device(user),
        "locked": user.username in locked,
    }


def _other(request: HttpRequest, number: int) -> User:
    if number == request.user.pk:
        raise Http404
    return get_object_or_404(User, pk=number)


def _role(request: HttpRequest) -> Role:
    if request.POST.get("role") not in list(Role):
        raise Http404
    return Role(request.POST["role"])


def _show_link(request: HttpRequest, link: str, what: str) -> None:
    """Show a link on the next page, once; until then it is in a cookie of the browser alone, and not stored."""
    messages.success(request, link, extra_tags=f"link-{what}")


def _done(request: HttpRequest, user: User, what: str, detail: str = "") -> HttpResponse:
    _note(request, what, f"{user.username} {detail}".strip())
    messages.success(request, f"account {what}")
    return redirect("person", number=user.pk)


def _note(request: HttpRequest, what: str, detail: str) -> None:
    record_access(log_engine(migrated=False), request.user.get_username(), what, detail=detail)
