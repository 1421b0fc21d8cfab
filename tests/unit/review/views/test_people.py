"""Lost telephones, forgotten passwords, locks, roles and open invitations; and who did what about them."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from bot.conversation_log.access_log import Wanted, accesses
from tests.unit.review.conftest import PASSWORD, account, browser

if TYPE_CHECKING:
    from collections.abc import Callable

    import sqlalchemy as sa
    from django.test import Client

    SignedIn = Callable[..., Client]


OTHER = "a bell rings under water"


def shown_link(page: bytes) -> str:
    """The path of the link that a page shows."""
    found = re.search(rb'<code class="secret">http://[^/]+(/[^<]+)</code>', page)
    assert found is not None
    return found[1].decode()


def test_a_lock_is_shown_and_ended_without_a_new_telephone(engine: sa.Engine, signed_in: SignedIn, name: str) -> None:
    """Five wrong passwords lock a name; the second factor has nothing to do with it and stays."""
    from django_otp import user_has_device

    assert engine
    signed_in("reviewer", name)
    chief = signed_in("administrator")
    path = f"/staff/{account(name).pk}/"
    assert b'chip-bad">locked' not in chief.get(path).content
    for _ in range(5):
        browser().post("/sign-in/", {"username": name, "password": "wrong"})
    assert b'chip-bad">locked' in chief.get(path).content
    assert b'chip-bad">locked' in chief.get("/staff/").content
    page = chief.post(f"{path}lock/", follow=True).content
    assert b"The lock is ended." in page
    assert user_has_device(account(name))
    assert browser().post("/sign-in/", {"username": name, "password": PASSWORD}).url == "/second-factor/"


def test_a_forgotten_or_leaked_password_is_ended(engine: sa.Engine, signed_in: SignedIn, name: str) -> None:
    """The old one and its sessions end at once; the link works once, and the telephone is asked for after it."""
    somebody, chief = signed_in("reviewer", name), signed_in("administrator")
    path = shown_link(chief.post(f"/staff/{account(name).pk}/password/", follow=True).content)
    assert somebody.get("/queue/").url == "/sign-in/"
    assert not account(name).check_password(PASSWORD)
    form = {"new_password1": OTHER, "new_password2": OTHER}
    new = browser()
    assert name.encode() in new.get(path).content
    assert new.post(path, {**form, "new_password2": "another"}).status_code == 200
    assert new.post(path, form).url == "/second-factor/"
    assert new.get("/queue/").url == "/second-factor/"
    assert browser().post(path, form).status_code == 410
    assert account(name).check_password(OTHER)
    assert [row.what for row in accesses(engine, Wanted(by=name), 1)] == ["new_password"]


def test_a_role_changes_and_nobody_changes_their_own(engine: sa.Engine, signed_in: SignedIn, name: str) -> None:
    """It holds from the next click; an administrator can't leave the pages without one."""
    assert engine
    somebody, chief = signed_in("reviewer", name), signed_in("administrator", f"{name}-chief")
    chief.post(f"/staff/{account(name).pk}/role/", {"role": "analyst"})
    assert (somebody.get("/figures/").status_code, somebody.get("/queue/").status_code) == (200, 403)
    own = account(f"{name}-chief").pk
    for step in ("role", "switch", "password"):
        assert chief.post(f"/staff/{own}/{step}/", {"role": "analyst"}).status_code == 404


def test_open_invitations_are_listed_and_withdrawn(engine: sa.Engine, signed_in: SignedIn) -> None:
    """The link is shown once, loading the page again makes no other, and a withdrawn one is over."""
    from bot.review.models import Invitation

    assert engine
    Invitation.objects.all().delete()
    chief = signed_in("administrator")
    path = shown_link(chief.post("/staff/invite/", {"role": "analyst"}, follow=True).content)
    again = chief.get("/staff/")
    assert b'class="secret"' not in again.content
    (entry,) = again.context["invitations"]
    assert entry.role == "analyst"
    assert browser().get(path).status_code == 200
    chief.post(f"/staff/invite/{entry.pk}/withdraw/")
    assert browser().get(path).status_code == 410


def test_what_was_done_about_accounts_is_in_the_log(engine: sa.Engine, signed_in: SignedIn, name: str) -> None:
    """Invitations, roles, closings, telephones, passwords, by whom and about whom."""
    signed_in("reviewer", name)
    chief = signed_in("administrator", f"{name}-chief")
    number = account(name).pk
    chief.post("/staff/invite/", {"role": "analyst"})
    for step in ("role", "switch", "switch", "second-factor", "lock", "password"):
        assert chief.post(f"/staff/{number}/{step}/", {"role": "analyst"}).url == f"/staff/{number}/"
    done = [(row.what, row.detail) for row in reversed(accesses(engine, Wanted(by=f"{name}-chief"), 1))]
    assert chief.get("/staff/").status_code == chief.get(f"/staff/{number}/").status_code == 200
    assert chief.get("/staff/access/").status_code == 200
    seen = [(row.what, row.detail) for row in reversed(accesses(engine, Wanted(by=f"{name}-chief"), 1))]
    assert seen[len(done) :] == [("people", ""), ("people", name), ("access", "")]
    assert done == [
        ("invited", "analyst"), ("role", f"{name} analyst"), ("closed", name), ("opened", name),
        ("telephone", name), ("unlocked", name), ("password", name),
    ]  # fmt: skip
