"""The checks of one line of the directory, by the line alone: its number, words, languages, proof and dates.

Each check is a generator of findings; what needs the other lines or the other files is in `validate.py`.
"""

from __future__ import annotations

import re
from datetime import date, timedelta
from functools import cache
from typing import TYPE_CHECKING

import phonenumbers
import pycountry

from bot.helplines.hours import wrong_times
from bot.helplines.phone import dialable, digits_of, is_valid
from bot.helplines.problems import Severity

if TYPE_CHECKING:
    from collections.abc import Iterator

    from bot.helplines.directory import Helpline

#: The field, how grave it is, what is wrong, and what to do about it.
Finding = tuple[str, Severity, str, str]

#: Numbers are to be checked twice a year: their sources are often years old.
CHECK_AFTER = timedelta(days=180)
#: Characters; with a number beside it a longer name eats half an SMS segment.
LONGEST_NAME = 60

_E164 = re.compile(r"\+\d{6,15}")
_DATE = re.compile(r"\b(20\d\d)(?:-(\d\d))?(?:-(\d\d))?\b")
_POLICE_NAME = re.compile(r"\b(police|policía|polícia|polizei|prosecut|immigration|gendarmer)", re.IGNORECASE)
_MALE_NAME = re.compile(r"\b(male|men|men's|mensline)\b", re.IGNORECASE)
_ADULT_NAME = re.compile(r"\b(elder|older people|perpetrator|veteran|military|physician)", re.IGNORECASE)


def check_line(line: Helpline, today: date) -> Iterator[Finding]:
    """Every finding about one line; `today` decides whether its number is due for a check."""
    yield from _numbers(line)
    yield from _international(line)
    yield from _texts(line)
    yield from _who_is_told(line)
    yield from _whom_for(line)
    yield from _languages(line)
    yield from _proof(line)
    yield from _times(line)
    yield from _due(line, today)


def last_seen(line: Helpline) -> date | None:
    """When the number was last known to be right: the check by staff, else the newest date of its sources.

    None where neither is a date.
    """
    try:
        return date.fromisoformat(line.checked)
    except ValueError:
        pass
    return _seen_on(line.seen)


def _seen_on(seen: str) -> date | None:
    """The newest of the dates in a text, its first day where only a month or a year is told; None without a date."""
    found = [(int(y), int(m or 1), int(d or 1)) for y, m, d in _DATE.findall(seen)]
    try:
        return date(*max(found)) if found else None
    except ValueError:
        return None


def is_no_address(source: str) -> bool:
    """Whether a source looks like an address but is not one; it may also be a book or a package."""
    return "://" in source and not source.startswith(("http://", "https://"))


def _times(line: Helpline) -> Iterator[Finding]:
    for wrong in wrong_times(line.hours):
        yield "hours", "error", f"no clock shows {wrong}.", "Write the hours as Mon-Fri 09:00-17:00, or 24/7."
    if line.seen and not _seen_on(line.seen):
        yield "seen", "error", f"'{line.seen}' holds no date.", "Write 2026-11-24, 2026-11 or 2026."


def _numbers(line: Helpline) -> Iterator[Finding]:
    if not (line.phone or line.sms or line.whatsapp):
        yield "name", "error", "no way to reach it.", "Add 'phone:', 'sms:' or 'whatsapp:'."
    for field in ("phone", "sms", "whatsapp"):
        value = getattr(line, field)
        if value and not 2 < len(digits_of(value)) < 16:
            yield field, "error", f"'{value}' has an odd number of digits.", "A number has 3 to 15 digits."
        elif value and not re.fullmatch(r"[\d\s()+*#./–\-]+", value):
            yield field, "error", f"'{value}' holds something else than a number.", "Put words into 'notes:'."
    if line.number_check == "valid" and not is_valid(line.phone, line.country):
        remedy = "Correct it, or change 'number_check:' if the source prints it so."
        yield "phone", "error", f"'{line.phone}' is not a valid number in {line.country}.", remedy
    if not line.number_check:
        yield "phone", "warning", "nothing says how the number was checked.", "Add 'number_check:'."


def _international(line: Helpline) -> Iterator[Finding]:
    number = line.phone_international
    if not number:
        return
    if not _E164.fullmatch(number):
        remedy = "Write '+', country code and digits, without spaces: +97412345678 has that form."
        yield "phone_international", "error", f"'{number}' is not in international form.", remedy
        return
    try:
        parsed = phonenumbers.parse(number)
    except phonenumbers.NumberParseException:
        yield "phone_international", "error", f"'{number}' has no known country code.", "Correct it."
        return
    if not phonenumbers.is_possible_number(parsed):
        yield "phone_international", "error", f"'{number}' cannot exist.", "Count its digits."
    code = phonenumbers.country_code_for_region(line.country)
    if code and parsed.country_code != code:
        what = f"'{number}' is a number of another country (+{parsed.country_code})."
        yield "phone_international", "warning", what, "Look whether the line stands in the right file."


def _texts(line: Helpline) -> Iterator[Finding]:
    if (line.sms_keyword or line.sms_how) and not line.sms:
        yield "sms_keyword", "error", "a word to text, but no number.", "Add 'sms:'."
    if " " in line.sms_keyword:
        remedy = "Give the first word, and 'sms_how:' for what comes behind it."
        yield "sms_keyword", "warning", "this is more than one word.", remedy
    if line.sms_how and not line.sms_keyword:
        yield "sms_how", "error", "it says what comes behind a word, but no word.", "Add 'sms_keyword:'."
    if line.show != "no" and len(line.label) > LONGEST_NAME:
        yield "name", "warning", f"the name has {len(line.label)} characters.", "Add a 'short_name:' for SMS."
    if line.web and not line.web.startswith(("http://", "https://")):
        yield "web", "error", f"'{line.web}' is not an address.", "It begins with https://."
    if line.write_to and not re.fullmatch(r"https://\S+|[^\s@]+@[^\s@]+", line.write_to):
        yield "write_to", "error", f"'{line.write_to}' is no address.", "Give https://..., or an e-mail address."


def _who_is_told(line: Helpline) -> Iterator[Finding]:
    if line.shares_with and not line.told:
        remedy = "Add 'told:', for instance 'told: [police]': the warning is translated from it."
        yield "shares_with", "error", "it says who is told in words only.", remedy
    if line.told and not line.shares_with:
        yield "told", "error", "it does not say in words who is told.", "Add 'shares_with:' as the source puts it."
    if line.run_by in {"police", "prosecutor"} and not line.told:
        yield "run_by", "error", f"run by {line.run_by}, but nobody is told.", "Add 'told:' and 'shares_with:'."
    if line.show != "no" and not line.told and _POLICE_NAME.search(line.name):
        remedy = "If they answer it, set 'run_by:', 'told:' and 'shares_with:'."
        yield "name", "warning", "the name speaks of an authority, but nobody is told.", remedy


def _whom_for(line: Helpline) -> Iterator[Finding]:
    if line.category == "child" and (_MALE_NAME.search(line.name) or _ADULT_NAME.search(line.name)):
        yield "name", "error", "a child line with a name for adults.", "Correct 'category:' and 'audience:'."
    for_men = _MALE_NAME.search(line.name) and "women" not in line.name.lower()
    if for_men and line.show != "no" and "men" not in line.audience:
        yield "name", "warning", "the name says for men.", "Add 'audience: [men]' if it is only for them."
    if line.category == "child" and "anyone" in line.audience and len(line.audience) == 1:
        yield "category", "warning", "a child line without an audience.", "Add 'audience: [children]'."
    if line.category == "online_abuse" and not line.topics:
        yield "category", "error", "nobody is offered it without a topic.", "Add 'topics: [intimate_images]'."


def _languages(line: Helpline) -> Iterator[Finding]:
    for code in line.languages:
        if not _known_language(code):
            remedy = "Use ISO 639 codes (en, ar, fil) and 'languages_note:' for words."
            yield "languages", "error", f"'{code}' is not a language code.", remedy


@cache
def _known_language(code: str) -> bool:
    field = "alpha_2" if len(code) == 2 else "alpha_3"
    return pycountry.languages.get(**{field: code}) is not None


def _proof(line: Helpline) -> Iterator[Finding]:
    if not line.source_urls:
        yield "name", "error", "no source.", "Add 'source_urls:' with the page on which the number stands."
    for source in filter(is_no_address, line.source_urls):
        yield "source_urls", "error", f"'{source}' is not an address.", "It begins with https://."
    if line.show == "yes" and line.confidence == "low":
        remedy = "Set 'show: fallback', or add a better source."
        yield "show", "error", "low confidence, but shown as confirmed.", remedy
    if line.checked and not _is_date(line.checked):
        yield "checked", "error", f"'{line.checked}' is not a date.", "Write the day of the call as 2026-11-24."


def _is_date(text: str) -> bool:
    try:
        date.fromisoformat(text)
    except ValueError:
        return False
    return True


def _due(line: Helpline, today: date) -> Iterator[Finding]:
    """The date of a number that somebody may be given: that there is one, and that it is recent and past."""
    if line.show == "no":
        return
    seen, field = last_seen(line), "checked" if line.checked else "seen"
    call = f"Call {dialable(line.phone or line.sms or line.whatsapp)}"
    if seen is None:
        yield "name", "due", "no date of a check.", f"{call} and add 'checked:'."
    elif seen > today:
        yield field, "error", f"{seen} is in the future.", "Correct the date."
    elif today - seen > CHECK_AFTER:
        what = f"last {field} {(today - seen).days} days ago."
        yield field, "due", what, f"{call}, and set 'checked:' to that day."
