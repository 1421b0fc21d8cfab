"""What went wrong is told plainly, and what somebody wrote is given back."""

from __future__ import annotations

from typing import TYPE_CHECKING

import sqlalchemy as sa

from bot.faults import OperatorError
from tests.unit.review.conftest import browser

if TYPE_CHECKING:
    from collections.abc import Callable

    import pytest
    from django.test import Client

    SignedIn = Callable[..., Client]


def test_a_note_that_comes_after_the_session_is_given_back() -> None:
    """Only to the person who wrote it on a page of ours: words that another site sends are not shown."""
    late = browser(enforce_csrf_checks=True)
    note = {"text": "call the <partner> again"}
    page = late.post("/conversations/5/note/", note, headers={"Sec-Fetch-Site": "same-origin"})
    assert page.status_code == 403
    assert "call the &lt;partner&gt; again" in page.content.decode()
    assert late.session["wanted"] == "/conversations/5/"
    assert b"partner" not in late.post("/conversations/5/note/", note).content


def test_a_failing_database_is_told_plainly(
    signed_in: SignedIn, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    """Readers get a page that says what to do, the operator a line without anybody's words."""

    def fails(*_args: object) -> None:
        raise sa.exc.OperationalError("SELECT secret words", {}, Exception("disk I/O error"))

    reader = signed_in("reviewer")
    reader.raise_request_exception = False
    monkeypatch.setattr("bot.review.views.conversations.queue", fails)
    answer = reader.get("/queue/")
    assert answer.status_code == 500
    assert b"goes on answering" in answer.content
    assert "OperationalError" in caplog.text
    assert "secret words" not in caplog.text


def test_the_log_says_what_an_operator_can_mend(
    signed_in: SignedIn, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    """The page sends whoever runs the server there; the message was written for them and holds nobody's words."""

    def fails(*_args: object) -> None:
        raise OperatorError("labels.yml, line 3: not a name. Write one.")

    reader = signed_in("reviewer")
    reader.raise_request_exception = False
    monkeypatch.setattr("bot.review.views.conversations.queue", fails)
    assert reader.get("/queue/").status_code == 500
    assert "A staff page failed: labels.yml, line 3: not a name. Write one." in caplog.text
