"""Names out of the CLDR, by its codes of languages."""

from __future__ import annotations

from bot.languages.cldr import names_in


def test_names_of_a_language_in_itself() -> None:
    """Countries and languages by their codes; months and days in their long and short forms, declined ones too."""
    names = names_in("ru")
    assert names is not None
    assert names.territories["PL"] == "Польша"
    assert names.languages["es"] == "испанский"
    assert {"март", "марта", "мар."} <= set(names.months)
    assert {"понедельник", "пн"} <= set(names.days)


def test_no_names_in_what_is_no_language() -> None:
    """Neither for a code that the CLDR does not know, nor for none; Tagalog is `fil` there."""
    assert [names_in(code) for code in ("", "xx", "no code")] == [None] * 3
    assert names_in("fil") is not None
