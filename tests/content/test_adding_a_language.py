"""A fourteenth language is data and one word in the settings (docs/adding-a-language.md)."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from typing import TYPE_CHECKING

import pytest
from babel.messages.pofile import read_po, write_po

from bot.replies import translations
from bot.replies.catalogue import load_catalogue
from bot.replies.renderer import ReplyRenderer
from bot.settings import DATA, ROOT, settings

if TYPE_CHECKING:
    from pathlib import Path

TOY = "eo"  # Esperanto: Babel knows it, and nobody maintains it here


@pytest.fixture
def data(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Content with a toy catalogue, in which every text is the English one in brackets."""
    monkeypatch.setenv("WAYMARK_LANGUAGES", f"en {TOY}")
    settings.cache_clear()
    shutil.copytree(DATA / "guidance", tmp_path / "guidance")
    folder = tmp_path / "translations"
    (status,) = translations.update((TOY,), folder)
    assert status.translated == 0
    path = folder / f"{TOY}.po"
    with path.open("rb") as file:
        catalog = read_po(file)
    for message in catalog:
        if message.id:
            message.string = f"«{message.id}»"
    with path.open("wb") as file:
        write_po(file, catalog, width=0)
    return tmp_path


def test_the_new_language_is_complete_and_answered_in(data: Path) -> None:
    """After the catalogue is filled, texts and buttons come in the new language, with the numbers filled in."""
    assert translations.status(TOY, data / "translations").complete
    renderer = ReplyRenderer(words=load_catalogue((TOY,), data))
    facts = {"emergency_number": "999", "mobile_emergency": "112"}
    reply = renderer.render("utter_in_danger_call", TOY, "telegram", facts)
    assert reply["text"].startswith("«")
    assert "999" in reply["text"]
    asked = renderer.render("utter_ask_safe", TOY, "telegram", {})
    assert all(button["title"].startswith("«") for button in asked["buttons"])


def test_what_is_not_translated_yet_comes_in_english(data: Path) -> None:
    """A missing text is never an empty one."""
    path = data / "translations" / f"{TOY}.po"
    with path.open("rb") as file:
        catalog = read_po(file)
    for message in catalog:
        if message.context == "utter_noted":
            message.string = ""
    with path.open("wb") as file:
        write_po(file, catalog, width=0)
    reply = ReplyRenderer(words=load_catalogue((TOY,), data)).render("utter_noted", TOY, "telegram", {})
    assert (reply["text"], reply["language"]) == ("Thank you.", "en")


def test_an_edit_of_the_english_makes_the_old_translation_wait(data: Path) -> None:
    """A stale text is kept for its translator and not shown."""
    path = data / "translations" / f"{TOY}.po"
    stale = path.read_text(encoding="utf-8").replace('msgid "Thank you."', 'msgid "Thanks a lot."')
    path.write_text(stale, encoding="utf-8")
    (status,) = translations.update((TOY,), data / "translations")
    assert not status.complete
    reply = ReplyRenderer(words=load_catalogue((TOY,), data)).render("utter_noted", TOY, "telegram", {})
    assert reply["language"] == "en"


def test_a_lost_placeholder_is_reported(data: Path) -> None:
    """A text without its number must not go live."""
    path = data / "translations" / f"{TOY}.po"
    text = path.read_text(encoding="utf-8")
    path.write_text(text.replace("«In danger now? Call {emergency_number}.»", "«In danger now?»"), encoding="utf-8")
    status = translations.status(TOY, data / "translations")
    assert any("utter_in_danger_call" in line for line in status.broken)


_READ = """
import sys
from pathlib import Path
from bot.languages import known
known.FOLDER = Path(sys.argv[1])  # before anything reads it
from bot.privacy.reading import read
reading = read(sys.argv[2], "eo")
print(reading.languages[0], *(f"{token.text}={token.standing.value}" for token in reading.tokens))
"""


def test_redaction_reads_the_new_language(tmp_path: Path) -> None:
    """By its script and its list of words: else most words of a message would go, and staff could read nothing."""
    folder = tmp_path / "languages"
    shutil.copytree(DATA / "languages", folder)
    file = folder / "languages.yml"
    entry = f"ours:\n  {TOY}: {{cldr: eo, script: LATIN}}\n"
    file.write_text(file.read_text(encoding="utf-8").replace("ours:\n", entry), encoding="utf-8")
    (folder / "words" / f"{TOY}.txt").write_text("estro pagas nian laboron", encoding="utf-8")
    command = [sys.executable, "-c", _READ, str(folder), "estro Okonkwo pagas nian laboron"]
    environment = {**os.environ, "PYTHONPATH": str(ROOT)}
    done = subprocess.run(command, env=environment, capture_output=True, text=True, check=True)
    assert done.stdout.split() == [TOY, "estro=common", "Okonkwo=name", "pagas=common", "nian=common", "laboron=common"]
