"""Candidates for an offer and their order.

The order is one tuple, most important first, so that it can be read and argued about in one place.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from bot.helplines.audience import LAST_RESORT, fit
from bot.helplines.directory import ENFORCED
from bot.helplines.hours import open_now
from bot.helplines.need import Need, Offer, Reach
from bot.helplines.phone import dialable, international, same_number
from bot.helplines.vocabulary import CONFIDENCE, REFUGEES
from bot.languages import cldr_code, languages_of

if TYPE_CHECKING:
    from bot.helplines.directory import Country, Helpline
    from bot.helplines.plans import LinePlan, Step

#: Who runs a line that no state runs, as `run_by` names them.
CHARITIES = frozenset({"ngo", "international"})

_NORTH_AMERICAN_FREEPHONE = re.compile(r"\+18(00|33|44|55|66|77|88)")


@dataclass(frozen=True, slots=True)
class Candidate:
    """A line that this person could use, with what decides its place."""

    line: Helpline
    step: Step
    place: int  # of the step in the plan
    grade: int
    reach: Reach
    number: str
    is_open: bool | None
    speaks: bool | None

    @property
    def confirmed(self) -> bool:
        """Whether the number may be given without the words "not confirmed"."""
        return self.line.show == "yes"

    @property
    def written(self) -> bool:
        """Whether the person can write to it."""
        return self.reach != "call"

    @property
    def national(self) -> bool:
        """Whether it serves the whole country."""
        return not self.line.region

    @property
    def for_few(self) -> bool:
        """Whether it serves refugees alone: most of the people who would be offered it are not refugees."""
        return set(self.line.audience) == {REFUGEES}

    @property
    def digits(self) -> str:
        """What makes two offers the same number, or the same address to write to."""
        return self.number if self.reach == "write" else dialable(self.number)

    def key(self, need: Need) -> tuple[int | bool, ...]:
        """Its place among the others: smaller is better; ties keep the order of the file."""
        return (
            self.grade == LAST_RESORT,
            self.line.distance,
            need.contact == "text" and not self.written,
            not self.national,
            self.place,
            self.is_open is False,
            {True: 0, None: 1, False: 2}[self.speaks],
            self.grade,
            need.abroad and bool(_NORTH_AMERICAN_FREEPHONE.match(self.number.replace(" ", ""))),
            CONFIDENCE.index(self.line.confidence),
        )

    def offer(self, reason: str = "") -> Offer:
        """The candidate as it is handed to the dialogue."""
        line = self.line
        run_by = line.run_by if line.run_by in {"police", "prosecutor"} else ""
        return Offer(
            helpline=line,
            reason=reason or self.step.reason,
            confirmed=self.confirmed,
            warn_shared_with=line.shares_with or run_by or None,
            open_now=self.is_open,
            reach=self.reach,
            number=self.number,
            dial=self.digits,
        )


def candidates(country: Country, need: Need, plan: LinePlan) -> list[Candidate]:
    """Every line that may be shown, fits the plan and the person, can be reached and has not failed; best first.

    Not the emergency number under another name.
    """
    found = []
    for line in country.lines:
        if line.show == "no" or line.name in need.failed or _is_of_authorities(line, need):
            continue
        if in_another_language(line, need.language):
            continue
        place = next((index for index, step in enumerate(plan.steps) if step.fits(line)), None)
        if place is None or (grade := fit(line, need, plan)) is None:
            continue
        way = reach(line, need)
        if way is None or _is_emergency_number(country, *way):
            continue
        is_open = open_now(line.hours, need.now, line.country) if line.hours else None
        speaks = speaks_language(line, need.language)
        found.append(Candidate(line, plan.steps[place], place, grade, *way, is_open, speaks))
    return sorted(found, key=lambda candidate: candidate.key(need))


def _is_emergency_number(country: Country, reach: Reach, number: str) -> bool:
    """Whether a call there is one to the emergency number, which every reply names anyway.

    "When you can, talk to: trafficking reports: 911" stood below "In danger? Call 911", and nothing else.
    """
    return reach == "call" and dialable(number) == dialable(country.emergency.call_first)


def _is_of_authorities(line: Helpline, need: Need) -> bool:
    """Whether a line is unfit for someone who fears the police or immigration, or who wants no line run by a state."""
    shunned = line.distance == ENFORCED and (need.fears_authorities or need.only_charities)
    return shunned or (need.only_charities and line.run_by not in CHARITIES)


def reach(line: Helpline, need: Need) -> tuple[Reach, str] | None:
    """How this person reaches the line and with which number; None where they cannot."""
    if need.abroad:
        return _reach_from_abroad(line, need)
    online: list[tuple[Reach, str]] = [("whatsapp", line.whatsapp), ("write", _address(line, need))]
    writing: list[tuple[Reach, str]] = [("text", line.sms), *([] if need.offline else online)]
    call: tuple[Reach, str] = ("call", line.phone)
    ways = [*writing, call] if need.contact == "text" else [call, *writing]
    return next((way for way in ways if way[1]), None)


def _reach_from_abroad(line: Helpline, need: Need) -> tuple[Reach, str] | None:
    """Only a number printed for callers from abroad: short and free numbers fail there.

    Somebody who can only write gets the line's WhatsApp number, which works everywhere with the country's code, or its
    e-mail address.
    """
    if need.contact == "text" and line.whatsapp.startswith("+") and not need.offline:
        return "whatsapp", line.whatsapp
    if need.contact == "text" and "@" in _address(line, need) and not need.offline:
        return "write", line.write_to
    number = line.phone_international
    only_inside = line.in_country_only == "yes" and same_number(line.phone, number)
    return ("call", international(number)) if number and not only_inside else None


def _address(line: Helpline, need: Need) -> str:
    """The chat or e-mail address of a line; for someone attacked now no e-mail, which is read hours later."""
    late = "@" in line.write_to and need.situation == "immediate_danger"
    return "" if late else line.write_to


def in_another_language(line: Helpline, language: str | None) -> bool:
    """Whether a line is only for speakers of one language, which is neither the person's nor the country's own.

    A Russian line in Germany does not suit somebody who writes Vietnamese; one that speaks English may.
    """
    at_home = {*languages_of(line.country), "en"}
    foreign = bool(line.languages) and not line.languages_note and not at_home & set(line.languages)
    return foreign and not speaks_language(line, language)


def speaks_language(line: Helpline, language: str | None) -> bool | None:
    """Whether the line speaks the language; None where its languages are not (all) known."""
    if not language or not line.languages:
        return None
    if cldr_code(language) in line.languages:
        return True
    return None if line.languages_note else False
