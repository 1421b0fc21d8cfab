"""What a reply names is the same on both sides of Rasa."""

from __future__ import annotations

from dataclasses import asdict

import pytest

from bot.helplines.shown import Shown, ShownLine, ShownSite, shown_of, without_sites

LINE = ShownLine(directory_name="Line", name="Line", reach="text", sms="5", languages=("ar", "en"))
SITE = ShownSite(name="Site", web="https://site.example")


@pytest.mark.parametrize("shown", [LINE, SITE])
def test_what_was_made_a_dictionary_is_read_again(shown: Shown) -> None:
    """Rasa passes on only dictionaries."""
    assert shown_of(asdict(shown)) == shown


def test_a_fact_that_no_line_has_is_refused() -> None:
    """A misspelt one would be left out of the text, and nobody would see it."""
    with pytest.raises(TypeError, match="note_fre"):
        shown_of(asdict(LINE) | {"note_fre": True})


def test_a_site_is_no_line() -> None:
    """It has no number."""
    assert without_sites([LINE, SITE]) == [LINE]
