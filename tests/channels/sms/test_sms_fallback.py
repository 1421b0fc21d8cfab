"""What answers by SMS while the machine is down: finished for one country, or refused."""

from __future__ import annotations

from typing import TYPE_CHECKING
from xml.etree import ElementTree as ET

import pytest
from typer.testing import CliRunner

from bot.channels import sms_fallback
from bot.channels.sms_fallback import FallbackError, fallback_twiml
from bot.cli.main import app
from bot.helplines.failure import failure_numbers
from bot.helplines.load import DATA, load_directory
from bot.helplines.problems import DirectoryError
from bot.replies.failure import failure_text
from bot.replies.sms_text import Encoding, segmentation
from bot.settings import ROOT

if TYPE_CHECKING:
    from pathlib import Path

COUNTRIES = sorted(path.stem for path in DATA.glob("[A-Z][A-Z].yml"))


def message(twiml: str) -> str:
    """The one message of a TwiML document."""
    (found,) = ET.fromstring(twiml).findall("./Message")  # noqa: S314  made here
    return found.text or ""


def test_every_country_has_one_that_may_go_live(monkeypatch: pytest.MonkeyPatch) -> None:
    """One text message of plain letters, with the country's own numbers."""
    whole = load_directory()
    monkeypatch.setattr(sms_fallback, "load_directory", lambda: whole)  # read 250 times it would take a minute
    for country in COUNTRIES:
        text, numbers = message(fallback_twiml(country, "en")), failure_numbers(country)
        cost = segmentation(text)
        assert (cost.encoding, cost.segments) == (Encoding.GSM_7, 1), country
        assert all(number in text for number in (*numbers.emergency, numbers.phone)), country


@pytest.mark.parametrize(("country", "language"), [("QA", "en"), ("US", "es"), ("TR", "fr"), ("GB", "ru")])
def test_the_command_prints_what_the_webhook_would_say(country: str, language: str) -> None:
    """As XML, letter by letter, and nothing else: it is pasted as it stands."""
    result = CliRunner().invoke(app, ["helplines", "fallback", country.lower(), "--language", language])
    assert (result.exit_code, result.stderr) == (0, "")
    assert message(result.stdout) == failure_text(country, language, sms=True)[0]


def test_a_country_without_a_confirmed_line_is_told_to_the_operator() -> None:
    """Beside the text, not in it."""
    result = CliRunner().invoke(app, ["helplines", "fallback", "CL"])
    assert "133" in message(result.stdout)
    assert result.stderr.startswith("CL.yml: ")


def test_a_language_without_the_words_is_refused() -> None:
    """English would be pasted unread for people who asked for German."""
    with pytest.raises(FallbackError, match=r"failure/de\.yml: missing"):
        fallback_twiml("QA", "de")


def test_a_directory_with_an_error_is_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The webhook says 112 then, which is better than nothing; a text that stays must not."""
    (tmp_path / "QA.yml").write_text("country: QA\nname: [broken\n", encoding="utf-8")
    monkeypatch.setattr(sms_fallback, "load_directory", lambda: load_directory(tmp_path))
    with pytest.raises(DirectoryError, match=r"QA\.yml:"):
        fallback_twiml("QA", "en")


def test_a_country_without_a_file_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    """Its numbers are not known."""
    monkeypatch.delitem(countries := dict(load_directory().countries), "QA")
    monkeypatch.setattr(sms_fallback, "load_directory", lambda: type(load_directory())(countries))
    with pytest.raises(FallbackError, match=r"QA\.yml: there is no such file"):
        fallback_twiml("QA", "en")


def test_a_text_of_too_many_parts_names_the_line_to_shorten(monkeypatch: pytest.MonkeyPatch) -> None:
    """One letter outside the alphabet more than doubles what it costs."""
    monkeypatch.setattr(sms_fallback, "failure_text", lambda *_, **__: ("ž" * 140, "en"))
    with pytest.raises(FallbackError, match=r"^GB\.yml:\d+: .* takes 3 parts \(UCS-2\)\. Give .* short_name"):
        fallback_twiml("GB", "en")


def test_the_document_names_the_command() -> None:
    """Somebody who sets up Twilio finds it there, and no file with words left to fill in."""
    assert "bot helplines fallback QA" in (ROOT / "docs" / "sms.md").read_text(encoding="utf-8")
