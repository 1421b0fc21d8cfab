"""Invitations make one account each."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable

    from django.test import Client


def test_the_first_start_invites_an_administrator_until_there_is_one(
    signed_in: Callable[..., Client],
) -> None:
    """Each start ends the link of the one before; with an administrator there is none."""
    from django.contrib.auth.models import User

    from bot.review.access.invitations import find_invitation, first_invitation

    User.objects.filter(groups__name="administrator").delete()
    old, new = first_invitation(), first_invitation()
    assert old
    assert new
    assert find_invitation(old.split("/")[-2]) is None
    assert find_invitation(new.split("/")[-2]) is not None
    signed_in("administrator")
    assert first_invitation() is None
