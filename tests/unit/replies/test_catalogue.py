"""Every text has one English source; a translation counts while it is confirmed and its English unchanged."""

from __future__ import annotations

from textwrap import dedent
from typing import TYPE_CHECKING

import pytest

from bot.content_files import ContentFileError
from bot.replies.catalogue import BUTTON, Catalogue, ContentError, Response, load_catalogue, read_responses

if TYPE_CHECKING:
    from pathlib import Path

GREET = Response("utter_greet", "Good morning", "Morning")
DOMAIN = """\
responses:
  utter_greet:
    - text: Good morning
      buttons:
        - {title: "Yes", payload: /affirm}
    - text: Morning
      channel: sms
  utter_bye:
    - text: Good night
"""
SPANISH = """\
msgctxt "utter_greet"
msgid "Good morning"
msgstr "Buenos días"

#, fuzzy
msgctxt "utter_bye"
msgid "Good night"
msgstr "Buenas"

msgctxt "button"
msgid "Yes"
msgstr "Sí"
"""


def folder(tmp_path: Path, domain: str = DOMAIN, **guidance: str) -> tuple[Path, Path]:
    """A folder of content with this domain, and its path."""
    (tmp_path / "guidance").mkdir()
    (tmp_path / "translations").mkdir()
    (tmp_path / "translations" / "es.po").write_text(SPANISH, encoding="utf-8")
    for name, text in guidance.items():
        (tmp_path / "guidance" / f"{name}.yml").write_text(dedent(text), encoding="utf-8")
    path = tmp_path / "domain.yml"
    path.write_text(domain, encoding="utf-8")
    return tmp_path, path


@pytest.mark.parametrize(
    ("translated", "sms", "text"),
    [
        ({}, False, ("Good morning", "en")),
        ({}, True, ("Morning", "en")),
        ({("utter_greet", "Good morning"): "Buenos días"}, False, ("Buenos días", "es")),
        ({("utter_greet", "Good morning"): "Buenos días"}, True, ("Buenos días", "es")),
        ({("utter_greet (sms)", "Morning"): "Buenas"}, True, ("Buenas", "es")),
        ({("utter_greet (sms)", "Morning"): "Buenas"}, False, ("Good morning", "en")),
        ({("utter_greet", "Good day"): "Buenos días"}, False, ("Good morning", "en")),
    ],
    ids=["English", "short English", "translated", "long for short", "short", "no long one", "stale"],
)
def test_a_text_in_the_language_or_else_in_english(
    translated: dict[tuple[str, str], str], sms: bool, text: tuple[str, str]
) -> None:
    """A long text that is understood comes before a short one that is not; one of an older English is not shown."""
    words = Catalogue({"utter_greet": GREET}, {"es": translated})
    assert words.text("utter_greet", "es", sms) == text


def test_a_title_is_translated_once_for_all_responses() -> None:
    """Under one context of its own."""
    words = Catalogue({}, {"es": {(BUTTON, "Yes"): "Sí"}})
    assert (words.title("Yes", "es"), words.title("No", "es"), words.title("Yes", "fr")) == ("Sí", "No", "Yes")


def test_a_response_that_is_missing_is_named() -> None:
    """With what to do about it."""
    with pytest.raises(ContentError, match=r"utter_greet.*Add it there"):
        Catalogue({}).text("utter_greet", "en", sms=False)


def test_a_draft_of_a_translation_is_not_shown(tmp_path: Path) -> None:
    """A fuzzy entry waits for its translator."""
    data, domain = folder(tmp_path)
    words = load_catalogue(("en", "es", "fr"), data, domain)
    assert words.text("utter_greet", "es", sms=False) == ("Buenos días", "es")
    assert words.text("utter_bye", "es", sms=False) == ("Good night", "en")
    assert words.title("Yes", "es") == "Sí"
    assert words.text("utter_greet", "fr", sms=False) == ("Good morning", "en")


def test_a_response_has_its_texts_and_its_buttons(tmp_path: Path) -> None:
    """The text for SMS has none of the other's buttons; without one, the text is both."""
    _, domain = folder(tmp_path)
    greet, bye = read_responses(domain)
    assert greet == Response("utter_greet", "Good morning", "Morning", (("Yes", "/affirm"),), (), "domain.yml")
    assert (bye.text, bye.sms) == ("Good night", "Good night")


def test_a_name_stands_in_one_file(tmp_path: Path) -> None:
    """Both files are named."""
    data, domain = folder(tmp_path, page="responses: {utter_bye: [{text: Bye}]}")
    with pytest.raises(ContentFileError, match=r"page\.yml: utter_bye is in domain.yml"):
        load_catalogue((), data, domain)


@pytest.mark.parametrize(
    "variants",
    [
        "[{text: One}, {text: Two}]",
        "[{text: One, channel: sms}]",
        "[{text: One}, {text: Two, channel: sms}, {text: Three, channel: sms}]",
        "[{text: One}, {text: Two, channel: telegram}]",
    ],
)
def test_there_is_one_text_and_at_most_one_for_sms(tmp_path: Path, variants: str) -> None:
    """Random variants would make tests and translations guess."""
    _, domain = folder(tmp_path, f"responses: {{utter_greet: {variants}}}")
    with pytest.raises(ContentFileError, match=r"\.yml:\d+: utter_greet needs one text"):
        read_responses(domain)
