"""What an editor of words, phrases, texts and examples is told, with file and line."""

from __future__ import annotations

import re
import shutil
from typing import TYPE_CHECKING

import pytest

from bot.engine.content_check import content_faults
from bot.replies.short_words import short_words
from bot.settings import DATA

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path


@pytest.fixture
def data(tmp_path: Path) -> Iterator[Path]:
    """A copy of what is checked, in two languages."""
    for folder in ("words", "urgency", "ages", "failure", "telegram", "nlu/shorthand"):
        (tmp_path / folder).mkdir(parents=True)
        for language in ("en", "fr"):
            shutil.copy(DATA / folder / f"{language}.yml", tmp_path / folder)
    for language in ("en", "fr"):
        (tmp_path / "nlu" / language).mkdir()
        shutil.copy(DATA / "nlu" / language / "greet.yml", tmp_path / "nlu" / language)
    (tmp_path / "follow_ups").mkdir()
    shutil.copy(DATA / "follow_ups" / "usual.yml", tmp_path / "follow_ups")
    shutil.copy(DATA / "questions.yml", tmp_path)
    short_words.cache_clear()
    yield tmp_path
    short_words.cache_clear()


def test_what_is_shipped_is_right(data: Path) -> None:
    """Nothing is said of it."""
    assert content_faults(data) == []


@pytest.mark.parametrize(
    ("file", "old", "new", "said"),
    [
        ("words/fr.yml", '"yes":', '"yse":', r"words/fr\.yml:\d+: 'yse' is not known in the file"),
        ("words/fr.yml", '"yes": [', '"yes": [no, ', r'words/fr\.yml:\d+: .*Write "no"'),
        ("words/fr.yml", "numbers:", "numbers: [", r"words/fr\.yml:\d+: .*Look at this line"),
        ("words/fr.yml", "  menu:", "  menyu:", r"words/fr\.yml:\d+: 'menyu' is no intent"),
        ("urgency/fr.yml", "language: fr", "language: en", r"urgency/fr\.yml:\d+: the language is not fr"),
        ("ages/fr.yml", "language: fr", "language: fr\nlanguage: fr", r"ages/fr\.yml:\d+: 'language' stands twice"),
        ("failure/fr.yml", "{phone}", "{fone}", r"failure/fr\.yml:\d+: .* must hold these placeholders: .*{phone}"),
        ("telegram/fr.yml", "  exit:", "  exti:", r"telegram/fr\.yml:\d+: 'exti' is not known in 'commands'"),
        ("nlu/shorthand/fr.yml", "shorthand:", "shorthands:", r"shorthand/fr\.yml:\d+: 'shorthands' is not known"),
        ("questions.yml", "  worker_rights:", "  workers_rights:", r"questions\.yml:\d+: 'workers_rights' is no page"),
        ("questions.yml", "elsewhere:", "nowhere:", r"questions\.yml:\d+: 'nowhere' is not known in the file"),
        ("follow_ups/usual.yml", "immediate_danger:", "immediate:", r"usual\.yml:\d+: 'immediate' is no intent"),
        ("follow_ups/usual.yml", "not_safe:", "not_save:", r"usual\.yml:\d+: 'not_save' is no kind"),
        ("nlu/fr/greet.yml", "    - ", "    ", r"fr/greet\.yml:\d+: .* does not begin with"),
        ("nlu/fr/greet.yml", "intent: greet", "intent: thank", r"fr/greet\.yml:3: holds intent 'thank'"),
    ],
)
def test_a_slip_is_named_with_file_and_line(data: Path, file: str, old: str, new: str, said: str) -> None:
    """And nothing else is."""
    path = data / file
    text = path.read_text(encoding="utf-8")
    assert old in text
    path.write_text(text.replace(old, new, 1), encoding="utf-8")
    (fault,) = content_faults(data)
    assert re.search(said, fault), fault


def test_another_encoding_is_named_with_its_line(data: Path) -> None:
    """Some editors save in the encoding of their country."""
    path = data / "failure" / "fr.yml"
    path.write_bytes(path.read_text(encoding="utf-8").encode("latin-1", errors="replace"))
    (fault,) = content_faults(data)
    assert fault.startswith("failure/fr.yml:")
    assert "Save the file as UTF-8" in fault
