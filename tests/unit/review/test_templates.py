"""What holds for every page's markup."""

from __future__ import annotations

import re
from dataclasses import fields
from typing import TYPE_CHECKING

import pytest

from bot.conversation_log.shown import ShownConversation, ShownTurn
from bot.settings import ROOT

if TYPE_CHECKING:
    from collections.abc import Callable

    from django.test import Client

    SignedIn = Callable[..., Client]


@pytest.mark.parametrize(
    ("files", "name", "shown"),
    [
        ("transcript parts/turn parts/answers parts/verdict_form", "row", ShownTurn),
        ("transcript parts/turn parts/verdict_form", "chosen", ShownTurn),
        ("transcript", "c", ShownConversation),
    ],
)
def test_a_transcript_asks_for_nothing_that_is_not_shown(
    files: str, name: str, shown: type[ShownTurn | ShownConversation]
) -> None:
    """A template writes nothing in the place of a value that is missing, and says nothing."""
    folder = ROOT / "bot/review/templates/review"
    text = " ".join((folder / f"{each}.html").read_text(encoding="utf-8") for each in files.split())
    asked = set(re.findall(rf"\b{name}\.([a-z_]+)", text))
    assert asked
    assert asked <= {each.name for each in fields(shown)}


def test_no_page_holds_inline_script_or_style(turn: tuple[int, int], signed_in: SignedIn) -> None:
    """The content policy allows neither, no page needs them, and no cache keeps a page."""
    chief = signed_in("administrator")
    paths = "/queue/ /conversations/ /figures/ /directory/ /sharing/ /staff/ /staff/access/ /sign-in/ /away/ /nowhere/"
    for path in (*paths.split(), f"/conversations/{turn[0]}/"):
        answer = chief.get(path)
        policy = answer.headers["Content-Security-Policy"]
        assert "default-src 'none'" in policy
        assert "unsafe" not in policy
        assert "no-store" in answer.headers["Cache-Control"]
        page = answer.content.decode()
        assert not re.search(r"<script(?![^>]*\ssrc=)|\sstyle=|<style|\son[a-z]+=|javascript:", page), path
        assert not re.search(r"""(?:src|href|action)=["']https?://""", re.sub(r'href="https?://[^"]*"', "", page))
