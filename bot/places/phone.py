"""The country of a telephone number: an assumption to be said and corrected.

People take their numbers abroad.
"""

from __future__ import annotations

import phonenumbers
from phonenumbers import PhoneNumberType

# numbers that belong to no place: free and premium lines, internet telephony, personal and company numbers
_NOWHERE = {
    PhoneNumberType.TOLL_FREE,
    PhoneNumberType.PREMIUM_RATE,
    PhoneNumberType.SHARED_COST,
    PhoneNumberType.VOIP,
    PhoneNumberType.PERSONAL_NUMBER,
    PhoneNumberType.UAN,
    PhoneNumberType.VOICEMAIL,
}
_NO_COUNTRY = "001"


def country_of_phone(e164: str) -> str | None:
    """ISO 3166-1 alpha-2 of the country that numbers a telephone, or None.

    None for satellite telephones and other numbers of no country, for free lines, and for what is no possible
    number. A number that no plan knows yet counts for the main country of its code, since numbering plans grow
    faster than their descriptions and the person is asked anyway. Prefixes that several countries share (+1, +7,
    +44, +39 and others) are told apart by the digits after them (libphonenumber's metadata).

    Args:
        e164: the number with + and country code.
    """
    try:
        number = phonenumbers.parse(e164, None)
    except phonenumbers.NumberParseException:
        return None
    region = phonenumbers.region_code_for_number(number)
    if region is None and phonenumbers.is_possible_number(number) and number.country_code:
        region = phonenumbers.region_code_for_country_code(number.country_code)
        return None if region in (_NO_COUNTRY, "ZZ") else region
    if region is None or region == _NO_COUNTRY or phonenumbers.number_type(number) in _NOWHERE:
        return None
    return region
