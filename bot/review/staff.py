"""What an operator does with accounts from the command line: `bot staff add|list|off|reset`."""

from __future__ import annotations

from dataclasses import dataclass

from bot.review.roles import Role, role_of
from bot.review.serve import set_up


@dataclass(frozen=True, slots=True)
class Account:
    """An account of the staff pages."""

    name: str
    role: str
    active: bool
    second_factor: bool


class NoSuchAccountError(ValueError):
    """There is no account of that name."""


def add(role: str) -> str:
    """The link with which somebody makes an account of this role.

    Raises:
        ValueError: the role is not one of reviewer, analyst, administrator.
    """
    set_up()
    from bot.review.invitations import invite

    if role not in list(Role):
        raise ValueError(f"No role {role!r}. Roles are {', '.join(Role)}.")
    return invite(Role(role), by="command line")


def accounts() -> list[Account]:
    """All accounts."""
    set_up()
    from django.contrib.auth.models import User
    from django_otp import user_has_device

    return [
        Account(user.username, role_of(user) or "", user.is_active, user_has_device(user))
        for user in User.objects.order_by("username")
    ]


def switch_off(name: str) -> None:
    """Close an account; whoever is signed in with it is out at the next click.

    Raises:
        NoSuchAccountError: there is none of that name.
    """
    set_up()
    from django.contrib.auth.models import User

    if not User.objects.filter(username=name).update(is_active=False):
        raise NoSuchAccountError(f"No account {name!r}. `bot staff list` shows all.")


def reset_second_factor(name: str) -> None:
    """Let somebody who lost the telephone enrol another one at the next sign-in; also ends a lockout.

    Raises:
        NoSuchAccountError: there is none of that name.
    """
    set_up()
    from axes.utils import reset
    from django.contrib.auth.models import User
    from django_otp import devices_for_user

    user = User.objects.filter(username=name).first()
    if user is None:
        raise NoSuchAccountError(f"No account {name!r}. `bot staff list` shows all.")
    for device in devices_for_user(user, confirmed=None):
        device.delete()
    reset(username=name)
