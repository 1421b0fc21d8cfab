"""Whether the words, phrases, texts and numbers of `bot/data` can be used: at the start, and after an edit.

A file that is read when somebody first writes in its language breaks then, when nobody looks. So the server reads what
it needs before it serves, and `bot content` reads everything.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.actions.help_lines import directory
from bot.channels.telegram.words import profiles
from bot.content_files import ContentFileError, Each, Fields, like, read_content
from bot.dialogue.usual_kinds import COUNTS, weights_of_kinds
from bot.nlu import age_rules, phrase_rules
from bot.nlu.page_questions import ELSEWHERE, read_questions
from bot.nlu.shorthand import shorthand_of
from bot.nlu.urgency_gate import ALWAYS
from bot.replies.catalogue import catalogue
from bot.replies.po_file import placeholders
from bot.replies.short_words import short_words
from bot.settings import DATA, settings
from bot.training.examples import TrainingDataError, examples_of, follow_ups_of, kinds_of_follow_ups
from bot.training.json_lines import known_intents

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator
    from pathlib import Path

#: The language that the texts of all others are translations of.
_SOURCE = "en"


def read_for_serving() -> None:
    """Read what answers are made of in the live languages.

    Raises:
        DirectoryError: a file of helplines can't be used; it must not come out when somebody asks for a number.
        ContentError: a file of texts can't.
        ContentFileError: a file of words or phrases can't; without its phrases, a language has half its alarm.
    """
    directory()
    catalogue(settings().live_languages)
    for language in settings().live_languages:
        if language != _SOURCE and not (DATA / "translations" / f"{language}.po").exists():
            raise ContentFileError(f"WAYMARK_LANGUAGES: {language} has no catalogue: translations/{language}.po")
    for language in dict.fromkeys((*settings().live_languages, ALWAYS)):
        short_words(language)
        if language in phrase_rules.languages():
            phrase_rules.rules_of(language)
        if language in age_rules.languages():
            age_rules.rules_of(language)
    profiles()
    read_questions()
    weights_of_kinds()


def content_faults(data: Path = DATA) -> list[str]:
    """What is wrong in the files that people edit, beside helplines and translations; each with file and line."""
    return [*_faults(_readers(data))]


def _readers(data: Path) -> Iterator[tuple[Path, Callable[[Path], object]]]:
    """Every file, and what reads it."""
    folders: tuple[tuple[str, Callable[[Path], object]], ...] = (
        ("words", _words),
        ("urgency", phrase_rules.read_rules),
        ("ages", age_rules.read_rules),
        ("failure", _translation),
        ("telegram", _translation),
        ("nlu/shorthand", shorthand_of),
        ("nlu/??", _examples),
        ("follow_ups", _follow_ups),
    )
    for folder, reader in folders:
        for path in sorted(data.glob(f"{folder}/*.yml")):
            yield path, reader
    for path in data.glob("questions.yml"):
        yield path, _questions


def _faults(readers: Iterable[tuple[Path, Callable[[Path], object]]]) -> Iterator[str]:
    for path, reader in readers:
        try:
            reader(path)
        except (ContentFileError, TrainingDataError) as error:
            yield str(error)


def _words(path: Path) -> None:
    """Check a file of words, and that each command of it is an intent."""
    named = set(short_words(path.stem, path.parent).commands.values())
    if unknown := sorted(named - known_intents()):
        file = read_content(path, Fields(anything=True))
        raise file.fault(f"{unknown[0]!r} is no intent; they are the files of bot/data/nlu/en.", "commands", unknown[0])


def _questions(path: Path) -> None:
    """Check the questions of the pages, and that each page of them is a response."""
    words = catalogue(())
    for page in read_questions(path):
        if page != ELSEWHERE and not words.has(f"utter_{page}"):
            file = read_content(path, Fields(anything=True))
            raise file.fault(f"{page!r} is no page; they are the names of bot/data/guidance.", "pages", page)


def _translation(path: Path) -> None:
    """Check a file that has every name of the English one, and its placeholders."""
    english = path.with_name(f"{_SOURCE}.yml")
    file, source = read_content(path, like(english, complete=True)), read_content(english, like(english, complete=True))
    for name, text in source.values.items():
        if isinstance(text, str) and placeholders(file.values[name]) != placeholders(text):
            wanted = ", ".join(f"{{{held}}}" for held in sorted(placeholders(text))) or "none"
            raise file.fault(f"{name!r} must hold these placeholders: {wanted}.", name)


def _follow_ups(path: Path) -> None:
    if path.stem == COUNTS.stem:
        _counts(path)
    elif path.stem != "kinds":
        follow_ups_of(path)


def _counts(path: Path) -> None:
    """Check that what is counted are kinds, of intents."""
    file = read_content(path, Each(Each(int)))
    for need, kinds in file.values.items():
        if need not in known_intents():
            raise file.fault(f"{need!r} is no intent; they are the files of bot/data/nlu/en.", need)
        if unknown := sorted(kinds.keys() - kinds_of_follow_ups()):
            raise file.fault(f"{unknown[0]!r} is no kind; they are in kinds.yml beside it.", need, unknown[0])


def _examples(path: Path) -> None:
    if not path.parent.with_name(_SOURCE).joinpath(path.name).exists():
        raise TrainingDataError(f"{path.parent.name}/{path.name}: English has no such file, so it is no intent.")
    examples_of(path)
