"""An operator's commands for accounts: `bot staff add|list|off|reset|password|unlock`."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from bot.conversation_log.access_log import COMMAND_LINE
from bot.faults import OperatorError
from bot.review.access.roles import Role, role_of
from bot.review.serve import set_up

if TYPE_CHECKING:
    from django.contrib.auth.models import User


@dataclass(frozen=True, slots=True)
class Account:
    """An account of the staff pages."""

    name: str
    role: str
    active: bool
    second_factor: bool


class NoSuchAccountError(OperatorError):
    """There is no account of that name."""


def add(role: Role) -> str:
    """The link with which somebody makes an account of this role."""
    set_up()
    from bot.review.access.invitations import invite

    _note("invited", role)
    return invite(role, by=COMMAND_LINE)


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
    _note("closed", name)


def reset_second_factor(name: str) -> None:
    """Let somebody who lost the telephone enrol another one at the next sign-in; the password stays.

    Raises:
        NoSuchAccountError: there is none of that name.
    """
    user = _account(name)
    from bot.review.access.accounts import forget_telephone

    forget_telephone(user)
    _note("telephone", name)


def end_lock(name: str) -> None:
    """End a lock after wrong passwords or codes; password and telephone stay.

    Raises:
        NoSuchAccountError: there is none of that name.
    """
    user = _account(name)
    from bot.review.access import accounts

    accounts.end_lock(user)
    _note("unlocked", name)


def end_password(name: str) -> str:
    """End a password that was forgotten or that leaked; the link to a new one.

    Raises:
        NoSuchAccountError: there is none of that name.
    """
    user = _account(name)
    from bot.review.access import accounts

    link = accounts.end_password(user)
    _note("password", name)
    return link


def _account(name: str) -> User:
    set_up()
    from django.contrib.auth.models import User

    user = User.objects.filter(username=name).first()
    if user is None:
        raise NoSuchAccountError(f"No account {name!r}. `bot staff list` shows all.")
    return user


def _note(what: str, detail: str) -> None:
    from bot.conversation_log.access_log import record_access
    from bot.conversation_log.storage import log_engine

    record_access(log_engine(), COMMAND_LINE, what, detail=detail)
