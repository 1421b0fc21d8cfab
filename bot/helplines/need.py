"""A person's need and the help that is offered for it: the values between the dialogue and the chooser."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

if TYPE_CHECKING:
    from datetime import datetime

    from bot.helplines.directory import EmergencyNumbers, Helpline, WebDirectory
    from bot.taxonomy import IntentName

Contact = Literal["speak", "text"]
Reach = Literal["call", "text", "whatsapp", "write"]
Link = Literal[
    "situation",
    "takes_trafficking",
    "labour_or_migrants",
    "women_or_child",
    "police",
    "emergency",
    "international",
]


@dataclass(frozen=True, slots=True)
class Need:
    """The need of one person, as far as it is known; everything but the situation may be unknown.

    Attributes:
        situation: the intent that it is about.
        country: ISO 3166-1 alpha-2 code of the country the help is for.
        contact: whether they can speak or only text.
        abroad: they are not in that country now, so its short and free numbers would fail.
        minor: the person at risk is under 18.
        audience: what they said about themselves, in words of the vocabulary: women, men, refugees ...
        language: ISO 639-1 code of the language they prefer.
        now: aware time of the question, for lines whose opening hours are known.
        home_country: where they are from, for lines that a country runs for its people abroad.
        also: further situations of the same message; suicidal words come first wherever they stand.
        failed: names of lines where nobody answered or could help.
        offline: they have no internet: a line's WhatsApp number, chat or e-mail is of no use to them.
        fears_authorities: they fear the police or immigration: lines of those come after all others, and not at all
            where there are others.
        only_charities: only lines that no state runs are asked for.
    """

    situation: IntentName
    country: str | None = None
    contact: Contact | None = None
    abroad: bool = False
    minor: bool | None = None
    audience: frozenset[str] = frozenset()
    language: str | None = None
    now: datetime | None = None
    home_country: str | None = None
    also: frozenset[IntentName] = frozenset()
    failed: frozenset[str] = frozenset()
    fears_authorities: bool = False
    offline: bool = False
    only_charities: bool = False


@dataclass(frozen=True, slots=True)
class Offer:
    """One line as it is offered.

    Attributes:
        number: the number to print for this person: as printed in the country, international from abroad; the address
            to write to.
        dial: the same for a link or a dialler: digits, with + where it is international.
        reason: why this line: trafficking, labour, migrants, women, child, crisis, police_tip ...
        confirmed: False where the words "not confirmed" must stand beside the number.
        warn_shared_with: the authorities that are told, in the words of the source; `helpline.told` has their codes.
        open_now: None where hours or time are not known.
    """

    helpline: Helpline
    reason: str
    confirmed: bool
    warn_shared_with: str | None
    open_now: bool | None
    reach: Reach
    number: str
    dial: str

    @property
    def written(self) -> bool:
        """Whether the person can write to it."""
        return self.reach != "call"


@dataclass(frozen=True, slots=True)
class LineChoice:
    """At most three offers, best first, and the emergency number, which is always there."""

    emergency: EmergencyNumbers
    lines: tuple[Offer, ...]
    chain_used: Link
    directories: tuple[WebDirectory, ...] = ()
