"""Lost telephones, forgotten passwords, locks, roles and open invitations; and who did what about them."""

from __future__ import annotations

import re
import time
import uuid
from typing import TYPE_CHECKING, Any

import pytest

from bot.conversation_log.access_log import Wanted, accesses, record_listed
from bot.conversation_log.log import now_minute, write_turn
from bot.conversation_log.record import TurnRecord

if TYPE_CHECKING:
    from collections.abc import Callable

    import sqlalchemy as sa
    from django.test import Client

    SignedIn = Callable[..., Client]

PASSWORD = "a kettle sings at noon"
OTHER = "a bell rings under water"


def browser(**options: object) -> Client:
    """A browser that nobody has signed in with."""
    from django.test import Client

    return Client(HTTP_HOST="localhost", **options)


def account(name: str) -> Any:
    """The account of that name."""
    from django.contrib.auth.models import User

    return User.objects.get(username=name)


@pytest.fixture
def name() -> str:
    """A name that nobody has."""
    return uuid.uuid4().hex[:10]


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


def test_a_forgotten_or_leaked_password_is_ended(engine: sa.Engine, signed_in: SignedIn, name: str) -> None:
    """The old one and its sessions end at once; the link works once, and the telephone is asked for after it."""
    assert engine
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


def test_the_command_line_has_a_way_back_too(engine: sa.Engine, signed_in: SignedIn, name: str) -> None:
    """An only administrator who forgot the password has no other."""
    from bot.review.access.commands import NoSuchAccountError, end_lock, end_password

    signed_in("administrator", name)
    assert browser().get("/" + end_password(name).split("/", 3)[3]).status_code == 200
    end_lock(name)
    with pytest.raises(NoSuchAccountError):
        end_password("nobody at all")
    done = [(row.by, row.what, row.detail) for row in accesses(engine, Wanted(), 1)]
    assert done == [("command line", "unlocked", name), ("command line", "password", name)]


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


def test_the_access_log_tells_who_saw_a_conversation(engine: sa.Engine, signed_in: SignedIn, name: str) -> None:
    """Also in a list or a queue, and who tried it; asked for by person, number or day."""
    for number in range(60):
        write_turn(engine, TurnRecord(f"{number}", f"k1.{number}", "sms", now_minute(), text="x", missed=60))
    reader, analyst = signed_in("reviewer", name), signed_in("analyst", f"{name}-2")
    reader.get("/queue/")
    seen = reader.get("/conversations/").context["rows"][0]["conversation"].id
    analyst.get(f"/conversations/{seen}/")
    found = accesses(engine, Wanted(conversation=seen), 1)
    assert {(row.by, row.what) for row in found} >= {(f"{name}-2", "refused"), (name, "conversations")}
    assert not accesses(engine, Wanted(by=name, conversation=seen + 100_000), 1)
    assert not accesses(engine, Wanted(until=now_minute() - 60), 1)
    page = signed_in("administrator").get(f"/staff/access/?conversation={seen}&by={name}-2&day=nonsense")
    assert [row.what for row in page.context["rows"]] == ["refused"]
    assert f'<a href="/conversations/{seen}/">#{seen}</a>' in page.content.decode()


def test_numbers_of_the_access_log_lead_to_their_conversations(
    engine: sa.Engine, signed_in: SignedIn, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Those of a list too; what is no number is told, and a long log is left by its ends."""
    monkeypatch.setattr("bot.review.views.access_log.SIZE", 1)
    record_listed(engine, "ana", "queue", [7, 515], "missed <es> x#9")
    record_listed(engine, "ana", "queue", [8])
    chief = signed_in("administrator")
    page = chief.get("/staff/access/?page=2").content.decode()
    first, second = '<a href="/conversations/7/">#7</a>', '<a href="/conversations/515/">#515</a>'
    assert f"missed &lt;es&gt; x#9 {first} {second}</td>" in page
    assert ">Newest</a>" in page
    odd = chief.get("/staff/access/?conversation=abc").content.decode()
    assert "“abc” is no number of a conversation" in odd


def test_many_conversations_fit_the_column(engine: sa.Engine) -> None:
    """Their numbers are cut between two, never within one; none is taken for a part of another."""
    record_listed(engine, "ana", "queue", range(1_000_000, 1_000_100), "words " + "x" * 300)
    kept = accesses(engine, Wanted(), 1)
    assert max(len(row.detail) for row in kept) <= 200
    assert sum(row.detail.count("#") for row in kept) == 100
    assert len(accesses(engine, Wanted(conversation=1_000_099), 1)) == 1
    assert not accesses(engine, Wanted(conversation=100_009), 1)
    record_listed(engine, "ana", "queue", [])
    assert len(accesses(engine, Wanted(), 1)) == len(kept) + 1


def test_what_was_done_about_accounts_is_in_the_log(engine: sa.Engine, signed_in: SignedIn, name: str) -> None:
    """Invitations, roles, closings, telephones, passwords, by whom and about whom."""
    signed_in("reviewer", name)
    chief = signed_in("administrator", f"{name}-chief")
    number = account(name).pk
    chief.post("/staff/invite/", {"role": "analyst"})
    for step in ("role", "switch", "switch", "second-factor", "lock", "password"):
        assert chief.post(f"/staff/{number}/{step}/", {"role": "analyst"}).url == f"/staff/{number}/"
    done = [(row.what, row.detail) for row in reversed(accesses(engine, Wanted(by=f"{name}-chief"), 1))]
    assert done == [
        ("invited", "analyst"), ("role", f"{name} analyst"), ("closed", name), ("opened", name),
        ("telephone", name), ("unlocked", name), ("password", name),
    ]  # fmt: skip


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


def test_a_note_that_comes_after_the_session_is_given_back() -> None:
    """Only to who wrote it on a page of ours: words that another site sends are not shown."""
    late = browser(enforce_csrf_checks=True)
    note = {"text": "call the <partner> again"}
    page = late.post("/conversations/5/note/", note, headers={"Sec-Fetch-Site": "same-origin"})
    assert page.status_code == 403
    assert "call the &lt;partner&gt; again" in page.content.decode()
    assert late.session["wanted"] == "/conversations/5/"
    assert b"partner" not in late.post("/conversations/5/note/", note).content


def test_a_failed_sign_in_keeps_the_name(name: str) -> None:
    """And ties the complaint to the fields."""
    page = browser().post("/sign-in/", {"username": name, "password": "wrong"}).content.decode()
    assert f'value="{name}"' in page
    assert 'aria-describedby="wrong"' in page
