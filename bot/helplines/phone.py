"""Telephone numbers for reading, dialling and comparing.

In the country a number is shown as its source prints it, because that is how people know it; from
abroad it is grouped by the `phonenumbers` library, which also has the numbering plans.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import phonenumbers
from phonenumbers import shortnumberinfo

if TYPE_CHECKING:
    from collections.abc import Iterator


def digits_of(number: str) -> str:
    """The digits of a number as it is printed, and nothing else of it."""
    return re.sub(r"\D", "", number)


def dialable(number: str) -> str:
    """The number for a dialler: digits, '*' and '#', with the leading '+' where there is one."""
    kept = re.sub(r"[^\d*#]", "", number)
    return f"+{kept}" if number.strip().startswith("+") else kept


def international(number: str) -> str:
    """A '+' number in groups for reading: +442079460000 becomes +44 20 7946 0000; anything else as it is."""
    try:
        parsed = phonenumbers.parse(number, None)
    except phonenumbers.NumberParseException:
        return number
    return phonenumbers.format_number(parsed, phonenumbers.PhoneNumberFormat.INTERNATIONAL)


def whole_number(number: str, country: str) -> str:
    """A number with its country code (E.164), however it is written; one that only works within its country in digits.

    Args:
        number: as printed.
        country: ISO 3166-1 alpha-2 code of the country whose line it is.
    """
    possible = (read for read in _readings(number, country) if phonenumbers.is_possible_number(read))
    found = next(possible, None)
    return phonenumbers.format_number(found, phonenumbers.PhoneNumberFormat.E164) if found else digits_of(number)


def is_valid(number: str, country: str) -> bool:
    """Whether the numbering plans have the number as one of a country, or, with its country code, of any."""
    return any(map(phonenumbers.is_valid_number, _readings(number, country)))


def _readings(number: str, country: str) -> Iterator[phonenumbers.PhoneNumber]:
    """The number as one of the country, then as one that was printed with its country code and without the plus."""
    for written in (number, f"+{digits_of(number)}"):
        try:
            yield phonenumbers.parse(written, country)
        except phonenumbers.NumberParseException:
            continue


def costs_nothing(number: str, country: str) -> bool:
    """Whether calls within its country are free by the country's numbering plan: 0800 in Britain, 116 111 in the EU.

    As libphonenumber has the plans: the type of a whole number, the expected cost of a short one.
    """
    try:
        parsed = phonenumbers.parse(number, country)
    except phonenumbers.NumberParseException:
        return False
    if phonenumbers.number_type(parsed) == phonenumbers.PhoneNumberType.TOLL_FREE:
        return True
    cost = shortnumberinfo.expected_cost_for_region(parsed, country)
    return bool(cost == shortnumberinfo.ShortNumberCost.TOLL_FREE)


def same_number(national: str, abroad: str) -> bool:
    """Whether both are one line, the second with its country code instead of a leading zero."""
    digits = digits_of(national).lstrip("0")
    return bool(digits) and digits_of(abroad).endswith(digits)
