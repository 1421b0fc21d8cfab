"""Signing in leads to the page that was asked for."""

from __future__ import annotations

import time
from typing import TYPE_CHECKING

import pytest

from bot.review.access.wanted_page import WANTED
from tests.unit.review.conftest import PASSWORD, account, browser

if TYPE_CHECKING:
    from collections.abc import Callable

    from django.test import Client

    SignedIn = Callable[..., Client]


@pytest.mark.parametrize(
    ("asked", "kept"),
    [
        ("/conversations/?words=Xanthippe&country=QA", "/conversations/?country=QA"),
        ("/conversations/?words=Xanthippe", "/conversations/"),
        ("/conversations/5/?list=words%3DXanthippe%26tier%3Durgent", "/conversations/5/?list=tier%3Durgent"),
    ],
)
def test_words_that_were_searched_for_are_not_kept(asked: str, kept: str) -> None:
    """Sessions are on the disk, and staff may have searched for a name."""
    somebody = browser()
    somebody.get(asked)
    assert somebody.session[WANTED] == kept


def test_sessions_that_ended_by_themselves_go_when_somebody_signs_in(signed_in: SignedIn, name: str) -> None:
    """Whoever only looked in left one."""
    from django.contrib.sessions.backends.db import SessionStore

    signed_in("reviewer", name)
    session = SessionStore()
    session.set_expiry(-1)
    session.save()
    browser().post("/sign-in/", {"username": name, "password": PASSWORD})
    assert not SessionStore().exists(session.session_key)


def test_signing_in_leads_to_the_page_that_was_asked_for(signed_in: SignedIn, name: str) -> None:
    """Through both factors, once; a form's address opened again leads to the page that it belongs to."""
    from django_otp.oath import TOTP
    from django_otp.plugins.otp_totp.models import TOTPDevice

    signed_in("reviewer", name)
    device = TOTPDevice.objects.get(user=account(name))
    token = TOTP(device.bin_key)
    token.time = time.time()
    somebody = browser()
    assert somebody.get("/conversations/?country=QA").url == "/sign-in/"
    somebody.post("/sign-in/", {"username": name, "password": PASSWORD})
    answer = somebody.post("/second-factor/", {"code": f"{token.token():06d}"})
    assert answer.url == "/conversations/?country=QA"
    assert somebody.get("/conversations/5/turns/7/verdict/").url == "/conversations/5/turns/7/"
    assert somebody.get("/conversations/5/note/").url == "/conversations/5/"
    assert somebody.get("/directory/called/").url == "/directory/"
    assert somebody.get("/leave/").url == "/"
