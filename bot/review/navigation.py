"""The frame of every page: which pages the role of its reader opens, and at which of them they are."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from bot.review.access.roles import ALL, COUNTERS, READERS, Role, role_of

if TYPE_CHECKING:
    from django.http import HttpRequest

#: Pages of the navigation, and whose they are.
_PAGES = (
    ("queue", READERS),
    ("conversations", READERS),
    ("figures", COUNTERS),
    ("directory", ALL),
    ("learning", ALL),
    ("sharing", COUNTERS),
    ("people", (Role.ADMINISTRATOR,)),
)
#: Pages that belong to another one's place in the navigation.
SECTIONS = {
    "queue-of": "queue",
    "conversation": "conversations",
    "turn": "conversations",
    "verdict": "conversations",
    "flag": "conversations",
    "note": "conversations",
    "access-log": "people",
    "data-sheet": "sharing",
    "new-figures": "sharing",
    "new-incidents": "sharing",
    "shared-file": "sharing",
    "learning-look": "learning",
    "learning-teach": "learning",
    "person": "people",
}


def navigation(request: HttpRequest) -> dict[str, Any]:
    """The role, and the pages that it opens, for the frame of every page."""
    user: Any = getattr(request, "user", None)
    verified = bool(user and user.is_authenticated and user.is_verified())
    role = role_of(user) if verified and user else None
    return {
        "role": role,
        "sections": [name for name, who in _PAGES if role in who],
        "here": _section(request),
    }


def _section(request: HttpRequest) -> str:
    name = request.resolver_match.url_name if request.resolver_match else ""
    if name in {"turn", "verdict", "flag", "note"} and (request.GET.get("queue") or request.POST.get("queue")):
        return "queue"
    return SECTIONS.get(name or "", name or "")
