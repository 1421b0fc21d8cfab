"""Words of the staff pages for codes."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from bot.channel_names import CHANNELS
from bot.review import views
from bot.review.labels import country, label, labels, language_name, moment

VIEWS = Path(views.__file__).parent


@pytest.mark.parametrize(
    ("of", "code", "words"),
    [("tiers", "urgent", "Urgent"), ("tiers", "not_there", "Not there"), ("nothing", "x_y", "X y"), ("tiers", "", "")],
)
def test_a_code_without_a_label_is_shown_with_spaces(of: str, code: str, words: str) -> None:
    """The first letter large."""
    assert label(of, code) == words


def test_names_of_languages_and_countries() -> None:
    """The code where there is no name, nothing where there is no code."""
    assert (language_name("sw"), language_name("xx-what"), language_name(None)) == ("Swahili", "xx-what", "")
    assert language_name("tl") == "Filipino"  # and no country after it
    assert (country("GB"), country(None)) == ("United Kingdom", "")
    assert moment(None) is None


def test_every_channel_has_a_name() -> None:
    """Staff choose by it, and read it in the figures."""
    assert labels()["channels"].keys() == {*CHANNELS}


def test_every_message_of_a_page_has_words() -> None:
    """Else a reader would be told a code."""
    source = "".join(page.read_text(encoding="utf-8") for page in VIEWS.glob("*.py"))
    told = re.findall(r'messages\.\w+\(request, "([^"]+)"', source)
    told += [f"account {what}" for what in re.findall(r'_done\(request, user, "(\w+)"', source)]
    assert len(told) > 12
    assert set(told) <= set(labels()["messages"])
