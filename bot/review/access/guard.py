"""Stands before every page: who, how long, and what a browser may keep of it."""

from __future__ import annotations

import logging
import time
from http import HTTPStatus
from typing import TYPE_CHECKING, Any

from django.conf import settings
from django.contrib.auth import logout
from django.http import Http404
from django.shortcuts import redirect, render

from bot.conversation_log.access_log import record_access
from bot.conversation_log.storage import log_engine
from bot.faults import OperatorError, fault_place
from bot.review.access.roles import EVERYONE, SIGNED_IN, role_of
from bot.review.access.wanted_page import page_above, remember
from bot.review.navigation import SECTIONS

if TYPE_CHECKING:
    from collections.abc import Callable

    from django.http import HttpRequest, HttpResponse

logger = logging.getLogger(__name__)

_BEGAN = "began"


def _has_nul(request: HttpRequest) -> bool:
    """Whether an address or a form holds U+0000: nobody types it, and PostgreSQL takes none."""
    fields = (*request.GET.lists(), *request.POST.lists())
    return "\0" in request.path or any("\0" in text for name, texts in fields for text in (name, *texts))


class Guard:
    """Closed by default: a page opens to the roles that it names, after both factors, for a limited time."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        """Answer, and let no cache keep the answer."""
        if _has_nul(request):
            raise Http404
        if request.user.is_authenticated and self._too_long(request):
            logout(request)
        response = self.get_response(request)
        if response.status_code == HTTPStatus.METHOD_NOT_ALLOWED and request.method == "GET":
            response = redirect(page_above(request.path_info))
        response.headers["Cache-Control"] = "no-store, private"
        response.headers["Permissions-Policy"] = "camera=(), microphone=(), geolocation=()"
        return response

    @staticmethod
    def _too_long(request: HttpRequest) -> bool:
        began = request.session.setdefault(_BEGAN, int(time.time()))
        return bool(time.time() - began > settings.SESSION_LONGEST)

    def process_exception(self, _request: HttpRequest, error: Exception) -> None:
        """Tell the operator what failed and where; the error's own words stay out, they may quote a text.

        Those that were written for an operator quote nobody, and say what to do. What is not there is no failure: a
        conversation that was erased, an address that was cut short.
        """
        if isinstance(error, Http404):
            return
        if isinstance(error, OperatorError):
            logger.error("A staff page failed: %s", error)
        else:
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
            remember(request)
            return redirect("sign-in")
        if SIGNED_IN in who:
            return None
        user: Any = request.user  # django-otp adds is_verified
        if not user.is_verified():
            if request.method == "GET":
                remember(request)
            return redirect("second-factor")
        role = role_of(user)
        if role is None or role not in who:
            self._note_refusal(request)
            return render(request, "review/faults/forbidden.html", status=403)
        return None

    @staticmethod
    def _note_refusal(request: HttpRequest) -> None:
        """Note in the access log who tried a page of another role, and about which conversation."""
        name, found = request.user.get_username(), request.resolver_match
        page, values = (found.url_name or "", found.kwargs) if found else ("", {})
        conversation = values.get("number") if SECTIONS.get(page) == "conversations" else None
        record_access(log_engine(migrated=False), name, "refused", conversation, page)
