"""Three roles, and a mark on every page that says which of them may open it."""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Callable


class Role(StrEnum):
    """The work of somebody of the staff. Each role sees what its work needs: an analyst no conversation."""

    REVIEWER = "reviewer"
    ANALYST = "analyst"
    ADMINISTRATOR = "administrator"


#: Pages before anybody has signed in, and before the second factor.
EVERYONE = "everyone"
SIGNED_IN = "signed in"

READERS = (Role.REVIEWER, Role.ADMINISTRATOR)
COUNTERS = (Role.ANALYST, Role.ADMINISTRATOR)
ALL = tuple(Role)

AnyView = Any


def open_to(*who: str) -> Callable[[AnyView], AnyView]:
    """Mark a page with who may open it; a page without a mark is closed to all."""

    def mark(view: AnyView) -> AnyView:
        view.open_to = frozenset(who)
        return view

    return mark


def role_of(user: Any) -> Role | None:
    """The role of an account: its group of that name."""
    if not user.is_authenticated:
        return None
    names = set(user.groups.values_list("name", flat=True))
    return next((role for role in reversed(Role) if role in names), None)
