"""Roles, and the mark on a page."""

from __future__ import annotations

from bot.review.access.roles import READERS, Role, open_to, role_of


def test_of_two_roles_the_one_that_sees_more_holds(name: str) -> None:
    """Only somebody who is signed in has one."""
    from django.contrib.auth.models import AnonymousUser, Group, User

    user = User.objects.create_user(name)
    assert role_of(AnonymousUser()) is None
    assert role_of(user) is None
    for role in (Role.REVIEWER, Role.ADMINISTRATOR):
        user.groups.add(Group.objects.get(name=role))
        assert role_of(user) is role


def test_a_page_says_who_may_open_it() -> None:
    """The guard reads the mark."""

    @open_to(*READERS)
    def page() -> None: ...

    assert page.open_to == {"reviewer", "administrator"}  # type: ignore[attr-defined]
