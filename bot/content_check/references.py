"""Checks of single files that name what stands in others: intents, actions, responses, placeholders.

Each reads a file, and raises the error of its form, with file, line and remedy.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.actions.answers.sources import read_sources
from bot.content_check.kinds import check_kinds
from bot.content_files import ContentFileError, Fields, like, read_content, read_text
from bot.dialogue.usual_kinds import COUNTS, FORM_OF_COUNTS
from bot.follow_up_kind import KINDS, kinds
from bot.nlu.page_questions import ELSEWHERE, read_questions
from bot.privacy.context.examples import read_marked
from bot.replies.catalogue import catalogue, read_responses
from bot.replies.po_file import placeholders
from bot.settings import ROOT
from bot.taxonomy import INTENTS
from bot.training.examples import examples_of, follow_ups_of
from bot.typed.short_words import short_words

if TYPE_CHECKING:
    from pathlib import Path

#: The language that the texts of all others are translations of.
_SOURCE = "en"


def check_words(path: Path) -> None:
    """Check a file of words, and that each command of it is an intent."""
    named = set(short_words(path.stem, path.parent).commands.values())
    if unknown := sorted(named - {*INTENTS}):
        file = read_content(path, Fields(anything=True))
        raise file.fault(f"{unknown[0]!r} is no intent; they are the files of bot/data/nlu/en.", "commands", unknown[0])


def check_questions(path: Path) -> None:
    """Check the questions of the pages, and that each page of them is a response."""
    words = catalogue(())
    for page in read_questions(path):
        if page != ELSEWHERE and not words.has(f"utter_{page}"):
            file = read_content(path, Fields(anything=True))
            raise file.fault(f"{page!r} is no page; they are the names of bot/data/guidance.", "pages", page)


def check_translation(path: Path) -> None:
    """Check a file that has every name of the English one, and its placeholders."""
    english = path.with_name(f"{_SOURCE}.yml")
    file, source = read_content(path, like(english, complete=True)), read_content(english, like(english, complete=True))
    for name, text in source.values.items():
        if isinstance(text, str) and placeholders(file.values[name]) != placeholders(text):
            wanted = ", ".join(f"{{{held}}}" for held in sorted(placeholders(text))) or "none"
            raise file.fault(f"{name!r} must hold these placeholders: {wanted}.", name)


def check_guidance(path: Path) -> None:
    """Check a file of responses, or that of their sources."""
    if path.stem == "sources":
        read_sources(path)
    else:
        read_responses(path)


def check_marks(path: Path) -> None:
    """Check the lines in which names and places are marked; the others say what they are for."""
    for number, line in enumerate(read_text(path).splitlines(), 1):
        if line.strip() and not line.startswith("#"):
            read_marked(line, path.stem, f"{path.parent.name}/{path.name}:{number}")


def check_rules(path: Path) -> None:
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


def check_follow_ups(path: Path) -> None:
    """Check the kinds, how often each is said, or the examples of one."""
    if path.stem == COUNTS.stem:
        _counts(path)
    elif path.stem == KINDS.stem:
        check_kinds(path)
    else:
        follow_ups_of(path)


def _counts(path: Path) -> None:
    """Check that the file counts kinds of follow-ups by intents, and nothing else."""
    file = read_content(path, FORM_OF_COUNTS)
    for need, counted in file.values.items():
        if need not in INTENTS:
            raise file.fault(f"{need!r} is no intent; they are the files of bot/data/nlu/en.", need)
        if unknown := sorted(counted.keys() - kinds().keys()):
            raise file.fault(f"{unknown[0]!r} is no kind; they are in kinds.yml beside it.", need, unknown[0])


def check_examples(path: Path) -> None:
    """Check the examples of an intent, and that English has the intent."""
    if not path.parent.with_name(_SOURCE).joinpath(path.name).exists():
        raise ContentFileError(f"{path.parent.name}/{path.name}: English has no such file, so it is no intent.")
    examples_of(path)
