"""Signing in leads to the page that was asked for."""

from __future__ import annotations

import time
from typing import TYPE_CHECKING

from tests.unit.review.conftest import PASSWORD, account, browser

if TYPE_CHECKING:
    from collections.abc import Callable

    from django.test import Client

    SignedIn = Callable[..., Client]


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
