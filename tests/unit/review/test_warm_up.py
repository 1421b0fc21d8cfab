"""What the start loads, so that nobody's first click waits for it."""

from __future__ import annotations

import os
import subprocess
import sys
from typing import TYPE_CHECKING

from bot.helplines.problems import DirectoryError
from bot.review import warm_up as module
from bot.review.directory_files import FILES
from bot.review.warm_up import read_content
from bot.settings import ROOT, settings

if TYPE_CHECKING:
    from pathlib import Path

    import pytest

#: Starts as `serve` does, opens the sign-in page, and says which modules of ours and which templates that loaded.
FIRST_CLICK = """
import sys
from bot.review.serve import set_up
set_up()
from django.template import engines
from django.test import Client
from bot.review.warm_up import load_pages
from bot.review.wsgi import application
load_pages()
loader = engines["django"].engine.template_loaders[0]
def loaded():
    return {name for name in sys.modules if name.startswith("bot.")}, set(loader.get_template_cache)
before = loaded()
assert Client(HTTP_HOST="localhost").get("/sign-in/").status_code == 200
print([sorted(after - earlier) for earlier, after in zip(before, loaded())])
"""


def test_a_first_click_loads_nothing(tmp_path: Path) -> None:
    """Neither a module of ours nor a template."""
    done = subprocess.run(
        [sys.executable, "-c", FIRST_CLICK],
        env={**os.environ, "WAYMARK_VAR": str(tmp_path)},
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=False,
    )
    assert (done.stdout.strip(), done.stderr) == ("[[], []]", "")


def test_a_file_that_can_not_be_used_stops_no_other_one(monkeypatch: pytest.MonkeyPatch) -> None:
    """The page that needs the file says what is wrong; what comes after it is still read."""
    read = []

    def broken(*_: object) -> None:
        raise DirectoryError([])

    monkeypatch.setattr(module, "catalogue", broken)
    monkeypatch.setattr(FILES, "directory", broken)
    monkeypatch.setattr(module, "preload", read.extend)
    read_content()
    assert read == [settings().live_languages[0]]
