"""Finds the faults in the words, phrases, texts and examples of `bot/data`, after an edit.

`bot content` reads everything but helplines and translations, which have checks of their own (`bot helplines check`,
`bot translations status`); `bot check` runs them all.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.actions.parts.reported_pregnancies import read_countries
from bot.content_check.references import (
    check_examples,
    check_follow_ups,
    check_guidance,
    check_marks,
    check_questions,
    check_rules,
    check_translation,
    check_words,
)
from bot.content_files import ContentFileError, read_text
from bot.figures.signs import read_signs
from bot.languages.known import read_languages
from bot.languages.wanted import read_negations
from bot.learning.reasons import read_reasons
from bot.learning.wording import read_stand_ins
from bot.nlu import age_rules, phrase_rules
from bot.nlu.shorthand import shorthand_of
from bot.places.content import read_places
from bot.privacy.context.examples import MarkedExampleError
from bot.privacy.word_lists import read_cues
from bot.quiz_answers import read_quiz
from bot.review.demo import read_scenes
from bot.review.labels import read_labels
from bot.settings import DATA
from bot.sharing.content import read_shared
from bot.typed.emoji import read_emoji

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator
    from pathlib import Path


def content_faults(data: Path = DATA) -> list[str]:
    """The faults in the files that people edit, but for helplines and translations; each with file and line."""
    # A fault of a file that others are checked against, as the English one, comes once for each of them.
    return [*dict.fromkeys(_faults(_readers(data)))]


def _readers(data: Path) -> Iterator[tuple[Path, Callable[[Path], object]]]:
    """Every file, and what reads it."""
    patterns: tuple[tuple[str, Callable[[Path], object]], ...] = (
        ("words/*.yml", check_words),
        ("urgency/*.yml", phrase_rules.read_rules),
        ("ages/*.yml", age_rules.read_rules),
        ("failure/*.yml", check_translation),
        ("telegram/*.yml", check_translation),
        ("nlu/shorthand/*.yml", shorthand_of),
        ("nlu/??/*.yml", check_examples),
        ("follow_ups/*.yml", check_follow_ups),
        ("questions.yml", check_questions),
        ("rules/*.yml", check_rules),
        ("guidance/*.yml", check_guidance),
        ("quiz.yml", read_quiz),
        ("signs.yml", read_signs),
        ("pregnancy_reported.yml", read_countries),
        ("emoji.yml", read_emoji),
        ("languages/languages.yml", read_languages),
        ("languages/negations.yml", read_negations),
        ("languages/*/*.txt", read_text),
        ("places/**/*.yml", read_places),
        ("privacy/cues/*.yml", read_cues),
        ("privacy/examples/*.txt", check_marks),
        ("privacy/**/*.txt", read_text),
        ("learning/reasons.yml", read_reasons),
        ("learning/stand_ins.yml", read_stand_ins),
        ("review/labels.yml", read_labels),
        ("review/demo.yml", read_scenes),
        ("sharing/*.yml", read_shared),
        ("sharing/*.md", read_text),
    )
    for pattern, reader in patterns:
        for path in sorted(data.glob(pattern)):
            yield path, reader


def _faults(readers: Iterable[tuple[Path, Callable[[Path], object]]]) -> Iterator[str]:
    for path, reader in readers:
        try:
            reader(path)
        except (ContentFileError, MarkedExampleError) as error:
            yield str(error)
