"""What an editor of words, phrases, texts and examples is told, with file and line."""

from __future__ import annotations

import re
import shutil
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from bot.content_check.files import content_faults
from bot.helplines.load import UNVERIFIED_FILE, read_directory
from bot.settings import DATA
from bot.typed.short_words import short_words

if TYPE_CHECKING:
    from collections.abc import Iterator


#: Files that are not of one language alone, and one each of those that only some readers read.
_SINGLE = (
    "follow_ups/usual.yml", "follow_ups/kinds.yml", "questions.yml", "emoji.yml", "quiz.yml", "signs.yml",
    "guidance/sources.yml", "guidance/about_us.yml", "rules/one_need_an_intent.yml", "languages/languages.yml",
    "languages/negations.yml", "languages/words/vi.txt", "places/cues/fr.yml", "places/people/fr.yml",
    "places/words/fr.yml", "places/spoken/fr.yml", "places/cities.yml", "privacy/cues/fr.yml", "privacy/keep/fr.txt",
    "privacy/examples/fr.txt", "learning/reasons.yml", "learning/stand_ins.yml", "review/labels.yml",
    "review/demo.yml", "sharing/htcds.yml", "sharing/regions.yml", "sharing/incidents.md",
)  # fmt: skip


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
    for name in _SINGLE:
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        shutil.copy(DATA / name, tmp_path / name)
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
        ("follow_ups/kinds.yml", "am_safe:", "am_safe: [", r"kinds\.yml:\d+: .*Look at this line"),
        ("follow_ups/kinds.yml", "beside: utter_cost", "beside: utter_kost", r"kinds\.yml:\d+: .* response utter_kost"),
        (
            "follow_ups/kinds.yml",
            "again: utter_first_ask",
            "again: utter_ask",
            r"kinds\.yml:\d+: .* response utter_ask",
        ),
        (
            "follow_ups/kinds.yml",
            "topic: check_job",
            "topic: check_jobs",
            r"kinds\.yml:\d+: .* response utter_check_jobs",
        ),
        ("follow_ups/kinds.yml", "by: line/cost", "by: lines/cost", r"kinds\.yml:\d+: 'lines' is no question"),
        ("follow_ups/kinds.yml", "{intent: more}", "{intent: moer}", r"kinds\.yml:\d+: 'moer' is no intent"),
        ("emoji.yml", '"yes":', "yes:", r'emoji\.yml:\d+: the name yes .*Write "yes"'),
        ("quiz.yml", "correct: b", "correct: d", r"quiz\.yml:\d+: 'd' is none of the choices"),
        ("quiz.yml", 'correct: "yes"', "correct: yes", r'quiz\.yml:\d+: .*Write "yes"'),
        ("guidance/sources.yml", "  acep_2018:", "  acep:", r"sources\.yml:\d+: 'acep_2018' is no key of 'references'"),
        ("guidance/sources.yml", "2026-11-24", "2026-11-34", r"sources\.yml:4: 'reviewed' must be a day"),
        ("guidance/about_us.yml", "  - text:", "  - txt:", r"about_us\.yml:\d+: 'txt' is not known"),
        (
            "rules/one_need_an_intent.yml",
            "- intent: greet",
            "- intent: great",
            r"intent\.yml:\d+: 'great' is no intent",
        ),
        ("rules/one_need_an_intent.yml", "action_emergency", "action_alarm", r"\.yml:\d+: 'action_alarm' is no action"),
        ("languages/languages.yml", "script: LATIN", "skript: LATIN", r"languages\.yml:\d+: 'skript' is not known"),
        ("languages/negations.yml", '["no", nunca', "[no, nunca", r'negations\.yml:\d+: .*Write "no"'),
        ("places/cues/fr.yml", "at: [", "att: [", r"cues/fr\.yml:1: 'att' is not known"),
        ("places/cues/fr.yml", "at: [", 'at: ["*", ', r"cues/fr\.yml:1: '\*' holds no word"),
        ("places/people/fr.yml", "other: [", "others: [", r"people/fr\.yml:\d+: 'others' is not known"),
        ("places/words/fr.yml", "cued: [", "cued: [no, ", r'words/fr\.yml:\d+: .*Write "no"'),
        ("places/spoken/fr.yml", "CD: [", "NO: [", r'spoken/fr\.yml:\d+: the name NO .*Write "NO"'),
        ("places/cities.yml", "\nmeans:", "\nmean:", r"places/cities\.yml:\d+: 'mean' is not known"),
        ("privacy/cues/fr.yml", "name_after:", "name_afer:", r"cues/fr\.yml:\d+: 'name_afer' is not known"),
        ("privacy/examples/fr.txt", "[[name|", "[[nom|", r"examples/fr\.txt:1: .*nom"),
        ("learning/reasons.yml", "held:", "confirmed:", r"reasons\.yml:\d+: 'confirmed' stands twice"),
        ("learning/stand_ins.yml", "en: someone", "en: [someone]", r"stand_ins\.yml:\d+: 'en' must be a text"),
        ("review/labels.yml", "emergency: Emergency", "emergency: No", r'labels\.yml:\d+: .*Write "No"'),
        ("review/demo.yml", "  turns:", "  turn:", r"demo\.yml:\d+: 'turn' is not known"),
        ("signs.yml", "{control: Other}", "{controls: Other}", r"signs\.yml:\d+: 'controls' is not known"),
        ("sharing/htcds.yml", "\nfilled:", "\nfiled:", r"htcds\.yml:\d+: 'filed' is not known"),
        ("sharing/regions.yml", '"NO", SE', "NO, SE", r'regions\.yml:\d+: .*Write "NO"'),
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


@pytest.mark.parametrize("file", ["failure/fr.yml", "privacy/keep/fr.txt", "languages/words/vi.txt"])
def test_another_encoding_is_named_with_its_line(data: Path, file: str) -> None:
    """Some editors save in the encoding of their country."""
    path = data / file
    path.write_bytes(path.read_text(encoding="utf-8").encode("latin-1", errors="replace"))
    (fault,) = content_faults(data)
    assert fault.startswith(f"{path.parent.name}/{path.name}:")
    assert "Save the file as UTF-8" in fault


def test_every_file_is_read_by_a_check(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A file of words that no check reads breaks when somebody needs it; here is seen that a new one has its check."""
    copy = shutil.copytree(DATA, tmp_path / "data", ignore=shutil.ignore_patterns("*.npz", "*.po"))
    read: set[Path] = set()

    def noted(path: Path) -> bytes:
        read.add(path)
        with path.open("rb") as file:
            return file.read()

    monkeypatch.setattr(Path, "read_bytes", noted)
    assert content_faults(copy) == []
    read_directory(copy / "helplines")
    unverified = {copy / "helplines" / UNVERIFIED_FILE}  # never loaded
    assert sorted(set(copy.rglob("*.yml")) - read - unverified) == []
    assert sorted((set(copy.rglob("*.txt")) - set(copy.glob("encoder/*"))) - read) == []
