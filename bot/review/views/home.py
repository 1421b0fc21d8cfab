"""The first page after signing in: what the role works with."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.shortcuts import redirect

from bot.review.access.roles import ALL, Role, open_to, role_of

if TYPE_CHECKING:
    from django.http import HttpRequest, HttpResponse


@open_to(*ALL)
def home(request: HttpRequest) -> HttpResponse:
    """The queue for readers, the figures for analysts."""
    return redirect("figures" if role_of(request.user) is Role.ANALYST else "queue")
