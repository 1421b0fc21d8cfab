"""What holds for every page's markup."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable

    from django.test import Client

    SignedIn = Callable[..., Client]


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
