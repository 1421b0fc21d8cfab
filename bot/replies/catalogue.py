"""Every text that a person can read, in every live language.

English is the source: `domain.yml` holds the dialogue, `bot/data/guidance/*.yml` the guidance, both in
Rasa's `responses:` format. Translations are gettext catalogues, paired by `msgctxt` (the response's name),
so a translation whose English has changed since is stale and not shown.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from functools import lru_cache
from typing import TYPE_CHECKING, Any

from bot.content_files import ContentFile, ContentFileError, Each, Fields, read_content
from bot.faults import OperatorError
from bot.replies.po_file import read_catalog
from bot.settings import DATA, ROOT

if TYPE_CHECKING:
    from pathlib import Path

#: Context of the titles of buttons: translated once, whichever response shows them.
BUTTON = "button"
_BUTTON = Fields(needed={"title": str, "payload": str})
_VARIANT = Fields(needed={"text": str}, allowed={"channel": str, "buttons": [_BUTTON]})
#: A line that is an item of a list; the number of a numbered one belongs to it.
_ITEM = re.compile(r"(?:-\s+)?((?<=-\s).+|\d{1,2}[.)]\s.+)")


class ContentError(OperatorError):
    """A response is asked for that is not there or can't be filled in; the message names it and the remedy."""


@dataclass(frozen=True, slots=True)
class Response:
    """One English response.

    Args:
        name: of the response, such as `utter_greet`.
        text: what is said.
        sms: the shorter text for SMS; `text` where there is none.
        buttons: titles and payloads of the buttons below it.
        sms_buttons: the same below the text for SMS.
        source: name of its file.
    """

    name: str
    text: str
    sms: str
    buttons: tuple[tuple[str, str], ...] = ()
    sms_buttons: tuple[tuple[str, str], ...] = ()
    source: str = ""


@dataclass(frozen=True)
class Catalogue:
    """English responses by name, and their translations: `{language: {(context, english): translation}}`.

    The context is the name of the response, with ` (sms)` behind it for its text for SMS, or `BUTTON`.
    """

    responses: dict[str, Response]
    translations: dict[str, dict[tuple[str, str], str]] = field(default_factory=dict)

    def response(self, name: str) -> Response:
        """The English response of that name.

        Raises:
            ContentError: there is none.
        """
        if name not in self.responses:
            raise ContentError(f"No response {name!r} in domain.yml or bot/data/guidance. Add it there.")
        return self.responses[name]

    def has(self, name: str) -> bool:
        """Whether there is a response of that name."""
        return name in self.responses

    def text(self, name: str, language: str, sms: bool) -> tuple[str, str]:
        """The response's text and the language it is in: English where its translation is missing.

        By SMS a translation of the long text comes before the short text in English.

        Raises:
            ContentError: there is no such response.
        """
        context, english = self.source_of(name, language, sms)
        translated = self.translations.get(language, {}).get((context, english))
        return (translated, language) if translated else (english, "en")

    def source_of(self, name: str, language: str, sms: bool) -> tuple[str, str]:
        """The context of what `text` gives, and the English that it translates or is.

        What is true of a sentence in English, such as that it only leads to the lines, is so of its translation.

        Raises:
            ContentError: there is no such response.
        """
        response = self.response(name)
        table = self.translations.get(language, {})
        long, short = (name, response.text), (f"{name} (sms)", response.sms)
        is_short = sms and response.sms != response.text and (table.get(short) or not table.get(long))
        return short if is_short else long

    def title(self, english: str, language: str) -> str:
        """A button's title in the language, or in English where it is not translated."""
        return self.translations.get(language, {}).get((BUTTON, english)) or english


def list_items(text: str) -> tuple[str, ...]:
    """The items of the lists in a text, numbered or not, in their order."""
    return tuple(found[1] for line in text.splitlines() if (found := _ITEM.fullmatch(line.strip())))


def load_catalogue(languages: tuple[str, ...], data: Path = DATA, domain: Path = ROOT / "domain.yml") -> Catalogue:
    """All responses, and the translations of the live languages.

    Raises:
        ContentFileError: a file or a catalogue can't be read, two files hold a response of the same name, or one has
            other than one text for a channel.
    """
    responses: dict[str, Response] = {}
    for path in (domain, *sorted((data / "guidance").glob("*.yml"))):
        for response in read_responses(path):
            if response.name in responses:
                other = responses[response.name].source
                raise ContentFileError(f"{path.name}: {response.name} is in {other} as well. Rename one.")
            responses[response.name] = response
    translations = {code: _translations(data / "translations" / f"{code}.po") for code in languages if code != "en"}
    return Catalogue(responses, translations)


@lru_cache(maxsize=4)
def catalogue(languages: tuple[str, ...]) -> Catalogue:
    """The project's catalogue, read once a process."""
    return load_catalogue(languages)


def read_responses(path: Path) -> list[Response]:
    """The responses of one file.

    Raises:
        ContentFileError: the file is not readable, or a response has another form, or other than one text for a
            channel.
    """
    file = read_content(path, Fields(allowed={"responses": Each([_VARIANT])}, anything=True))
    return [_response(file, name, variants) for name, variants in file.values.get("responses", {}).items()]


def _response(file: ContentFile, name: str, variants: list[dict[str, Any]]) -> Response:
    plain = [variant for variant in variants if not variant.get("channel")]
    sms = [variant for variant in variants if variant.get("channel") == "sms"]
    if len(plain) != 1 or len(sms) > 1 or len(plain) + len(sms) != len(variants):
        what = f"{name} needs one text, and at most one more with `channel: sms`."
        raise file.fault(what, "responses", name)
    text = str(plain[0]["text"]).strip()
    short = (sms or plain)[0]
    return Response(name, text, str(short["text"]).strip(), _buttons(plain[0]), _buttons(short), file.path.name)


def _buttons(variant: dict[str, Any]) -> tuple[tuple[str, str], ...]:
    return tuple((str(button["title"]), button["payload"]) for button in variant.get("buttons") or ())


def _translations(path: Path) -> dict[tuple[str, str], str]:
    """Translations that a translator has confirmed: fuzzy ones are drafts and stay out."""
    if not path.exists():
        return {}
    return {
        (message.context or "", message.id): str(message.string)
        for message in read_catalog(path)
        if isinstance(message.id, str) and message.id and message.string and not message.fuzzy
    }
