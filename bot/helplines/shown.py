"""Lines and sites as a reply names them: what its text says of each, and by what one is told from another."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Literal

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from bot.helplines.need import Reach


@dataclass(frozen=True, slots=True, kw_only=True)
class ShownLine:
    """One line in the way that it is offered: called, texted, on WhatsApp, written to.

    Attributes:
        directory_name: its name in the directory, by which it is known.
        name: its name as the reader reads it.
        phone_international: the number as it is dialled from abroad, where that is known.
        sms_how: what to text behind the keyword, a code of the vocabulary.
        write_to: an e-mail address, or a page without what every address begins with.
        told: who answers or is told, as the reply says it before the name; empty where nobody is.
        run_by: who runs it, a code of the vocabulary.
        takes_trafficking: whether it is known to help who may be trafficked.
        for_women: whether it is for women and girls alone.
        free: whether calls from where the person is cost nothing.
        closed_now: whether the hours that are known of it are over.
        place_served: the part of the country that it serves alone, where its name does not say so.
        note_country: its country, where it is not the one that the reply is about.
        note_run_by: who runs it, where that is said.
        note_about: what it is for, where that is said: its category, or "refugees".
        note_free: whether to say that it is free.
        note_any_crisis: whether to say that a crisis line listens to anybody.
    """

    directory_name: str
    name: str
    reach: Reach
    country: str = ""
    category: str = ""
    audience: tuple[str, ...] = ()
    phone: str = ""
    phone_international: str = ""
    sms: str = ""
    keyword: str = ""
    sms_how: str = ""
    whatsapp: str = ""
    write_to: str = ""
    confirmed: bool = True
    told: str = ""
    run_by: str = ""
    hours: str = ""
    languages: tuple[str, ...] = ()
    takes_trafficking: bool = False
    for_women: bool = False
    free: bool = False
    closed_now: bool = False
    place_served: str = ""
    note_country: str = ""
    note_run_by: str = ""
    note_about: str = ""
    note_free: bool = False
    note_any_crisis: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class ShownSite:
    """A site that lists lines."""

    name: str
    web: str
    reach: Literal["web"] = "web"
    category: str = "web_directory"


Shown = ShownLine | ShownSite


def without_sites(shown: Iterable[Shown]) -> list[ShownLine]:
    """The lines alone."""
    return [each for each in shown if isinstance(each, ShownLine)]


def shown_of(facts: Mapping[str, Any]) -> Shown:
    """The line or site whose fields these are: Rasa passes on only dictionaries."""
    return ShownSite(**facts) if facts["reach"] == "web" else ShownLine(**facts)
