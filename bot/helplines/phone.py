"""Telephone numbers for reading and for dialling.

In the country a number is shown as its source prints it, because that is how people know it; from
abroad it is grouped by the `phonenumbers` library.
"""

from __future__ import annotations

import re

import phonenumbers
from phonenumbers import shortnumberinfo


def dialable(number: str) -> str:
    """The number for a dialler: digits, '*' and '#', with the leading '+' where there is one."""
    kept = re.sub(r"[^\d*#]", "", number)
    return f"+{kept}" if number.strip().startswith("+") else kept


def international(number: str) -> str:
    """A '+' number in groups for reading: +442079460000 becomes +44 20 7946 0000."""
    try:
        parsed = phonenumbers.parse(number, None)
    except phonenumbers.NumberParseException:
        return number
    return phonenumbers.format_number(parsed, phonenumbers.PhoneNumberFormat.INTERNATIONAL)


def whole_number(number: str, country: str) -> str:
    """A number with its country code, however it is written; one that only works within its country in digits."""
    for written in (number, "+" + re.sub(r"\D", "", number)):
        try:
            parsed = phonenumbers.parse(written, country)
        except phonenumbers.NumberParseException:
            continue
        if phonenumbers.is_possible_number(parsed):
            return phonenumbers.format_number(parsed, phonenumbers.PhoneNumberFormat.E164)
    return re.sub(r"\D", "", number)


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
    """Whether both are one line, the second with its country code."""
    digits = re.sub(r"\D", "", national).lstrip("0")
    return bool(digits) and re.sub(r"\D", "", abroad).endswith(digits)
