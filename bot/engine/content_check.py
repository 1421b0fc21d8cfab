"""Checks that the words, phrases, texts and numbers of `bot/data` can be used, at the start and after an edit.

The server reads all that it needs before it serves: a file that is read only at the first message in its language would
break when nobody looks. `bot content` reads everything but helplines and translations, which have checks of their own
(`bot helplines check`, `bot translations`).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.actions.answers.sources import read_sources, sources
from bot.actions.parts.help_lines import directory
from bot.channels.telegram.words import profiles
from bot.content_files import ContentFileError, Fields, like, read_content, read_text
from bot.dialogue.usual_kinds import COUNTS, FORM_OF_COUNTS, weights_of_kinds
from bot.figures.signs import read_signs
from bot.follow_up_kind import KINDS, kinds, read_kinds
from bot.languages.known import ALWAYS, read_languages
from bot.languages.wanted import negations, read_negations
from bot.learning.reasons import read_reasons
from bot.learning.wording import read_stand_ins
from bot.nlu import age_rules, phrase_rules
from bot.nlu.follow_up_model import OTHER
from bot.nlu.page_questions import ELSEWHERE, read_questions
from bot.nlu.shorthand import shorthand_of
from bot.places import read_lists
from bot.places.content import read_places
from bot.privacy.context.examples import MarkedExampleError, read_marked
from bot.privacy.word_lists import read_cues, read_word_files
from bot.quiz_answers import read_quiz, right_choices
from bot.replies.catalogue import ContentError, catalogue, read_responses
from bot.replies.emoji import emoji_words, read_emoji
from bot.replies.po_file import placeholders
from bot.replies.short_words import short_words
from bot.review.demo import read_scenes
from bot.review.labels import read_labels
from bot.settings import DATA, ROOT, settings
from bot.sharing.content import read_shared
from bot.training.examples import TrainingDataError, examples_of, follow_ups_of
from bot.training.json_lines import known_intents
from bot.turns.turn import Question

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator
    from pathlib import Path

    from bot.follow_up_kind import Kind
    from bot.replies.catalogue import Catalogue

#: The language that the texts of all others are translations of.
_SOURCE = "en"


def read_for_serving() -> None:
    """Read all that answers are made of in the live languages.

    Raises:
        DirectoryError: a file of helplines can't be used; it must not come out when somebody asks for a number.
        ContentError: a file of texts can't.
        ContentFileError: a file of words or phrases can't; without its phrases, a language has half its alarm.
    """
    directory()
    words = catalogue(settings().live_languages)
    for language in settings().live_languages:
        if language != _SOURCE and not (DATA / "translations" / f"{language}.po").exists():
            raise ContentFileError(f"WAYMARK_LANGUAGES: {language} has no catalogue: translations/{language}.po")
    for language in dict.fromkeys((*settings().live_languages, ALWAYS)):
        short_words(language)
        if language in phrase_rules.languages():
            phrase_rules.rules_of(language)
        if language in age_rules.languages():
            age_rules.rules_of(language)
    read_lists(settings().live_languages)
    read_word_files(settings().live_languages)
    for read in (profiles, read_questions, kinds, weights_of_kinds, emoji_words, sources, right_choices, negations):
        read()
    _kinds(KINDS, words)


def content_faults(data: Path = DATA) -> list[str]:
    """The faults in the files that people edit, but for helplines and translations; each with file and line."""
    # A fault of a file that others are checked against, as the English one, comes once for each of them.
    return [*dict.fromkeys(_faults(_readers(data)))]


def _readers(data: Path) -> Iterator[tuple[Path, Callable[[Path], object]]]:
    """Every file, and what reads it."""
    patterns: tuple[tuple[str, Callable[[Path], object]], ...] = (
        ("words/*.yml", _words),
        ("urgency/*.yml", phrase_rules.read_rules),
        ("ages/*.yml", age_rules.read_rules),
        ("failure/*.yml", _translation),
        ("telegram/*.yml", _translation),
        ("nlu/shorthand/*.yml", shorthand_of),
        ("nlu/??/*.yml", _examples),
        ("follow_ups/*.yml", _follow_ups),
        ("questions.yml", _questions),
        ("rules/*.yml", _rules),
        ("guidance/*.yml", _guidance),
        ("quiz.yml", read_quiz),
        ("signs.yml", read_signs),
        ("emoji.yml", read_emoji),
        ("languages/languages.yml", read_languages),
        ("languages/negations.yml", read_negations),
        ("languages/*/*.txt", read_text),
        ("places/**/*.yml", read_places),
        ("privacy/cues/*.yml", read_cues),
        ("privacy/examples/*.txt", _marks),
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
        except (ContentFileError, ContentError, MarkedExampleError, TrainingDataError) as error:
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


def _guidance(path: Path) -> None:
    if path.stem == "sources":
        read_sources(path)
    else:
        read_responses(path)


def _marks(path: Path) -> None:
    for number, line in enumerate(read_text(path).splitlines(), 1):
        if line.strip() and not line.startswith("#"):
            read_marked(line, path.stem, f"{path.parent.name}/{path.name}:{number}")


def _rules(path: Path) -> None:
    """Check the rules for what Rasa takes without a word: intents and actions that do not exist."""
    known = read_content(ROOT / "domain.yml", Fields(needed={"intents": [str], "actions": [str]}, anything=True)).values
    step = Fields(allowed={"intent": str, "action": str, "or": [Fields(needed={"intent": str})]})
    file = read_content(path, Fields(needed={"version": str, "rules": [Fields(needed={"rule": str, "steps": [step]})]}))
    for number, rule in enumerate(file.values["rules"]):
        for place, taken in enumerate(rule["steps"]):
            named = [*taken.items(), *(pair for one in taken.get("or", ()) for pair in one.items())]
            for kind, name in named:
                if kind != "or" and name not in known[f"{kind}s"]:
                    what = f"{name!r} is no {kind}; they are listed in domain.yml."
                    raise file.fault(what, "rules", number, "steps", place)


def _follow_ups(path: Path) -> None:
    if path.stem == COUNTS.stem:
        _counts(path)
    elif path.stem == KINDS.stem:
        _kinds(path)
    else:
        follow_ups_of(path)


def _kinds(path: Path, words: Catalogue | None = None) -> None:
    """Check the rows of the kinds, and that all they name exists: responses, a question, an intent, a title."""
    words = words or catalogue(())
    file, intents = read_content(path, Fields(anything=True)), known_intents()
    for name, kind in read_kinds(path).items():
        for field, response in _responses(kind):
            if not words.has(response):
                raise file.fault(
                    f"there is no response {response}. Write it in bot/data/guidance or domain.yml.", name, field
                )
        if kind.answered_by and kind.answered_by[0] not in {*Question}:
            raise file.fault(f"{kind.answered_by[0]!r} is no question of bot/turns/turn.py.", name, "answered_by")
        if kind.read_as and kind.read_as[0] not in intents:
            what = f"{kind.read_as[0]!r} is no intent; they are the files of bot/data/nlu/en."
            raise file.fault(what, name, "read_as")


def _responses(kind: Kind) -> Iterator[tuple[str, str]]:
    """The responses that a kind needs, each with the field that says so."""
    if kind.name != OTHER and not (kind.answered_by or kind.read_as):
        yield "means", f"utter_follow_up_{kind.name}"
    if kind.read_as and "topic" in kind.read_as[1]:
        yield "read_as", f"utter_{kind.read_as[1]['topic']}"
    if kind.beside:
        yield "beside", kind.beside
    if kind.asked_again:
        yield "asked_again", kind.asked_again
    if not kind.never_offered:
        yield "means", f"kind_{kind.name}"


def _counts(path: Path) -> None:
    """Check that the file counts kinds of follow-ups by intents, and nothing else."""
    file = read_content(path, FORM_OF_COUNTS)
    for need, counted in file.values.items():
        if need not in known_intents():
            raise file.fault(f"{need!r} is no intent; they are the files of bot/data/nlu/en.", need)
        if unknown := sorted(counted.keys() - kinds().keys()):
            raise file.fault(f"{unknown[0]!r} is no kind; they are in kinds.yml beside it.", need, unknown[0])


def _examples(path: Path) -> None:
    if not path.parent.with_name(_SOURCE).joinpath(path.name).exists():
        raise TrainingDataError(f"{path.parent.name}/{path.name}: English has no such file, so it is no intent.")
    examples_of(path)
