"""Every page is closed to whoever it does not name, and a session ends by itself."""

from __future__ import annotations

import time
import uuid
from typing import TYPE_CHECKING

import pytest

from tests.unit.review.conftest import browser

if TYPE_CHECKING:
    from collections.abc import Callable

    from django.test import Client


def test_every_page_says_who_it_is_for() -> None:
    """A page without a mark is closed; there is none by mistake."""
    from bot.review.urls import urlpatterns

    assert not [pattern.name for pattern in urlpatterns if not getattr(pattern.callback, "open_to", None)]


def test_without_signing_in_only_the_way_in_is_open() -> None:
    """All other pages lead to the sign-in page."""
    from bot.review.access.roles import EVERYONE
    from bot.review.urls import urlpatterns

    for pattern in urlpatterns:
        if EVERYONE in pattern.callback.open_to:
            continue
        values = {"number": 1, "turn": 1, "name": "missed", "table": "week", "token": "x"}
        values |= {"kind": "figures", "form": "csv"}
        from django.urls import reverse

        wanted = {key: values[key] for key in pattern.pattern.converters}
        for method in (browser().get, browser().post):
            answer = method(reverse(pattern.name, kwargs=wanted))
            assert (answer.status_code, answer.url) == (302, "/sign-in/"), pattern.name


@pytest.mark.parametrize(
    ("role", "opens", "refuses"),
    [
        (
            "reviewer",
            ["/queue/", "/conversations/", "/directory/"],
            ["/figures/", "/staff/", "/staff/access/"],
        ),
        (
            "analyst",
            ["/figures/", "/directory/"],
            ["/queue/", "/conversations/", "/conversations/1/", "/staff/"],
        ),
        ("administrator", ["/queue/", "/figures/", "/staff/", "/staff/access/"], []),
    ],
)
def test_each_role_opens_what_its_work_needs(
    role: str, opens: list[str], refuses: list[str], signed_in: Callable[..., Client]
) -> None:
    """An analyst sees no conversation, a reviewer no account."""
    somebody = signed_in(role)
    assert [somebody.get(path).status_code for path in opens] == [200] * len(opens)
    assert [somebody.get(path).status_code for path in refuses] == [403] * len(refuses)


def test_a_session_ends_by_itself(signed_in: Callable[..., Client]) -> None:
    """After ten hours everybody signs in again; after half an hour without a click as well."""
    from django.conf import settings

    somebody = signed_in("reviewer")
    assert somebody.get("/queue/").status_code == 200
    assert settings.SESSION_COOKIE_AGE == 1800
    session = somebody.session
    session["began"] = time.time() - 10 * 3600 - 5
    session.save()
    assert somebody.get("/queue/").url == "/sign-in/"


def test_a_closed_account_is_out_at_the_next_click(signed_in: Callable[..., Client]) -> None:
    """An administrator closes an account and it is out."""
    from django.contrib.auth.models import User

    name = uuid.uuid4().hex[:10]
    somebody, chief = signed_in("reviewer", name), signed_in("administrator")
    chief.post(f"/staff/{User.objects.get(username=name).pk}/switch/")
    assert somebody.get("/queue/").url == "/sign-in/"
