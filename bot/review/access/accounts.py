"""Changes to accounts, for the pages and the command line alike, and questions about their state."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

from axes.models import AccessAttempt
from axes.utils import reset
from django.conf import settings
from django.contrib.auth.models import Group, User
from django.contrib.auth.tokens import default_token_generator
from django.db.models import Sum
from django.utils import timezone
from django_otp import devices_for_user

from bot.review.access.invitations import base_url
from bot.review.access.roles import Role

if TYPE_CHECKING:
    from datetime import datetime


def locked_names() -> set[str]:
    """Names that are locked now, after too many wrong passwords from one address."""
    since = timezone.now() - timedelta(hours=settings.AXES_COOLOFF_TIME)
    failures = (
        AccessAttempt.objects.filter(attempt_time__gte=since)
        .order_by()
        .values("username", "ip_address")
        .annotate(failures=Sum("failures_since_start"))
        .filter(failures__gte=settings.AXES_FAILURE_LIMIT)
    )
    return {row["username"] for row in failures if row["username"]}


def administrators() -> list[str]:
    """Names of the administrators who can sign in: whom to ask for what they alone may do."""
    found = User.objects.filter(groups__name=Role.ADMINISTRATOR, is_active=True).order_by("username")
    return list(found.values_list("username", flat=True))


def end_lock(user: User) -> None:
    """Let somebody try again at once, password and code; both factors stay."""
    reset(username=user.username)
    for device in devices_for_user(user, confirmed=None):
        device.throttle_reset()


def forget_telephone(user: User) -> None:
    """Take the second factor and the recovery codes away: the next sign-in enrols another telephone."""
    for device in devices_for_user(user, confirmed=None):
        device.delete()


def end_password(user: User) -> str:
    """End the password and every session; the link with which its owner chooses another one within a day.

    A link ends when it is used, and when a newer one is made: it rests on the password that it replaces.
    """
    user.set_unusable_password()
    user.save(update_fields=["password"])
    return f"{base_url()}/password/{user.pk}/{default_token_generator.make_token(user)}/"


def owner_of_link(number: int, token: str) -> User | None:
    """Whose password a link is for; None where it is over, or the account is closed."""
    user = User.objects.filter(pk=number, is_active=True).first()
    return user if user and default_token_generator.check_token(user, token) else None


def give_role(user: User, role: Role) -> None:
    """Change what somebody may see, from the next click on."""
    user.groups.set([Group.objects.get(name=role)])


def free_again(user: User) -> datetime | None:
    """The time from which a code is looked at again after wrong ones; None where it is looked at now.

    Until then even a right one is refused, so the page has to say so. The earliest of telephone and recovery
    codes: either lets somebody in.
    """
    waits = [device.verify_is_allowed() for device in devices_for_user(user)]
    if not waits or any(allowed for allowed, _ in waits):
        return None
    return min((why["locked_until"] for _, why in waits if "locked_until" in (why or {})), default=None)
