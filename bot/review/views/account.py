"""Everybody's own account: who they are here, and another password."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.contrib import messages
from django.contrib.auth import update_session_auth_hash
from django.contrib.auth.forms import PasswordChangeForm
from django.shortcuts import redirect, render
from django.views.decorators.http import require_http_methods

from bot.conversation_log.access_log import record_access
from bot.conversation_log.storage import log_engine
from bot.review.access.roles import ALL, open_to

if TYPE_CHECKING:
    from django.http import HttpRequest, HttpResponse


@open_to(*ALL)
@require_http_methods(["GET", "POST"])
def page(request: HttpRequest) -> HttpResponse:
    """Change one's own password; every other session of the account ends with it."""
    form = PasswordChangeForm(request.user, request.POST or None)  # type: ignore[arg-type]
    if request.method == "POST" and form.is_valid():
        record_access(log_engine(migrated=False), request.user.get_username(), "own_password")
        update_session_auth_hash(request, form.save())
        messages.success(request, "own password")
        return redirect("account")
    return render(request, "review/account.html", {"form": form})
