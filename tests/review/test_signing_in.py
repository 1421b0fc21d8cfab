"""Nobody comes in without both factors and the right role, and everybody goes out fast."""

from __future__ import annotations

import time
import uuid
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from collections.abc import Callable

    from django.test import Client

PASSWORD = "a kettle sings at noon"


def browser(**options: object) -> Client:
    """A browser that nobody has signed in with."""
    from django.test import Client

    return Client(HTTP_HOST="localhost", **options)


def code_of(secret_key: bytes) -> str:
    """What the telephone shows now."""
    from django_otp.oath import TOTP

    token = TOTP(secret_key)
    token.time = time.time()
    return f"{token.token():06d}"


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


def test_an_invitation_makes_one_account_with_both_factors() -> None:
    """Link, name, password, telephone, recovery codes, and in; the link is over then."""
    from django.contrib.auth.models import User
    from django_otp.plugins.otp_totp.models import TOTPDevice

    from bot.review.access.invitations import invite
    from bot.review.access.roles import Role

    path = "/" + invite(Role.REVIEWER).split("/", 3)[3]
    name = uuid.uuid4().hex[:10]
    new = browser()
    form = {"username": name, "password1": PASSWORD, "password2": PASSWORD}
    assert b"invited as" in new.get(path).content
    assert new.post(path, {**form, "password2": "something else"}).status_code == 200
    assert new.post(path, form).url == "/second-factor/"
    assert new.get("/queue/").url == "/second-factor/"
    assert b"<svg" in new.get("/second-factor/new/").content
    device = TOTPDevice.objects.get(user__username=name)
    assert new.post("/second-factor/new/", {"code": "000000"}).status_code == 403
    answer = new.post("/second-factor/new/", {"code": code_of(device.bin_key)})
    assert len(answer.context["codes"]) == 8
    assert new.get("/queue/").status_code == 200
    assert browser().get(path).status_code == 410
    assert User.objects.get(username=name).password.startswith("argon2$argon2id")
    again = browser()
    again.post("/sign-in/", {"username": name, "password": PASSWORD})
    assert again.post("/second-factor/", {"code": answer.context["codes"][0]}).url == "/"


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


def test_five_wrong_passwords_lock_a_name() -> None:
    """The sixth attempt is refused, even with the right password."""
    from django.contrib.auth.models import User

    name = uuid.uuid4().hex[:10]
    User.objects.create_user(name, password=PASSWORD)
    for _ in range(5):
        browser().post("/sign-in/", {"username": name, "password": "wrong"})
    answer = browser().post("/sign-in/", {"username": name, "password": PASSWORD})
    assert answer.status_code == 429
    assert b"Locked" in answer.content


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


def test_a_form_of_another_site_is_refused(signed_in: Callable[..., Client]) -> None:
    """Without the page's own token nothing is saved."""
    somebody = signed_in("administrator", enforce_csrf_checks=True)
    assert somebody.post("/staff/invite/", {"role": "reviewer"}).status_code == 403


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


def test_leaving_signs_out_and_shows_nothing(signed_in: Callable[..., Client]) -> None:
    """The page afterwards says nothing about these pages, and the way back is closed."""
    somebody = signed_in("reviewer")
    answer = somebody.post("/leave/", follow=True)
    assert answer.redirect_chain == [("/away/", 302)]
    assert b"conversation" not in answer.content.lower()
    assert somebody.get("/queue/").url == "/sign-in/"


def test_a_closed_account_is_out_at_the_next_click(signed_in: Callable[..., Client]) -> None:
    """An administrator closes an account and it is out."""
    from django.contrib.auth.models import User

    name = uuid.uuid4().hex[:10]
    somebody, chief = signed_in("reviewer", name), signed_in("administrator")
    chief.post(f"/staff/{User.objects.get(username=name).pk}/switch/")
    assert somebody.get("/queue/").url == "/sign-in/"
