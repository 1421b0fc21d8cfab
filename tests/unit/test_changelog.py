"""Each entry of the changelog says what to do after the update, and the newest version is the project's."""

from __future__ import annotations

import re
import tomllib

from bot.settings import ROOT

ENTRIES = re.split(r"^## ", (ROOT / "CHANGELOG.md").read_text(encoding="utf-8"), flags=re.MULTILINE)[1:]


def test_each_entry_says_whether_to_train() -> None:
    """An operator must not have to guess it from the list of changes."""
    assert ENTRIES
    for entry in ENTRIES:
        assert re.search(r"^After this update: (train|nothing)\.$", entry.rstrip().splitlines()[-1]), entry


def test_the_newest_version_is_the_projects() -> None:
    """Above it stands only what is not released yet."""
    version = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]["version"]
    titles = [entry.splitlines()[0] for entry in ENTRIES]
    assert next(title for title in titles if title != "Unreleased").partition(",")[0] == version
