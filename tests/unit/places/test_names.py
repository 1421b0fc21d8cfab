"""Every country has a name in every language."""

from __future__ import annotations

import pycountry
import pytest

from bot.languages.known import languages
from bot.places import country_name

OURS = [language.code for language in languages().values() if language.ours]


@pytest.mark.parametrize("language", OURS)
def test_every_country_has_a_name(language: str) -> None:
    """No code is shown to a person instead of a name."""
    nameless = [
        country.alpha_2 for country in pycountry.countries if country_name(country.alpha_2, language) == country.alpha_2
    ]
    assert nameless == []


def test_names_are_those_people_use() -> None:
    """CLDR's official forms are replaced where they are clumsy; Tagalog is CLDR's Filipino."""
    assert country_name("HK", "en") == "Hong Kong"
    assert country_name("SA", "ar") == "السعودية"
    assert country_name("GB", "vi") == "Anh"
    assert country_name("PH", "tl") == "Pilipinas"


def test_unknown_language_gets_english_and_unknown_code_itself() -> None:
    """Nothing is an error."""
    assert country_name("QA", "xx") == "Qatar"
    assert country_name("ZZZ", "en") == "ZZZ"
