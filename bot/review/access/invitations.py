"""Invitations: links that make one account each, among them the one that is printed at the first start."""

from __future__ import annotations

import hashlib
import secrets
from datetime import timedelta

from django.contrib.auth.models import Group, User
from django.db import transaction
from django.utils import timezone

from bot.review.access.roles import Role
from bot.review.models import Invitation
from bot.settings import settings

VALID_FOR = timedelta(days=7)


def base_url() -> str:
    """Address of the staff pages as a browser sees it."""
    now = settings()
    host = "localhost" if now.host in {"127.0.0.1", "0.0.0.0", "::"} else now.host  # noqa: S104
    return now.review_url.rstrip("/") or f"http://{host}:{now.review_port}"


def invite(role: Role, by: str = "", *, first: bool = False) -> str:
    """The link that makes an account with this role; it holds for a week and for one person."""
    token = secrets.token_urlsafe(32)
    Invitation.objects.create(
        token_hash=_hash(token), role=role, by=by, expires=timezone.now() + VALID_FOR, first=first
    )
    return f"{base_url()}/invitation/{token}/"


def first_invitation() -> str | None:
    """The link for the first administrator, None once there is one; older links of this kind end."""
    if User.objects.filter(is_active=True, groups__name=Role.ADMINISTRATOR).exists():
        return None
    Invitation.objects.filter(first=True, used_at=None).delete()
    return invite(Role.ADMINISTRATOR, first=True)


def find_invitation(token: str) -> Invitation | None:
    """The invitation behind a link, None where it is unknown, used or too old."""
    return Invitation.objects.filter(token_hash=_hash(token), used_at=None, expires__gt=timezone.now()).first()


def open_invitations() -> list[Invitation]:
    """Links that can still be used, the newest first."""
    return list(Invitation.objects.filter(used_at=None, expires__gt=timezone.now()).order_by("-expires"))


def withdraw(number: int) -> str | None:
    """End a link that nobody has used; the role that it was for, None where there is none."""
    found = Invitation.objects.filter(pk=number, used_at=None).first()
    if found is None or not Invitation.objects.filter(pk=number, used_at=None).delete()[0]:
        return None
    return found.role


def accept(token: str, username: str, password: str) -> User | None:
    """Make the account; None where somebody else has used the link in the meantime."""
    with transaction.atomic():
        used = Invitation.objects.filter(token_hash=_hash(token), used_at=None, expires__gt=timezone.now())
        invitation = used.first()
        if invitation is None or not used.update(used_at=timezone.now()):
            return None
        user = User.objects.create_user(username, password=password)
        user.groups.add(Group.objects.get(name=invitation.role))
        return user


def _hash(token: str) -> str:
    return hashlib.sha256(token.encode()).hexdigest()
