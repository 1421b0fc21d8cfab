"""The directory of helplines as values: what a line, a country and the whole directory hold.

Everything is frozen so that one directory can be shared by every conversation. The files behind it
and the meaning of each field are described in docs/editing-helplines.md.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Literal

from babel.languages import get_official_languages

from bot.helplines.vocabulary import ENFORCERS

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

# 3GPP TS 22.101, section 10.1: every mobile treats these two as emergency numbers, in any country,
# and sends them to the local emergency service. They are a standard, not content of the directory.
MOBILE_EMERGENCY = ("112", "911")
MOBILE_EMERGENCY_SOURCE = "3GPP TS 22.101, section 10.1 (identification of emergency calls)"

#: `Helpline.distance`: nobody is told, authorities are told of every case, or enforcers run the line or are told.
INDEPENDENT, PASSES_ON, ENFORCED = 0, 1, 2


@dataclass(frozen=True, slots=True)
class Helpline:
    """One line somebody can call or text.

    `phone`, `sms` and `whatsapp` are kept as printed. `write_to` is an e-mail address or a page with a chat, where
    somebody of the line answers in writing. `sms_how` is a code of the vocabulary. `email` is for staff, who call to
    check a line.
    `line` and `where` (field name to line number) say where the entry stands in its file, so that a complaint can
    name the place.
    """

    country: str
    name: str
    category: str
    show: Literal["yes", "fallback", "no"]
    name_local: str = ""
    short_name: str = ""
    audience: tuple[str, ...] = ("anyone",)
    topics: tuple[str, ...] = ()
    phone: str = ""
    phone_international: str = ""
    sms: str = ""
    sms_keyword: str = ""
    sms_how: str = ""
    whatsapp: str = ""
    web: str = ""
    write_to: str = ""
    email: str = ""
    hours: str = ""
    languages: tuple[str, ...] = ()
    languages_note: str = ""
    free: str = "unknown"
    region: str = ""
    takes_trafficking: str = "unknown"
    in_country_only: str = "unknown"
    run_by: str = "unknown"
    shares_with: str = ""
    told: tuple[str, ...] = ()
    told_when: str = "always"
    confidence: str = "low"
    number_check: str = ""
    seen: str = ""
    checked: str = ""
    source_urls: tuple[str, ...] = ()
    notes: str = ""
    corrections: tuple[str, ...] = ()
    file_line: int = field(default=0, compare=False)
    where: Mapping[str, int] = field(default_factory=dict, compare=False, repr=False)

    @property
    def label(self) -> str:
        """The name to print: the short one where staff gave one."""
        return self.short_name or self.name

    def label_in(self, language: str) -> str:
        """The name for a reader of a language: the line's own name, where the language is one of its country's."""
        own = self.name_local and language in get_official_languages(self.country)
        return self.name_local if own else self.label

    @property
    def distance(self) -> int:
        """How near the authorities are: `INDEPENDENT`, `PASSES_ON` or `ENFORCED`, the nearer the greater.

        A line is `ENFORCED` where police or prosecutors run it, or where immigration, border guard or customs are told:
        their duty can turn against a person without papers (safety.md, conduct 12). One that tells others, and not only
        in danger or with the caller's consent, is `PASSES_ON`.
        """
        if self.run_by in {"police", "prosecutor"} or ENFORCERS & set(self.told):
            return ENFORCED
        return PASSES_ON if self.told and self.told_when == "always" else INDEPENDENT


@dataclass(frozen=True, slots=True)
class EmergencyNumbers:
    """The emergency numbers of one country; `country` is None for the international advice."""

    country: str | None
    call_first: str
    general: str = ""
    police: str = ""
    ambulance: str = ""
    fire: str = ""
    also: tuple[str, ...] = ()
    text: str = ""
    text_note: str = ""
    silent_keys: str = ""
    why: str = ""
    confidence: str = "low"
    source_urls: tuple[str, ...] = ()
    notes: str = ""
    file_line: int = field(default=0, compare=False)
    where: Mapping[str, int] = field(default_factory=dict, compare=False, repr=False)

    @property
    def add_112(self) -> bool:
        """Whether a reply adds 112 from a mobile, because the country's own number is not certain."""
        return self.country is not None and self.confidence != "high" and self.call_first != "112"

    @property
    def only_police(self) -> bool:
        """Whether the number to call first reaches the police alone."""
        shared = {self.general, self.ambulance, self.fire}
        return self.call_first == self.police and self.call_first not in shared

    @property
    def ambulance_apart(self) -> str:
        """The ambulance, where the number to call first does not reach it; else empty."""
        return self.ambulance if self.only_police else ""

    @property
    def fire_apart(self) -> str:
        """The fire brigade, where the number to call first does not reach it; else empty."""
        return self.fire if self.only_police else ""


@dataclass(frozen=True, slots=True)
class WebDirectory:
    """A site that lists helplines of many countries."""

    name: str
    web: str
    source_urls: tuple[str, ...] = ()
    notes: str = ""


@dataclass(frozen=True, slots=True)
class Country:
    """One country's file: emergency numbers and lines, in the order of the file."""

    code: str
    name: str
    emergency: EmergencyNumbers
    lines: tuple[Helpline, ...] = ()


INTERNATIONAL = EmergencyNumbers(
    country=None,
    call_first=MOBILE_EMERGENCY[0],
    general=MOBILE_EMERGENCY[0],
    also=MOBILE_EMERGENCY[1:],
    confidence="high",
    source_urls=(MOBILE_EMERGENCY_SOURCE,),
)


@dataclass(frozen=True, slots=True)
class Directory:
    """All countries, by ISO 3166-1 alpha-2 code (and XK for Kosovo)."""

    countries: Mapping[str, Country]
    web: tuple[WebDirectory, ...] = ()

    def country(self, code: str | None) -> Country | None:
        """The country with this code, whatever its case; None where it is unknown or not given."""
        return self.countries.get(code.upper()) if code else None

    def lines(self) -> Iterator[Helpline]:
        """Every line of every country, also those that are never shown."""
        for country in self.countries.values():
            yield from country.lines

    def emergency(self, code: str | None) -> EmergencyNumbers:
        """The emergency numbers of the country; the international advice where none are known."""
        country = self.country(code)
        return country.emergency if country and country.emergency.call_first else INTERNATIONAL
