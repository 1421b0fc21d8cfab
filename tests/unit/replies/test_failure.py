"""What a person reads when the bot itself fails, in every language and for every country."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from bot.helplines.failure import failure_numbers
from bot.helplines.load import DATA
from bot.replies import failure
from bot.replies.catalogue import catalogue
from bot.replies.failure import failure_text, quick_exit_text
from bot.replies.sms_text import Encoding, fits_as_emergency, segmentation
from bot.settings import settings

if TYPE_CHECKING:
    from pathlib import Path

LANGUAGES = settings().live_languages
COUNTRIES = sorted(path.stem for path in DATA.glob("[A-Z][A-Z].yml"))
TELL = [country for country in COUNTRIES if failure_numbers(country).tells]


@pytest.mark.parametrize("language", LANGUAGES)
def test_that_authorities_are_told_stands_before_the_number(language: str) -> None:
    """In the words that any other answer has for it; a line that tells nobody comes without them."""
    warning = catalogue(LANGUAGES).text("told_authorities", language, sms=True)[0].rstrip(": ").casefold()
    for country in COUNTRIES:
        numbers = failure_numbers(country)
        before, number, _ = failure_text(country, language, sms=False)[0].partition(numbers.phone or "none")
        assert (warning in before.casefold()) == numbers.tells
        assert bool(number) == bool(numbers.phone)
    assert TELL


@pytest.mark.parametrize("language", LANGUAGES)
def test_it_costs_what_emergency_wording_may(language: str) -> None:
    """For every country: one part of plain letters, else two, whatever its helpline is called."""
    texts = {country: failure_text(country, language, sms=True)[0] for country in COUNTRIES}
    assert [country for country, text in texts.items() if not fits_as_emergency(text)] == []


def test_a_name_is_cut_only_where_a_part_is_saved() -> None:
    """In Spanish the warning leaves no room for its last word; elsewhere than by SMS there is always room."""
    assert "National Human Trafficking Hotline" in failure_text("US", "en", sms=True)[0]
    assert "National Human Trafficking, " in failure_text("US", "es", sms=True)[0]
    assert "National Human Trafficking Hotline" in failure_text("US", "es", sms=False)[0]


@pytest.mark.parametrize("language", sorted({*LANGUAGES} & {*settings().sms_plain_letters.split()}))
def test_it_has_plain_letters_where_other_texts_have(language: str) -> None:
    """One letter with a mark would more than double what it costs."""
    texts = [failure_text(country, language, sms=True)[0] for country in COUNTRIES]
    assert {segmentation(text).encoding for text in texts} == {Encoding.GSM_7}


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_harmless_line_is_the_one_of_every_quick_exit(language: str) -> None:
    """A second wording would tell somebody who knows the first that something happened."""
    usual = catalogue(LANGUAGES).text("utter_quick_exit", language, sms=False)
    assert quick_exit_text(language, sms=False) == usual
    assert segmentation(quick_exit_text(language, sms=True)[0]).segments == 1


BROKEN = [
    "",
    "- a",
    "with_line: [",
    "with_line: 7",
    "with_line: '{nobody}'",
    "with_line: '{'",
    "with_line: '{}'",
    "x: \0",
]


@pytest.mark.parametrize("content", BROKEN)
def test_a_mistake_in_the_words_does_not_cost_the_number(
    content: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """English is there for another language, and the numbers alone for English."""
    english = (failure.FOLDER / "en.yml").read_text(encoding="utf-8")
    monkeypatch.setattr(failure, "FOLDER", tmp_path)
    failure._wording.cache_clear()
    (tmp_path / "es.yml").write_text(content, encoding="utf-8")
    assert failure_text("QA", "es", sms=True) == ("999 / 112", "es")
    assert quick_exit_text("es", sms=True) == ("OK", "es")
    (tmp_path / "en.yml").write_text(english, encoding="utf-8")
    text, language = failure_text("QA", "es", sms=True)
    assert "999 / 112" in text
    assert language == "en"
    assert quick_exit_text("es", sms=False) == ("OK, thanks. Have a nice day.", "en")
    failure._wording.cache_clear()
