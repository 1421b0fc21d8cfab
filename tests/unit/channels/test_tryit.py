"""The try-it page offers what this installation has, and its files lie beside the code that serves them."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from bot.channel_names import TRYIT
from bot.channels.tryit import PAGE, options_of_page
from bot.helplines.load import load_directory
from bot.settings import DATA

if TYPE_CHECKING:
    import pytest


def test_the_page_offers_the_countries_of_the_directory() -> None:
    """A country that is added to the directory can be tried at once."""
    assert set(options_of_page()["countries"]) == set(load_directory().countries)


def test_the_page_offers_only_languages_that_the_bot_answers_in(monkeypatch: pytest.MonkeyPatch) -> None:
    """Another one would be ignored without a word."""
    monkeypatch.setenv("WAYMARK_LANGUAGES", "es en")
    assert options_of_page()["languages"] == ["es", "en"]


def test_the_script_lists_no_countries_and_no_languages() -> None:
    """It asks the server for them, and names the phones alone."""
    script = (PAGE / "tryit.js").read_text(encoding="utf-8")
    lists = [words.split() for words in re.findall(r'"((?:[A-Za-z]{2} )+[A-Za-z]{2})"', script)]
    assert lists == []
    assert re.findall(r'"(tryit_\w+)"', script.split("\n")[2]) == list(TRYIT)
    assert 'fetch("options.json")' in script


def test_the_folder_of_content_holds_no_code() -> None:
    """Everybody may edit `bot/data` with a text editor; code lies elsewhere."""
    code = {".py", ".js", ".css", ".html"}
    assert [path for path in DATA.rglob("*") if path.suffix in code] == []
