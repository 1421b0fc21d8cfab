"""Stands before every page: who, how long, and what a browser may keep of it."""

from __future__ import annotations

import logging
import time
from typing import TYPE_CHECKING, Any

from django.conf import settings
from django.contrib.auth import logout
from django.shortcuts import redirect, render

from bot.faults import fault_place
from bot.review.roles import ALL, COUNTERS, EVERYONE, READERS, SIGNED_IN, Role, role_of

if TYPE_CHECKING:
    from collections.abc import Callable

    from django.http import HttpRequest, HttpResponse

logger = logging.getLogger(__name__)

_BEGAN = "began"


class Guard:
    """Closed by default: a page opens to the roles that it names, after both factors, for a limited time."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        """Answer, and let no cache keep the answer."""
        if request.user.is_authenticated and self._too_long(request):
            logout(request)
        response = self.get_response(request)
        response.headers["Cache-Control"] = "no-store, private"
        response.headers["Permissions-Policy"] = "camera=(), microphone=(), geolocation=()"
        return response

    @staticmethod
    def _too_long(request: HttpRequest) -> bool:
        began = request.session.setdefault(_BEGAN, int(time.time()))
        return bool(time.time() - began > settings.SESSION_LONGEST)

    def process_exception(self, _request: HttpRequest, error: Exception) -> None:
        """Tell the operator what failed and where; the error's own words stay out, they may quote a text."""
        logger.error("A staff page failed: %s at %s.", *fault_place(error))

    def process_view(
        self,
        request: HttpRequest,
        view: Any,
        _args: tuple[Any, ...],
        _kwargs: dict[str, Any],
    ) -> HttpResponse | None:
        """Let the request through, or send it where it belongs."""
        who: frozenset[str] = getattr(view, "open_to", frozenset())
        if EVERYONE in who:
            return None
        if not request.user.is_authenticated:
            return redirect("sign-in")
        if SIGNED_IN in who:
            return None
        user: Any = request.user  # django-otp adds is_verified
        if not user.is_verified():
            return redirect("second-factor")
        role = role_of(user)
        if role is None or role not in who:
            return render(request, "review/forbidden.html", status=403)
        return None


def navigation(request: HttpRequest) -> dict[str, Any]:
    """What the frame of a page shows: the role, and the pages that it opens."""
    user: Any = getattr(request, "user", None)
    verified = bool(user and user.is_authenticated and user.is_verified())
    role = role_of(user) if verified and user else None
    pages = [
        ("queue", "Queue", READERS),
        ("conversations", "Conversations", READERS),
        ("figures", "Figures", COUNTERS),
        ("directory", "Helplines", ALL),
        ("sharing", "Sharing", COUNTERS),
        ("people", "Staff", (Role.ADMINISTRATOR,)),
    ]
    return {
        "role": role,
        "sections": [(name, title) for name, title, who in pages if role in who],
        "here": _section(request),
    }


#: Pages that belong to another one's place in the navigation.
_SECTIONS = {
    "queue-of": "queue",
    "conversation": "conversations",
    "turn": "conversations",
    "verdict": "conversations",
    "access-log": "people",
    "data-sheet": "sharing",
    "invite": "people",
}


def _section(request: HttpRequest) -> str:
    name = request.resolver_match.url_name if request.resolver_match else ""
    if name == "turn" and request.GET.get("queue"):
        return "queue"
    return _SECTIONS.get(name or "", name or "")
