"""The translators' catalogues: written anew after an edit of the English, and what is missing in each."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from babel.messages.catalog import Catalog
from babel.messages.pofile import write_po

from bot.languages import cldr_code
from bot.replies.catalogue import BUTTON, Catalogue, load_catalogue
from bot.replies.po_file import faults, read_catalog
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
        """Whether every message is translated and none is wrong."""
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
            catalog = read_catalog(path, cldr_code(language))
        catalog.update(current, update_header_comment=False, update_creation_date=False)
        with path.open("wb") as file:
            write_po(file, catalog, width=0, omit_header=False, sort_output=False, include_previous=True)
        yield status(language, folder)


def status(language: str, folder: Path = _FOLDER) -> Status:
    """How much is translated in one language, and what is missing or wrong.

    Raises:
        ContentFileError: the catalogue can't be read; the message names the line.
    """
    current = template(load_catalogue(()))
    path = folder / f"{language}.po"
    messages = [message for message in read_catalog(path) if message.id] if path.exists() else []
    fuzzy = sum(message.fuzzy for message in messages)
    done = {(message.context, str(message.id)): message for message in messages if message.string and not message.fuzzy}
    wanted = [(message.context, str(message.id)) for message in current if message.id]
    missing = tuple(f"{path.name}: {context}: {text[:40]}" for context, text in wanted if (context, text) not in done)
    broken = tuple(
        f"{path.name}:{done[key].lineno}: {key[0]}: {fault}"
        for key in wanted
        if key in done
        for fault in faults(key[1], str(done[key].string))
    )
    return Status(language, len(wanted), len(wanted) - len(missing), fuzzy, missing, broken)
