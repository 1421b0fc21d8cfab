"""Nobody comes in without both factors and the right role, and everybody goes out fast."""

from __future__ import annotations

import re
import time
import uuid
from typing import TYPE_CHECKING

import pytest

from bot.conversation_log.access_log import Wanted, accesses
from bot.conversation_log.storage import log_engine
from tests.unit.review.conftest import PASSWORD, account, browser

if TYPE_CHECKING:
    from collections.abc import Callable

    from django.test import Client

    SignedIn = Callable[..., Client]


def code_of(secret_key: bytes) -> str:
    """What the telephone shows now."""
    from django_otp.oath import TOTP

    token = TOTP(secret_key)
    token.time = time.time()
    return f"{token.token():06d}"


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
    assert [row.what for row in accesses(log_engine(), Wanted(by=name), 1)] == ["new_telephone", "joined"]
    assert len(answer.context["codes"]) == 8
    assert new.get("/queue/").status_code == 200
    assert browser().get(path).status_code == 410
    assert User.objects.get(username=name).password.startswith("argon2$argon2id")
    again = browser()
    again.post("/sign-in/", {"username": name, "password": PASSWORD})
    assert again.post("/second-factor/", {"code": answer.context["codes"][0]}).url == "/"


def test_two_requests_at_once_leave_a_way_in(signed_in: SignedIn, name: str) -> None:
    """Each may have made a telephone; the page shows the secret of one of them, again and again."""
    from django_otp.plugins.otp_totp.models import TOTPDevice

    signed_in("reviewer", name)
    TOTPDevice.objects.filter(user=account(name)).delete()
    first, _second = (TOTPDevice.objects.create(user=account(name), name="telephone", confirmed=False) for _ in "ab")
    somebody = browser()
    somebody.post("/sign-in/", {"username": name, "password": PASSWORD})
    assert somebody.get("/second-factor/new/").status_code == 200
    assert len(somebody.post("/second-factor/new/", {"code": code_of(first.bin_key)}).context["codes"]) == 8


@pytest.mark.parametrize("typed", ["{name} ", "ｕ{name}", "{name}" + " " * 150])
def test_a_name_that_the_invitation_takes_signs_in_as_it_was_typed(name: str, typed: str) -> None:
    """The invitation strips it and brings its letters to one form; the same words then found no account."""
    from bot.review.access.invitations import invite
    from bot.review.access.roles import Role

    typed = typed.format(name=name)
    path = "/" + invite(Role.REVIEWER).split("/", 3)[3]
    assert browser().post(path, {"username": typed, "password1": PASSWORD, "password2": PASSWORD}).status_code == 302
    assert browser().post("/sign-in/", {"username": typed, "password": PASSWORD}).status_code == 302


@pytest.mark.parametrize("typed", ["{name}" + "a" * 141, "\ufdfa" * 100])
def test_a_name_that_no_account_can_have_is_wrong(name: str, typed: str) -> None:
    """Also one that becomes too long for the list of failures only in its one form."""
    assert browser().post("/sign-in/", {"username": typed.format(name=name), "password": "wrong"}).status_code == 403


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


def test_a_form_of_another_site_is_refused(signed_in: Callable[..., Client]) -> None:
    """Without the page's own token nothing is saved."""
    somebody = signed_in("administrator", enforce_csrf_checks=True)
    assert somebody.post("/staff/invite/", {"role": "reviewer"}).status_code == 403


def test_leaving_signs_out_and_shows_nothing(signed_in: Callable[..., Client]) -> None:
    """The page afterwards says nothing about these pages, and the way back is closed."""
    somebody = signed_in("reviewer")
    answer = somebody.post("/leave/", follow=True)
    assert answer.redirect_chain == [("/away/", 302)]
    assert b"conversation" not in answer.content.lower()
    assert somebody.get("/queue/").url == "/sign-in/"


def test_a_right_code_that_comes_too_soon_is_not_called_wrong(signed_in: SignedIn, name: str) -> None:
    """After wrong codes the page says how long to wait, and that the code was not looked at."""
    from django_otp.oath import TOTP
    from django_otp.plugins.otp_totp.models import TOTPDevice

    signed_in("reviewer", name)
    device = TOTPDevice.objects.get(user=account(name))
    device.throttling_failure_count = 4
    device.save()
    somebody = browser()
    somebody.post("/sign-in/", {"username": name, "password": PASSWORD})
    page = somebody.post("/second-factor/", {"code": "000000"}).content.decode()
    assert "This code is not right" in page
    assert re.search(r"Wait 1[5-6] seconds", page)
    token = TOTP(device.bin_key)
    token.time = time.time()
    page = somebody.post("/second-factor/", {"code": f"{token.token():06d}"}).content.decode()
    assert "was not looked at" in page
    assert "not right" not in page


def test_a_failed_sign_in_keeps_the_name(name: str) -> None:
    """And ties the complaint to the fields."""
    page = browser().post("/sign-in/", {"username": name, "password": "wrong"}).content.decode()
    assert f'value="{name}"' in page
    assert 'aria-describedby="wrong"' in page
