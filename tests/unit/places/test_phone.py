"""The country behind a telephone number. The numbers are made up from each plan's example ranges."""

from __future__ import annotations

import phonenumbers
import pytest

from bot.places import country_of_phone


@pytest.mark.parametrize(
    "country", ["GB", "GG", "US", "CA", "JM", "DO", "RU", "KZ", "QA", "NP", "XK", "IT", "NG", "BD", "MA"]
)
def test_tells_countries_that_share_a_prefix(country: str) -> None:
    """+1, +7 and +44 are shared: the digits after them decide."""
    number = phonenumbers.example_number_for_type(country, phonenumbers.PhoneNumberType.MOBILE)
    assert country_of_phone(phonenumbers.format_number(number, phonenumbers.PhoneNumberFormat.E164)) == country


@pytest.mark.parametrize("code", [870, 881, 882, 883, 979, 800])
def test_numbers_of_no_country(code: int) -> None:
    """Satellite telephones and international services tell no country."""
    number = phonenumbers.example_number_for_non_geo_entity(code)
    assert country_of_phone(phonenumbers.format_number(number, phonenumbers.PhoneNumberFormat.E164)) is None


@pytest.mark.parametrize("country", ["US", "GB", "FR"])
def test_free_lines_tell_nothing(country: str) -> None:
    """A free line may be anywhere."""
    number = phonenumbers.example_number_for_type(country, phonenumbers.PhoneNumberType.TOLL_FREE)
    assert country_of_phone(phonenumbers.format_number(number, phonenumbers.PhoneNumberFormat.E164)) is None


@pytest.mark.parametrize("text", ["", "abc", "+", "+1", "00", "+999999"])
def test_what_is_no_number_tells_nothing(text: str) -> None:
    """Short codes, names and nonsense are not errors."""
    assert country_of_phone(text) is None
