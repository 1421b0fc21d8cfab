"""The translators' catalogues: written anew after an edit of the English, and what is missing in each."""

from __future__ import annotations

from dataclasses import dataclass
from string import Formatter
from typing import TYPE_CHECKING

from babel.messages.catalog import Catalog
from babel.messages.pofile import read_po, write_po

from bot.languages import cldr_code
from bot.replies.catalogue import BUTTON, Catalogue, load_catalogue
from bot.settings import DATA

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

_FOLDER = DATA / "translations"

#: Names of the languages are written in themselves everywhere.
OWN_NAME = "language_"

#: What a translator must know, for every message of a kind; it stands above each message in the catalogue.
_HINTS = {
    BUTTON: "Title of a button: at most 20 letters.",
    "sms": "Text message: keep it as short as the English. Every letter costs money.",
    "text": "Keep what is in {braces} as it is: the bot fills in a number or a name there.",
}


@dataclass(frozen=True, slots=True)
class Status:
    """How complete a language is."""

    language: str
    total: int
    translated: int
    fuzzy: int
    missing: tuple[str, ...]
    broken: tuple[str, ...]

    @property
    def complete(self) -> bool:
        """Whether every message is translated and none has lost a placeholder."""
        return self.translated == self.total and not self.broken


def template(words: Catalogue) -> Catalog:
    """All English messages with their contexts and the hints for translators, in the order of the files."""
    catalog = Catalog(project="Waymark", charset="utf-8", fuzzy=False)
    for response in words.responses.values():
        if response.name.startswith(OWN_NAME):
            continue
        hint = [f"{response.source}. {_HINTS['text']}"]
        catalog.add(response.text, context=response.name, auto_comments=hint)
        if response.sms != response.text:
            catalog.add(response.sms, context=f"{response.name} (sms)", auto_comments=[_HINTS["sms"]])
    for response in words.responses.values():
        for title, _payload in (*response.buttons, *response.sms_buttons):
            catalog.add(title, context=BUTTON, auto_comments=[_HINTS[BUTTON]])
    return catalog


def update(languages: tuple[str, ...], folder: Path = _FOLDER) -> Iterator[Status]:
    """Bring every catalogue up to the English of today; what changed is marked fuzzy and not shown until confirmed."""
    current = template(load_catalogue(()))
    folder.mkdir(parents=True, exist_ok=True)
    for language in languages:
        path = folder / f"{language}.po"
        catalog = Catalog(locale=cldr_code(language), charset="utf-8", fuzzy=False)
        if path.exists():
            with path.open("rb") as file:
                catalog = read_po(file, locale=cldr_code(language))
        catalog.update(current, update_header_comment=False, update_creation_date=False)
        with path.open("wb") as file:
            write_po(file, catalog, width=0, omit_header=False, sort_output=False, include_previous=True)
        yield status(language, folder)


def status(language: str, folder: Path = _FOLDER) -> Status:
    """What is translated, missing, or lost a placeholder in one language."""
    current = template(load_catalogue(()))
    path = folder / f"{language}.po"
    done: dict[tuple[str | None, str], str] = {}
    fuzzy = 0
    if path.exists():
        with path.open("rb") as file:
            for message in read_po(file):
                if message.fuzzy and message.id:
                    fuzzy += 1
                elif message.id and message.string:
                    done[(message.context, str(message.id))] = str(message.string)
    wanted = [(message.context, str(message.id)) for message in current if message.id]
    missing = tuple(f"{context}: {text[:40]}" for context, text in wanted if (context, text) not in done)
    broken = tuple(
        f"{context}: placeholders differ"
        for (context, text) in wanted
        if (context, text) in done and placeholders(text) != placeholders(done[(context, text)])
    )
    return Status(language, len(wanted), len(wanted) - len(missing), fuzzy, missing, broken)


def placeholders(text: str) -> set[str]:
    """Names in braces of a text."""
    try:
        return {name for _, name, _, _ in Formatter().parse(text) if name is not None}
    except ValueError:
        return {"unreadable"}
