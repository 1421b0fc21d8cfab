"""One's own account."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tests.unit.review.conftest import PASSWORD, account, browser

if TYPE_CHECKING:
    from collections.abc import Callable

    import sqlalchemy as sa
    from django.test import Client

    SignedIn = Callable[..., Client]


OTHER = "a bell rings under water"


def test_everybody_changes_their_own_password(engine: sa.Engine, signed_in: SignedIn, name: str) -> None:
    """With the old one; the browser stays signed in, every other one is out."""
    assert engine
    here = signed_in("analyst", name)
    there = browser()
    there.force_login(account(name), backend="django.contrib.auth.backends.ModelBackend")
    form = {"old_password": "wrong", "new_password1": OTHER, "new_password2": OTHER}
    refused = here.post("/account/", form)
    assert b'aria-describedby="id_old_password-wrong"' in refused.content
    assert here.post("/account/", {**form, "old_password": PASSWORD}).url == "/account/"
    assert account(name).check_password(OTHER)
    assert here.get("/account/").status_code == 200
    assert there.get("/second-factor/").url == "/sign-in/"
